// A call becomes a case: the code is dictated; the caller makes their own at first use, and the
// dictated one opens nothing afterwards.

import * as letters from "../letter.mjs";

const TOLD = "Elle dit qu’on lui demande de l’argent, canari-brun";
const OWN = "C’est moi, j’ai encore une question, canari-or";

export async function test({ page, front, desk, axe, signIn, collect }) {
  const team = await page({ viewport: { width: 1280, height: 800 } });
  await signIn(team, { name: "badr" });
  await team.goto(`${desk}/fr/new-case`);
  await axe(team);
  await team.locator('input[name="_way"][value="call"]').check();
  await choose(team, "situation", "online-fraud");
  await choose(team, "age", "26-59");
  await choose(team, "for_whom", "me");
  await team.locator('[name="message"]').fill(TOLD);
  await team.locator('input[name="_lang"][value="fr"]').check();
  await team.locator('input[name="_agreed"]').check();
  await Promise.all([team.waitForEvent("load"), team.locator("main form button:visible").first().click()]);
  await axe(team);
  const dictated = (await team.locator(".receipt").innerText()).replace(/\s+/g, " ").trim();
  await team.goto(`${desk}/fr/inbox?tab=all&situation=online-fraud`);
  await collect(team);

  const phone = await page();
  const watch = letters.watched(phone);
  await arrived(phone, front, dictated);
  await phone.locator("#dictated").waitFor();
  await axe(phone);
  const own = await letters.keep(phone);
  await phone.locator("#conversation").waitFor();
  await phone.locator("#message").fill(OWN);
  await phone.locator("#reply").click();
  await phone.locator("#replied").waitFor();
  letters.assertSealed(watch, "canari", own, dictated);

  await letters.read(phone, "fr", dictated);
  await phone.locator('#open-fault [data-fault="no-thread"]').waitFor();
  await letters.openCase(team, { situation: "online-fraud", lang: "fr", words: OWN });
}

async function choose(page, field, value) {
  const select = page.locator(`select[name="${field}"]`);
  if (await select.count()) return select.selectOption(value);
  await page.locator(`input[name="${field}"][value="${value}"]`).check();
}

/** Opens the page of the dictated code as soon as the front has the thread. */
async function arrived(phone, front, code) {
  for (const begun = Date.now(); Date.now() - begun < 40_000; ) {
    await letters.read(phone, "fr", code);
    await phone.locator("#dictated:visible, #open-fault:visible").first().waitFor();
    if (await phone.locator("#dictated").isVisible()) return;
  }
  throw new Error("the front does not have the thread");
}
