// Threatened photos with script off: refused before anything is written, with other channels.

export async function test({ page, front }) {
  const phone = await page({ javaScriptEnabled: false, locale: "ar-MA" });
  await phone.goto(`${front}/ar/letter/report`);
  if (!(await phone.locator("#send").isDisabled())) throw new Error("the button is awake");
  if ((await phone.locator("form").count()) > 0) throw new Error("a form could be sent");
  await phone.locator("noscript").first().waitFor({ state: "attached" });
  await phone.locator('a[href="/ar/letter/report/plain"]').click();
  await phone.locator('input[value="sextortion"]').check();
  await phone.locator('input[value="26-59"]').check();
  await phone.locator("form button").first().click();
  if ((await phone.locator("textarea").count()) > 0) throw new Error("it asks for the message");
  if ((await phone.locator('a[href^="tel:"]').count()) === 0) throw new Error("no other channel");
}
