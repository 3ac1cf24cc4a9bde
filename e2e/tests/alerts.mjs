// Three people check the same scam and forward it, sealed. The team sees a wave; one member warns,
// another approves; the public reads the alert, and the next who pastes the message is told.

import { approve, propose } from "../alert.mjs";
import { collect, signIn } from "../house.mjs";
import * as letters from "../letter.mjs";

const SCAM =
  "Le ministère offre une bourse de 3000 dirhams aux lycéens canari, il suffit d’envoyer une copie de " +
  "votre carte et le code que vous allez recevoir";
const TITLE = "Fausse bourse aux lycéens";
const LANGUAGES = ["ar", "fr", "en"];
const LAPTOP = { viewport: { width: 1280, height: 800 } };

export async function test({ page, front, desk, axe }) {
  for (const number of [1, 2, 3]) await forward(await page(), front, `${SCAM} ${number}2345`, axe, number);

  const [amal, badr] = [await page(LAPTOP), await page(LAPTOP)];
  await signIn(amal);
  await signIn(badr, { name: "badr" });
  const alert = await warn(amal, desk, axe);
  await approve(badr, alert);

  const reader = await page();
  await published(reader, front, alert.split("/").at(-1));
  for (const lang of LANGUAGES) {
    for (const path of ["alerts", `alerts/${alert.split("/").at(-1)}`, "alerts/box"]) {
      await reader.goto(`${front}/${lang}/${path}`);
      await axe(reader);
      await fits(reader);
    }
    await reader.goto(`${front}/${lang}/`);
    await reader.locator(".alerts a", { hasText: `${TITLE} ${lang}` }).waitFor();
  }
  await known(await page({ javaScriptEnabled: false }), front);
}

/** Checks the message and sends it to the team. */
async function forward(phone, front, text, axe, number) {
  const watch = letters.watched(phone);
  await phone.goto(`${front}/fr/check`);
  await phone.locator("#text").fill(text);
  await phone.locator("form button").click();
  await phone.locator("a[data-answers]").click();
  await letters.ready(phone);
  // It was pasted into the checker, which reads it; from here on nobody in between does.
  const before = watch.posts().length;
  await letters.write(phone, { came_by: "sms", harm: number === 1 ? "told" : "nothing" });
  if (number === 1) await axe(phone);
  await fits(phone);
  await letters.sendAndKeep(phone);
  const sealed = watch.posts().slice(before);
  if (sealed.some(({ body }) => body.includes("canari"))) throw new Error("the letter left unsealed");
}

/** Finds the wave and writes the alert. */
async function warn(amal, desk, axe) {
  const wave = amal.locator("table tr.unread th a");
  const grouped = async () => {
    await amal.goto(`${desk}/fr/waves`);
    for (const address of await wave.evaluateAll((links) => links.map((link) => link.href))) {
      await amal.goto(address);
      const first = amal.locator("main ul a[href*='/case/']").first();
      await Promise.all([amal.waitForEvent("load"), first.click()]);
      const isOurs = (await amal.locator("main").innerText()).includes("canari");
      await amal.goto(address);
      if (isOurs) return true;
    }
    await amal.goto(`${desk}/fr/waves`);
    return false;
  };
  await collect(amal, grouped);
  await axe(amal);
  await amal.locator("a.button", { hasText: "Écrire l’alerte" }).click();
  await axe(amal);
  const alert = await propose(amal, TITLE);
  await axe(amal);
  await amal.getByText("un autre membre doit l’approuver").waitFor();
  if (await amal.locator('form[action$="/approve"]').count()) throw new Error("amal may approve her own");
  return alert;
}

/** Waits for the next round. */
async function published(reader, front, id) {
  for (const begun = Date.now(); ; ) {
    const answer = await reader.goto(`${front}/fr/alerts/${id}`);
    if (answer.status() === 200) return;
    if (Date.now() - begun > 60_000) throw new Error("the alert is not public after a minute");
    await reader.waitForTimeout(1000);
  }
}

/** The next who pastes a copy reads what it is. */
async function known(phone, front) {
  await phone.goto(`${front}/en/check`);
  await phone.locator("#text").fill(`${SCAM.toUpperCase()} 99`);
  await phone.locator("form button").click();
  await phone.locator("#known", { hasText: `${TITLE} en` }).waitFor();
}

/** Nothing stands out at the side. */
async function fits(phone) {
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) throw new Error(`${phone.url()} is ${wide} px too wide`);
}
