// Somebody asks for alerts by e-mail on a phone, the address sealed; confirms with the link of the
// mail; is told of an alert; and ends it with the code, without script.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { approve, propose } from "../alert.mjs";
import { signIn } from "../house.mjs";
import * as letters from "../letter.mjs";

const ADDRESS = "canari@example.org";
const TITLE = "Faux colis à payer";
const LAPTOP = { viewport: { width: 1280, height: 800 } };

export async function test({ page, front, desk, axe }) {
  const [amal, badr] = [await page(LAPTOP), await page(LAPTOP)];
  await signIn(amal);
  await signIn(badr, { name: "badr" });
  await amal.goto(`${desk}/fr/mail`);
  await axe(amal);
  const folder = await amal.locator("code").innerText();

  const phone = await page();
  await ask(phone, front, axe);
  const confirmation = await mail(amal, folder, 1);
  await confirm(phone, confirmation, axe);
  await until(amal, async () => {
    await amal.goto(`${desk}/fr/mail`);
    return (await amal.locator("tr", { hasText: "العربية" }).innerText()).includes("1");
  });

  await amal.goto(`${desk}/fr/alerts/new`);
  await approve(badr, await propose(amal, TITLE));
  const told = await mail(amal, folder, 2);
  if (!told.includes(`${TITLE} ar`)) throw new Error(`nothing of the alert in: ${told}`);
  await end(await page({ javaScriptEnabled: false }), front, code(told), axe);
  await until(amal, async () => {
    await amal.goto(`${desk}/fr/mail`);
    return !(await amal.locator("tr", { hasText: "العربية" }).innerText()).includes("1");
  });
}

/** Asks for alerts; nothing leaves in clear. */
async function ask(phone, front, axe) {
  const watch = letters.watched(phone);
  await phone.goto(`${front}/ar/alerts`);
  await phone.locator("#mail a").click();
  await letters.ready(phone);
  await axe(phone);
  await phone.locator("#q-email").fill("canari");
  await phone.locator("#send").click();
  await phone.locator("#wrong-email").waitFor();
  await phone.locator("#q-email").fill(ADDRESS);
  await phone.locator("input[name=which][value=all]").check();
  await phone.locator("input[name=often][value=now]").check();
  await phone.locator("#send").click();
  await phone.locator("#kept-title").waitFor();
  await axe(phone);
  if (watch.posts().some(({ body }) => body.includes("canari"))) throw new Error("the address left unsealed");
}

/** Opens the link of the mail, which fills the page, and confirms. */
async function confirm(phone, text, axe) {
  const requests = [];
  phone.on("request", (request) => requests.push(request.url()));
  await phone.goto(text.match(/http\S+#wish=begin&code=\d+/)[0]);
  await letters.ready(phone);
  await axe(phone);
  if (!(await phone.locator("input[name=wish][value=begin]").isChecked())) throw new Error("not filled in");
  if (phone.url().includes("#")) throw new Error("the code stays in the address");
  await phone.locator("#send").click();
  await phone.locator("#kept-title").waitFor();
  if (requests.some((url) => new URL(url).pathname.includes(code(text)))) throw new Error("the code was sent in clear");
}

/** Types the code on the page without a lock. */
async function end(page, front, code, axe) {
  await page.goto(`${front}/fr/letter/alerts-answer/plain`);
  await page.locator("input[name=wish][value=stop]").check();
  await page.locator("#q-code").fill(code.replace(/(.{5})/g, "$1 "));
  await page.locator("form button.wide").click();
  await page.locator("#kept-title").waitFor();
}

const code = (text) => text.match(/code=(\d+)/)[1];

/** The text of the mail that comes as the nth. */
async function mail(page, folder, number) {
  let files = [];
  await until(page, async () => {
    files = await readdir(folder);
    return files.length >= number;
  });
  const texts = await Promise.all(files.map(async (file) => plain(await readFile(join(folder, file), "utf8"))));
  return number === 1 ? texts[0] : texts.find((text) => text.includes("wish=stop"));
}

/** The first part of a mail, its coding undone. */
function plain(mail) {
  const [, boundary] = mail.match(/boundary="([^"]+)"/);
  const [, first] = mail.split(`--${boundary}`);
  const at = first.indexOf("\r\n\r\n");
  const [head, body] = [first.slice(0, at), first.slice(at)];
  return Buffer.from(/base64/.test(head) ? atob(body) : unquoted(body), "latin1").toString("utf8");
}

const unquoted = (text) =>
  text.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

async function until(page, done) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await done()) return;
    await page.waitForTimeout(500);
  }
  throw new Error("it did not come within 100 seconds");
}
