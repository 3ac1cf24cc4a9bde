// The sealed walk: a grown-up, somebody threatens to publish their photos, one screenshot of the
// threat; the team answers; the code is typed in Arabic-Indic digits; a reply. In Arabic, 360 px.

import * as letters from "../letter.mjs";

const THREAT = "هددني بنشر صوري إن لم أدفع، كناري-أزرق";
const ANSWER = "لستم وحدكم. لا تدفعوا شيئا.";
const REPLY = "شكرا لكم، كناري-أخضر";

export async function test({ page, front, axe }) {
  const phone = await page({ viewport: { width: 360, height: 740 }, locale: "ar-MA" });
  const watch = letters.watched(phone);
  await phone.goto(`${front}/ar/`);
  await axe(phone);
  await phone.locator(".door").first().click();
  await axe(phone);
  await phone.locator('a[href="/ar/letter/report"]').first().click();
  await letters.ready(phone);
  await axe(phone);
  await letters.write(phone, {
    situation: "sextortion",
    age: "26-59",
    for_whom: "me",
    danger: "no",
    message: THREAT,
  });
  await phone.locator("#files").setInputFiles(letters.SCREENSHOT);
  await axe(phone);
  await phone.locator("#send").click();
  await phone.locator("#sent").waitFor();
  await axe(phone);
  const code = await letters.keep(phone, letters.arabicIndic);
  await phone.locator("#kept").waitFor();
  await axe(phone);

  const team = await page({ viewport: { width: 1280, height: 800 } });
  await letters.openCase(team, { situation: "sextortion", lang: "ar", words: THREAT });
  await axe(team);
  if ((await team.locator("main .files li").count()) !== 1) throw new Error("no picture arrived");
  await letters.answerCase(team, ANSWER);

  await letters.readAnswer(phone, "ar", letters.arabicIndic(code), ANSWER);
  await axe(phone);
  if (await phone.getByText(THREAT).isVisible()) throw new Error("one's own words are not hidden");
  await phone.locator("#entries summary").first().click();
  await phone.getByText(THREAT).waitFor();
  await phone.locator("#message").fill(REPLY);
  await phone.locator("#reply").click();
  await phone.locator("#replied").waitFor();
  await axe(phone);
  letters.assertSealed(watch, "كناري", code, code.replaceAll(" ", ""), "canary-place", "secret-place");

  await letters.openCase(team, { situation: "sextortion", lang: "ar", words: REPLY });
}
