// What the centre says of itself, and what its team must confirm before it opens.

import assert from "node:assert/strict";

/** In each language: what becomes of data, and before opening. */
const TITLES = {
  ar: ["ماذا يقع لمعطياتكم", "قبل الافتتاح"],
  fr: ["Ce que deviennent vos données", "Avant d’ouvrir"],
  en: ["What becomes of your data", "Before opening"],
};

export async function test({ page, front, desk, axe, signIn }) {
  const phone = await page();
  const team = await page({ viewport: { width: 1280, height: 900 } });
  await signIn(team);
  for (const [lang, [data, opening]] of Object.entries(TITLES)) {
    await phone.goto(`${front}/${lang}/help`);
    await phone.locator(`footer a[href="/${lang}/about/privacy"]`).click();
    assert.equal(await phone.locator("h1").innerText(), data);
    await axe(phone);
    const declared = phone.locator("dd", { hasText: "DEMO-0000" });
    assert.equal(await declared.count(), 1, "a demonstration's declaration is marked as invented");
    await phone.locator(`main a[href="/${lang}/receipt"]`).click();
    await phone.waitForURL(`${front}/${lang}/receipt`);

    await team.goto(`${desk}/${lang}/inbox`);
    await team.locator(`.sidebar a[href="/${lang}/opening"]`).click();
    assert.equal(await team.locator("h1").innerText(), opening);
    assert.ok((await team.locator(".badge.urgent").count()) > 0, "something blocks a demonstration");
    await axe(team);
  }
}
