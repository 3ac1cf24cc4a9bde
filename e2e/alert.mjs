// An alert, as two members of the team make it.

const LANGUAGES = ["ar", "fr", "en"];

/** Writes the alert on the page that is open, and asks for its approval; gives its address. */
export async function propose(amal, title) {
  for (const lang of LANGUAGES) {
    await amal.locator(`#headline-${lang}`).fill(`${title} ${lang}`);
    await amal.locator(`#what-${lang}`).fill(`what ${lang}`);
    await amal.locator(`#todo-${lang}`).fill(`one ${lang}\ntwo ${lang}`);
  }
  // The home page shows the worst alert.
  await amal.locator("#severity").selectOption("extreme");
  await amal.locator("main form button").last().click();
  await amal.waitForURL(/alerts\/[0-9a-f]{8}$/);
  const alert = amal.url();
  await amal.locator('form[action$="/propose"] button').click();
  return alert;
}

/** Approves it as another member. */
export async function approve(badr, alert) {
  await badr.goto(alert);
  await badr.locator('form[action$="/approve"] button').click();
  await badr.locator(".badge", { hasText: /approuvé|public/ }).first().waitFor();
}
