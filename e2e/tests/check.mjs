// "Is this a scam?" on a small phone: without script a pasted message, an e-mail, a QR code and a
// file that is too large; with script in Arabic, axe, and what was pasted goes along to the message.

import { readFile } from "node:fs/promises";

const CODE = new URL("../code.png", import.meta.url); // javascript:alert(1)
const MESSAGE = "Envoyez-moi le code reçu par SMS sur https://amana-suivi.top/login canari-rouge";
const ARABIC = "صيفط ليا الكود لي جاك فالتيليفون";
const MAIL = [
  "From: Attijariwafa Bank <info@compte-verif.top>",
  "Reply-To: autre@ailleurs.example",
  "Subject: Votre compte",
  "Content-Type: text/html; charset=utf-8",
  "",
  '<p>Bonjour</p><a href="https://compte-verif.top/login">https://www.attijariwafabank.com</a>',
].join("\r\n");

export async function test({ page, front, axe }) {
  const still = await page({ javaScriptEnabled: false });
  await byHand(still, front);
  await files(still, front);

  const phone = await page();
  for (const lang of ["ar", "fr", "en"]) {
    await phone.goto(`${front}/${lang}/check`);
    await fits(phone);
    await axe(phone);
    for (const [text, level] of [[MESSAGE, "dangerous"], ["https://www.bkam.ma", "official"], ["Bonjour", "none"]]) {
      await ask(phone, `${front}/${lang}`, text);
      await shows(phone, level);
      await fits(phone);
      await axe(phone);
    }
    await ask(phone, `${front}/${lang}`, "Je veux mourir");
    const call = phone.locator('main .danger a[href^="tel:"]').first();
    if (!(await call.isVisible())) throw new Error("no number to call");
    await fits(phone);
    await axe(phone);
  }
  await toTheTeam(phone, front);
}

async function ask(phone, place, text) {
  await phone.goto(`${place}/check`);
  await phone.locator("#text").fill(text);
  await phone.locator("form button").click();
  await phone.locator("#now").waitFor();
  if (!phone.url().endsWith("/check")) throw new Error(`something is in the address: ${phone.url()}`);
}

async function shows(phone, level) {
  const shown = await phone.locator(".verdict").getAttribute("class");
  if (shown !== `verdict ${level}`) throw new Error(`${shown} instead of ${level}`);
}

/** From the home page to an answer and what to do after it. */
async function byHand(phone, front) {
  await phone.goto(`${front}/fr/`);
  await phone.locator('a.door[href="/fr/check"]').click();
  await phone.locator("#text").fill(MESSAGE);
  await phone.locator("form button").click();
  await shows(phone, "dangerous");
  await phone.locator("mark", { hasText: "Envoyez-moi le code" }).waitFor();
  if ((await phone.locator('a[href*="amana"]').count()) > 0) throw new Error("a pasted link can be opened");
  await phone.locator("#already summary").nth(2).click();
  await phone.locator('#already a[href="/fr/help/5"]').click();
  await phone.waitForURL(`${front}/fr/help/5`);

  await ask(phone, `${front}/ar`, ARABIC);
  await shows(phone, "dangerous");
  await fits(phone);
}

async function files(phone, front) {
  const upload = async (name, mimeType, buffer) => {
    await phone.goto(`${front}/fr/check`);
    await phone.locator("#file").setInputFiles({ name, mimeType, buffer });
    await phone.locator("form button").click();
  };
  await upload("avis.eml", "message/rfc822", Buffer.from(MAIL));
  await shows(phone, "dangerous");
  await phone.getByText("autre@ailleurs.example").first().waitFor();
  await fits(phone);

  await upload("code.png", "image/png", await readFile(CODE));
  await shows(phone, "dangerous");
  await phone.locator("mark", { hasText: "javascript:alert(1)" }).waitFor();

  // The answer is seen, although the browser has only begun to send.
  await upload("film.png", "image/png", Buffer.alloc(10 << 20));
  await phone.locator('[role="alert"]').waitFor();
  await phone.locator("#text").waitFor();
}

/** What was pasted is in the message to the team, and in no address. */
async function toTheTeam(phone, front) {
  await ask(phone, `${front}/fr`, MESSAGE);
  await phone.locator("a[data-answers]").click();
  await phone.waitForURL(`${front}/fr/letter/scam`);
  const told = phone.locator('[data-field="message"] textarea');
  await told.waitFor({ state: "visible" });
  if ((await told.inputValue()) !== MESSAGE) throw new Error(`the letter says ${await told.inputValue()}`);
}

/** Nothing stands out at the side. */
async function fits(phone) {
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) throw new Error(`${phone.url()} is ${wide} px too wide`);
}
