// Two tabs, a double click, the back button, no connection in the middle of sending.

import * as letters from "../letter.mjs";

const ANSWERS = { situation: "hacked-account", age: "26-59", for_whom: "me", message: "canari-noir" };

export async function test(house) {
  await doubleClick(house);
  await backButton(house);
  await offline(house);
  await backOnline(house);
  await draft(house);
  await sentDraft(house);
  await lostReply(house);
  await noFiles(house);
  await twoTabs(house);
}

async function letter({ page, front }) {
  const phone = await page();
  const watch = letters.watched(phone);
  await phone.goto(`${front}/fr/letter/report`);
  await letters.ready(phone);
  await letters.write(phone, ANSWERS);
  return { phone, watch };
}

async function doubleClick(house) {
  const { phone, watch } = await letter(house);
  await phone.locator("#send").dblclick({ noWaitAfter: true });
  await phone.locator("#sent").waitFor();
  const filed = watch.posts().filter(({ url }) => url.endsWith("/api/v1/letters"));
  if (filed.length !== 1) throw new Error(`${filed.length} messages were sent`);
  letters.assertSealed(watch, "canari");
}

/** Leaving is asked for while something would be lost; whoever stays has lost nothing. */
async function backButton(house) {
  const { page, front } = house;
  const phone = await page();
  await phone.goto(`${front}/fr/help`);
  await phone.goto(`${front}/fr/letter/report`);
  await letters.ready(phone);
  await letters.write(phone, ANSWERS);
  let asked = 0;
  const stay = (dialog) => {
    asked += 1;
    return dialog.dismiss();
  };
  phone.on("dialog", stay);
  await phone.goBack({ timeout: 2000 }).catch(() => {});
  if (asked === 0) throw new Error("the page is left without a question");
  if ((await phone.locator("#q-message").inputValue()) !== ANSWERS.message) throw new Error("lost");
  await letters.sendAndKeep(phone);
  asked = 0;
  await phone.goBack();
  if (asked > 0) throw new Error("it asks although nothing would be lost");
}

async function offline(house) {
  const { phone, watch } = await letter(house);
  await phone.context().setOffline(true);
  await phone.locator("#send").click();
  await phone.locator('#send-fault [data-fault="offline"]').waitFor();
  if ((await phone.locator("#q-message").inputValue()) !== ANSWERS.message) throw new Error("lost");
  await phone.context().setOffline(false);
  // The message arrives, its answer does not: it is kept once all the same.
  let lost = 0;
  await phone.route(/api\/v1\/letters$/, async (route) => {
    await route.fetch();
    if (lost++ === 0) return route.abort();
    return route.continue();
  });
  await phone.locator("#send").click();
  await phone.locator('#send-fault [data-fault="offline"]').waitFor();
  const code = await letters.sendAndKeep(phone);
  letters.assertSealed(watch, "canari");
  await letters.read(phone, "fr", code);
  await phone.locator("#conversation").waitFor();
}

/** The connection breaks while the lock is being prepared: it is tried again when it is back. */
async function backOnline({ page, front }) {
  const phone = await page();
  let broken = 0;
  await phone.route(/seal\.wasm$/, (route) => (broken++ === 0 ? route.abort() : route.continue()));
  await phone.goto(`${front}/fr/letter/report`);
  await letters.write(phone, ANSWERS);
  while (broken === 0) await phone.waitForTimeout(50);
  await phone.waitForTimeout(200);
  if (!(await phone.locator("#send").isDisabled())) throw new Error("the button is awake");
  await phone.evaluate(() => dispatchEvent(new Event("online")));
  await letters.ready(phone);
  await letters.sendAndKeep(phone);
}

/** A draft stays in the tab if asked for, and only then; leaving fast wipes it. */
async function draft(house) {
  const { page, front } = house;
  const phone = await page({ leaves: true });
  phone.on("dialog", (dialog) => dialog.accept());
  await phone.route("https://**", (route) => route.fulfill({ body: "elsewhere" }));
  const load = async () => {
    await phone.goto(`${front}/fr/letter/report`);
    await letters.ready(phone);
    return phone.locator("#q-message").inputValue();
  };
  await load();
  await letters.write(phone, ANSWERS);
  if ((await load()) !== "") throw new Error("a draft is kept unasked");
  await letters.write(phone, ANSWERS);
  await phone.locator("#draft").check();
  if ((await load()) !== ANSWERS.message) throw new Error("the draft is lost");
  const kept = await phone.evaluate(() => sessionStorage.length);
  if (kept === 0) throw new Error("where is the draft?");
  await phone.locator("#exit").click();
  await phone.waitForURL("https://**");
  if ((await load()) !== "") throw new Error("leaving fast leaves the draft");
}

/** What was kept as a draft is gone once it is sent, whatever is typed afterwards. */
async function sentDraft(house) {
  const { phone } = await letter(house);
  await phone.locator("#draft").check();
  await letters.sendAndKeep(phone);
  const kept = await phone.evaluate(() => JSON.stringify({ ...sessionStorage }));
  if (kept !== "{}") throw new Error(`kept after sending: ${kept}`);
  const typed = await phone.evaluate(() => [...document.querySelectorAll("textarea, input")].map((one) => one.value));
  if (typed.join().includes("canari")) throw new Error("the page still holds what was written");
}

/** A reply arrives and its answer does not: pressed again, it is still one reply. */
async function lostReply(house) {
  const { phone } = await letter(house);
  const code = await letters.sendAndKeep(phone);
  await letters.read(phone, "fr", code);
  await phone.locator("#conversation").waitFor();
  let lost = 0;
  await phone.route(/api\/v1\/entries$/, async (route) => {
    if (lost++ > 0) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await phone.locator("#message").fill("une seule fois");
  await phone.locator("#reply").click();
  await phone.locator('#reply-fault [data-fault="offline"]').waitFor();
  await phone.locator("#reply").click();
  await phone.locator("#replied").waitFor();
  const rows = await phone.locator("#entries > li").count();
  if (rows !== 2) throw new Error(`${rows} entries, not the message and one reply`);
}

/** Where the message takes no file, its conversation takes none either. */
async function noFiles(house) {
  const { phone } = await letter(house);
  await letters.write(phone, { situation: "sextortion", age: "13-17" });
  if (await phone.locator("#files-taken").isVisible()) throw new Error("the message takes files");
  const code = await letters.sendAndKeep(phone);
  await letters.read(phone, "fr", code);
  await phone.locator("#conversation").waitFor();
  if (await phone.locator("#files-taken").isVisible()) throw new Error("the conversation takes files");
}

/** Two tabs write in one conversation: the second is sealed anew in its place. */
async function twoTabs(house) {
  const { phone } = await letter(house);
  const code = await letters.sendAndKeep(phone);
  const other = await phone.context().newPage();
  for (const tab of [phone, other]) {
    await letters.read(tab, "fr", code);
    await tab.locator("#conversation").waitFor();
  }
  for (const [tab, text] of [[phone, "de la première"], [other, "de la seconde"]]) {
    await tab.locator("#message").fill(text);
    await tab.locator("#reply").click();
    await tab.locator("#replied").waitFor();
  }
  const rows = await other.locator("#entries > li").count();
  if (rows !== 3) throw new Error(`${rows} entries, not the message and both replies`);
}
