// The guides without script on a small phone, in Arabic and French: the list, a search, a guide, on
// paper; the file with all guides opens without a server.

import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export async function test({ page, front, axe }) {
  const still = await page({ javaScriptEnabled: false });
  await byHand(still, front);
  await onPaper(still, front);

  const phone = await page();
  for (const path of ["/ar/guides", "/fr/guides", "/en/guides?q=zzzz", "/ar/guides?theme=accounts", "/ar/guides/passwords", "/fr/guides/passwords"]) {
    await phone.goto(front + path);
    await fits(phone);
    await axe(phone);
  }
  await everyGuide(phone, front);
  await withoutServer(phone, front);
}

/** From the home page to a guide, by searching. */
async function byHand(phone, front) {
  await phone.goto(`${front}/fr/`);
  await phone.locator('a.door[href="/fr/guides"]').click();
  await phone.locator("#q").fill("MOTS DE PASSE");
  await phone.locator("form[role=search] button").click();
  const first = phone.locator(".rows a").first();
  if ((await first.getAttribute("href")) !== "/fr/guides/passwords") throw new Error("the guide of passwords is not the first");
  await first.click();
  await phone.locator("#remember li").first().waitFor();
  await fits(phone);

  await phone.goto(`${front}/ar/guides`);
  await phone.locator("#q").fill("الحساب");
  await phone.locator("form[role=search] button").click();
  if ((await phone.locator(".rows a[href^='/ar/guides/']").count()) === 0) throw new Error("nothing is found in Arabic");
  await fits(phone);

  await phone.goto(`${front}/fr/guides`);
  await phone.locator("summary").first().click();
  await phone.locator("#audience").selectOption("parents");
  await phone.locator("form[role=search] button").click();
  await phone.locator('.rows a[href="/fr/guides/parents"]').waitFor();
}

/** On paper there is the guide with its sources, and nothing to press. */
async function onPaper(phone, front) {
  await phone.goto(`${front}/fr/guides/passwords`);
  await phone.emulateMedia({ media: "print" });
  for (const gone of ["nav", ".back", "form", ".skip", "button"]) {
    for (const one of await phone.locator(gone).all()) {
      if (await one.isVisible()) throw new Error(`${gone} is on paper`);
    }
  }
  for (const there of ["#remember", "#today", "#about dl", "#about details li"]) {
    if (!(await phone.locator(there).first().isVisible())) throw new Error(`${there} is not on paper`);
  }
  await phone.emulateMedia({ media: "screen" });
}

/** Nothing is wider than the phone, on any guide in Arabic. */
async function everyGuide(phone, front) {
  await phone.goto(`${front}/ar/guides`);
  const links = await phone.locator(".rows a[href^='/ar/guides/']").evaluateAll((all) => all.map((one) => one.pathname));
  const guides = [...new Set(links)];
  if (guides.length < 30) throw new Error(`${guides.length} guides only`);
  for (const path of guides) {
    await phone.goto(front + path);
    await fits(phone);
  }
}

async function fits(phone) {
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) throw new Error(`${phone.url()} is ${wide} px too wide`);
}

/** The zip, unpacked into a folder, is read from there. */
async function withoutServer(phone, front) {
  const folder = await mkdtemp(join(tmpdir(), "guides-"));
  try {
    const zip = join(folder, "guides.zip");
    await phone.goto(`${front}/fr/guides`);
    const path = await phone.locator("a[download]").getAttribute("href");
    const answer = await phone.request.get(front + path);
    await writeFile(zip, await answer.body());
    execFileSync("python3", ["-m", "zipfile", "-e", zip, folder]);
    execFileSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: folder });
    await phone.goto(pathToFileURL(join(folder, "index.html")).href);
    await phone.locator('a[href="ar/index.html"]').click();
    await phone.locator('a[href="passwords.html"]').first().click();
    if ((await phone.locator("html").getAttribute("dir")) !== "rtl") throw new Error("the page in Arabic does not run from right to left");
    await fits(phone);
  } finally {
    await rm(folder, { recursive: true });
  }
}
