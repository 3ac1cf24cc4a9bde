// Whatever is blocked, slow or pressed too early: nothing leaves unsealed, nothing typed is lost.

import * as letters from "../letter.mjs";

const TEXT = "canari-rouge";
const ANSWERS = { situation: "sextortion", age: "26-59", for_whom: "me", message: TEXT };

export async function test(house) {
  await withoutWasm(house);
  await withoutScript(house);
  await before(house);
}

/** WebAssembly switched off: the page says so, and the button never wakes. */
async function withoutWasm({ page, front, axe }) {
  // Newer Chromiums do without WebAssembly only where they do without compiling at all.
  const phone = await page({ flags: ["--js-flags=--jitless,--noexpose-wasm"] });
  const watch = letters.watched(phone);
  await phone.goto(`${front}/fr/letter/report`);
  if (await phone.evaluate(() => "WebAssembly" in window)) throw new Error("it has WebAssembly");
  await phone.locator("#state-cannot").waitFor();
  await letters.write(phone, ANSWERS);
  await phone.locator("#q-contact").press("Enter");
  await asleep(phone, watch);
  await axe(phone);
  await phone.goto(`${front}/fr/receipt`);
  await phone.locator("#state-cannot").waitFor();
  await phone.locator("#typed").fill("12345");
  await phone.locator("#typed").press("Enter");
  if (watch.posts().length > 0) throw new Error("the code page sent something");
}

/** Scripts or the module do not arrive: the page still tells the way on. */
async function withoutScript(house) {
  for (const missing of [/\.js$/, /worker\.js$/, /seal\.wasm$/]) await without(house, missing);
}

async function without({ page, front }, missing) {
  const phone = await page();
  const watch = letters.watched(phone);
  await phone.route(missing, (route) => route.abort());
  await phone.goto(`${front}/fr/letter/report`);
  await letters.write(phone, ANSWERS);
  await phone.locator("#q-contact").press("Enter");
  await asleep(phone, watch);
  await phone.locator("#state-preparing a, #state-cannot a").locator("visible=true").click();
  await phone.locator("#others .ways").waitFor();
}

/** Pressed while the module is still on its way: nothing happens; afterwards it works. */
async function before({ page, front }) {
  const phone = await page();
  const watch = letters.watched(phone);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await phone.route(/seal\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await phone.goto(`${front}/fr/letter/report`, { waitUntil: "domcontentloaded" });
  await letters.write(phone, ANSWERS);
  await phone.locator("#send").click({ force: true, timeout: 500 }).catch(() => {});
  await phone.locator("#q-contact").press("Enter");
  await asleep(phone, watch);
  release();
  await letters.ready(phone);
  if ((await phone.locator("#q-message").inputValue()) !== TEXT) throw new Error("the text is gone");
  await letters.sendAndKeep(phone);
  letters.assertSealed(watch, TEXT);
}

async function asleep(page, watch) {
  if (!(await page.locator("#send").isDisabled())) throw new Error("the button is awake");
  if (watch.posts().length > 0) throw new Error("something was sent");
  letters.assertSealed(watch, TEXT);
  if ((await page.locator("#q-message").inputValue()) !== TEXT) throw new Error("the text is gone");
}
