// The plain walk, without script: a hacked account, text only; answered, and read with the code.

import * as letters from "../letter.mjs";

const TEXT = "On est entré dans mon compte, canari-gris";
const ANSWER = "Changez d’abord le mot de passe de votre messagerie.";

export async function test({ page, front }) {
  const phone = await page({ javaScriptEnabled: false });
  await phone.goto(`${front}/fr/help/5`);
  await phone.locator(".skip-questions").click();
  await phone.locator('a[href="/fr/letter/report"]').click();
  await phone.locator('a[href="/fr/letter/report/plain"]').click();
  await phone.locator('input[value="hacked-account"]').check();
  await phone.locator('input[value="26-59"]').check();
  await phone.locator("form button").first().click();
  await phone.locator('input[value="me"]').check();
  await phone.locator("textarea").fill(TEXT);
  await phone.locator("form button").first().click();
  const code = (await phone.locator(".receipt").innerText()).replace(/\s+/g, " ").trim();

  const team = await page({ viewport: { width: 1280, height: 800 } });
  await letters.openCase(team, { situation: "hacked-account", lang: "fr", words: TEXT });
  await letters.answerCase(team, ANSWER);

  // With script the same code opens on the page that keeps it on the device.
  const other = await page();
  const watch = letters.watched(other);
  await letters.readAnswer(other, "fr", code, ANSWER);
  letters.assertSealed(watch, code, code.replaceAll(" ", ""));

  await phone.goto(`${front}/fr/receipt`);
  await phone.locator('a[href="/fr/receipt/plain"]').click();
  await phone.locator("#code").fill(code);
  await phone.locator("form button").click();
  await phone.getByText(ANSWER).waitFor();
}
