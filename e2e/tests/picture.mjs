// A picture with its place in it, on a small phone: seen, removed, saved; nothing is sent anywhere.

import { readFile } from "node:fs/promises";

import { fullJpeg } from "../../browser/picture-made.mjs";

const BROKEN = { name: "notes.txt", mimeType: "image/png", buffer: Buffer.from("no picture") };

export async function test({ page, front, axe }) {
  const phone = await page();
  const posts = [];
  phone.on("request", (request) => {
    if (request.method() !== "GET") posts.push(request.url());
  });
  for (const lang of ["ar", "fr", "en"]) {
    await phone.goto(`${front}/${lang}/tools/picture`);
    await phone.locator("[data-picture-ready]:not([hidden])").waitFor();
    const telling = { name: "IMG_secret.jpg", mimeType: "image/jpeg", buffer: Buffer.from(fullJpeg(false)) };
    await phone.locator("#picture-file").setInputFiles([telling, BROKEN]);
    await phone.locator("#picture-list [data-found]:not([hidden])").first().waitFor();
    await phone.locator("#picture-list [data-fault]:not([hidden])").waitFor();
    await axe(phone);
    await fits(phone);
    const save = phone.locator("#picture-list [data-save]:visible");
    const [download] = await Promise.all([phone.waitForEvent("download"), save.click()]);
    const name = download.suggestedFilename();
    if (name.includes("secret")) throw new Error(`the copy is called ${name}`);
    const copy = await readFile(await download.path());
    if (copy.includes("CANARY") || copy.includes("Exif\0\0II")) throw new Error("the copy tells on");
  }
  if (posts.length > 0) throw new Error(`something was sent: ${posts}`);

  const still = await page({ javaScriptEnabled: false });
  await still.goto(`${front}/fr/tools/picture`);
  await still.locator("noscript").first().waitFor({ state: "attached" });
  if (await still.locator("#picture-file").isVisible()) throw new Error("a field that does nothing");
}

/** Nothing stands out at the side. */
async function fits(phone) {
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) throw new Error(`${phone.url()} is ${wide} px too wide`);
}
