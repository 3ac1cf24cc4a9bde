// A partner is written at the desk and approved by a second member, then an agreement with an action
// that is late. The public reads how far the plan is. Somebody writes as a partner, sealed, and the
// desk reads it.

import { collect, signIn, until } from "../house.mjs";
import * as letters from "../letter.mjs";

const LAPTOP = { viewport: { width: 1280, height: 800 } };
const [HOUSE, TITLE, ACTION] = ["Maison des lanternes", "Accord des lanternes", "Allumer douze lanternes"];
const CANARY = "Demande-canari";

export async function test({ page, front, desk, axe }) {
  const [amal, badr] = [await page(LAPTOP), await page(LAPTOP)];
  await signIn(amal);
  await signIn(badr, { name: "badr" });
  const partner = await write(amal, `${desk}/fr/partners`, partnerWords, axe);
  await approve(badr, partner);
  const agreement = await write(amal, `${desk}/fr/agreements`, agreementWords, axe);
  await plan(amal, agreement, axe);
  await deed(amal, "propose");
  await approve(badr, agreement);
  await amal.goto(`${desk}/fr/agreements`);
  await axe(amal);
  await amal.locator("tr", { hasText: ACTION }).first().waitFor();

  // While an agreement names it, the partner stays.
  await amal.goto(partner);
  await until(amal, async () => (await amal.reload(), await amal.locator("form[action$=cancel]").count()) > 0);
  await deed(amal, "cancel");
  await amal.getByText("Un accord en vigueur cite ce partenaire").waitFor();

  await amal.goto(`${desk}/fr/indicators`);
  await axe(amal);
  await amal.locator("#subject").selectOption("cnmc-2018");
  await Promise.all([amal.waitForURL(/\/edit$/), amal.locator("main form button").click()]);
  await axe(amal);
  await amal.goto(`${desk}/fr/indicators`);
  await amal.locator("tbody a").last().click();
  await axe(amal);

  const phone = await page({ locale: "ar-MA" });
  const id = agreement.split("/").pop();
  await until(phone, async () => (await phone.goto(`${front}/ar/agreements/${id}`)).ok());
  const year = new Date().getFullYear();
  for (const path of [`agreements/${id}`, "partners", "experts", `partners/${year}`, "programme/invented", "letter/partner"]) {
    await phone.goto(`${front}/ar/${path}`);
    await axe(phone);
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wide) throw new Error(`${path} is wider than a small phone`);
  }
  // Logos come as files of their own, signed as everything else.
  await phone.goto(`${front}/ar/programme/invented/leaflet`);
  await axe(phone);
  const drawn = await phone.locator(".marks img").evaluateAll((all) => all.map((one) => one.naturalWidth));
  if (drawn.length !== 2 || drawn.includes(0)) throw new Error(`logos on the leaflet: ${drawn}`);
  const bare = await page({ javaScriptEnabled: false });
  await bare.goto(`${front}/fr/experts`);
  await bare.locator("#f-theme").selectOption("press");
  await Promise.all([bare.waitForEvent("load"), bare.locator("main form button").click()]);
  if ((await bare.getByText("Nadia Exemple").count()) !== 1) throw new Error("no expert on the press");

  const watch = letters.watched(phone);
  await phone.goto(`${front}/fr/letter/partner`);
  await letters.ready(phone);
  await letters.write(phone, { house: HOUSE, about: "expert", message: CANARY });
  await letters.sendAndKeep(phone);
  letters.assertSealed(watch, CANARY, HOUSE);
  await collect(amal);
  await amal.goto(`${desk}/fr/inbox?tab=new&situation=partner`);
  await Promise.all([amal.waitForEvent("load"), amal.locator("tbody a").first().click()]);
  await amal.getByText(CANARY).first().waitFor();
  await axe(amal);
}

/** Writes something; gives the address of its page at the desk. */
async function write(amal, list, words, axe) {
  await amal.goto(list);
  await axe(amal);
  await Promise.all([amal.waitForURL(/\/edit$/), amal.locator("main form button").click()]);
  await words(amal);
  await axe(amal);
  const save = amal.locator("main form > .actions button").first();
  await Promise.all([amal.waitForURL(/\/[0-9a-f]+$/), save.click()]);
  await axe(amal);
  if (list.endsWith("partners")) await deed(amal, "propose");
  return amal.url();
}

async function partnerWords(amal) {
  for (const lang of ["ar", "fr", "en"]) {
    await amal.locator(`#name-${lang}`).fill(HOUSE);
    await amal.locator(`#what-${lang}`).fill("Nous éclairons les rues ensemble.");
  }
  await amal.locator("#website").fill("https://lanternes.example/");
}

async function agreementWords(amal) {
  for (const lang of ["ar", "fr", "en"]) {
    await amal.locator(`#title-${lang}`).fill(TITLE);
    await amal.locator(`#scope-${lang}`).fill("Éclairer les rues\nAccompagner les passants");
  }
  await amal.locator("#signed").fill("2026-01-15");
  await amal.getByLabel(HOUSE).check();
}

/** Adds an action that should have been done. */
async function plan(amal, agreement, axe) {
  await amal.locator("a[href$='/actions/new']").click();
  await axe(amal);
  for (const lang of ["ar", "fr", "en"]) await amal.locator(`#title-${lang}`).fill(ACTION);
  await amal.locator("#due").fill("2026-02-01");
  await amal.locator("#status").selectOption("ongoing");
  await amal.locator("#note").fill("Commencé au marché.");
  await Promise.all([amal.waitForURL(/#plan$/), amal.locator("main form .actions button").click()]);
  await amal.locator("tr", { hasText: ACTION }).locator("a").click();
  await amal.getByText("Commencé au marché.").waitFor();
  await axe(amal);
  await amal.goto(agreement);
}

async function deed(member, name) {
  await Promise.all([member.waitForEvent("load"), member.locator(`form[action$=${name}] button`).click()]);
}

async function approve(badr, address) {
  await badr.goto(address);
  await deed(badr, "approve");
}
