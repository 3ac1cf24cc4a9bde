// A call for contributions is written at the desk and approved by a second member. Somebody answers it
// on a phone, sealed, somebody else without script. When it is closed a member says with whom they
// have a conflict, reads without names and gives advice; who leads the call sees the names, accepts,
// and puts the contribution into the programme with its paper. The public reads it there.

import { Buffer } from "node:buffer";

import { signIn, until } from "../house.mjs";
import * as letters from "../letter.mjs";

const LAPTOP = { viewport: { width: 1280, height: 800 } };
const TITLE = "Appel de la pleine lune";
const [FIRST, SECOND] = ["Amina Canari", "Youssef Zellige"];
const WORK = "Des mots de passe brodés";
const TEXT = "Une recherche d’Amina Canari sur la mémoire des motifs.";
const ANSWER = "Dix minutes suffiront.";
const PAPER = { name: "papier.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n% essai\n") };
const LANGUAGES = ["ar", "fr", "en"];

export async function test({ page, front, desk, axe }) {
  const [amal, badr] = [await page(LAPTOP), await page(LAPTOP)];
  await signIn(amal);
  await signIn(badr, { name: "badr" });
  const { call, begun } = await write(amal, desk, axe);
  await approve(badr, call, axe);
  const id = call.split("/").pop();

  const phone = await page({ locale: "ar-MA" });
  await until(phone, async () => {
    await phone.goto(`${front}/ar/calls/${id}`);
    return (await phone.locator("a.button.wide").count()) > 0;
  });
  await axe(phone);
  const code = await contribute(phone, axe);
  const plain = await page({ javaScriptEnabled: false });
  await contributePlain(plain, `${front}/fr/register/${id}/plain`);

  await close(amal, call, begun);
  await approve(badr, call);
  const submissions = `${desk}/fr/calls/${id}/submissions`;
  await until(badr, async () => {
    await badr.goto(submissions);
    return (await badr.locator("select[name=conflict]").count()) === 2;
  });
  await advise(badr, axe);
  const event = await accept(amal, submissions, axe);
  await approve(badr, `${desk}/fr/proceedings/${event}`, axe);

  await until(phone, async () => {
    await phone.goto(`${front}/ar/events/${event}/programme`);
    return (await phone.getByText(WORK).count()) > 0;
  });
  await phone.locator("li", { hasText: WORK }).locator("a").first().click();
  await phone.locator("h1", { hasText: WORK }).waitFor();
  const own = new URL(phone.url()).pathname.slice(4);
  const file = await phone.locator("a[href^='/files/']").getAttribute("href");
  const paper = await phone.request.get(front + file);
  if (!(await paper.text()).startsWith("%PDF")) throw new Error("no paper");
  for (const path of ["calls", `calls/${id}`, `events/${event}/programme`, own, `events/${event}/speakers/s1`, `events/${event}/proceedings`]) {
    await phone.goto(`${front}/ar/${path}`);
    await axe(phone);
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wide) throw new Error(`${path} is wider than a small phone`);
  }
  await plain.goto(`${front}/fr/events/${event}/programme`);
  await plain.locator("#f-spoken").selectOption("en");
  await Promise.all([plain.waitForEvent("load"), plain.locator("main form button").click()]);
  if ((await plain.getByText(WORK).count()) > 0) throw new Error("it cannot be followed in English");

  await until(phone, async () => /قُبلت|مقبولة/.test(await standing(phone, front, code)));
  await axe(phone);
}

/** Writes a call for the invented symposium; gives its address, and the hour at which it was begun. */
async function write(amal, desk, axe) {
  await amal.goto(`${desk}/fr/calls`);
  await axe(amal);
  await Promise.all([amal.waitForURL(/\/edit$/), amal.locator("main form button").click()]);
  for (const lang of LANGUAGES) {
    await amal.locator(`#title-${lang}`).fill(TITLE);
    await amal.locator(`#what-${lang}`).fill("Une demi-page suffit.");
    await amal.locator(`#theme-0-${lang}`).fill("Mémoire");
  }
  const symposium = amal.locator("#event option", { hasText: "Symposium" });
  await amal.locator("#event").selectOption(await symposium.first().getAttribute("value"));
  const begun = await amal.locator("#opens").inputValue();
  await amal.locator("#opens").fill(begun.replace(/^\d{4}/, (year) => year - 1));
  await axe(amal);
  await save(amal, /\/calls\/[0-9a-f]+$/);
  await axe(amal);
  await deed(amal, "propose");
  return { call: amal.url().split("#")[0], begun };
}

/** Ends a call at the hour at which it was begun. */
async function close(amal, call, begun) {
  await until(amal, async () => (await amal.goto(call), await amal.locator("form[action$=revise]").count()) > 0);
  await Promise.all([amal.waitForURL(/\/edit$/), amal.locator("form[action$=revise] button").click()]);
  await amal.locator("#closes").fill(begun);
  await save(amal, /\/calls\/[0-9a-f]+$/);
  await deed(amal, "propose");
}

async function save(amal, url) {
  await Promise.all([amal.waitForURL(url), amal.locator("main form > .actions button").first().click()]);
}

async function deed(page, name) {
  await Promise.all([page.waitForEvent("load"), page.locator(`form[action$=${name}] button`).click()]);
}

async function approve(badr, address, axe) {
  await badr.goto(address);
  if (axe) await axe(badr);
  await deed(badr, "approve");
}

/** Answers the call, sealed; gives the tracking code. */
async function contribute(phone, axe) {
  const watch = letters.watched(phone);
  await phone.locator("a.button.wide").click();
  await letters.ready(phone);
  await axe(phone);
  await phone.locator("#send").click();
  await phone.locator("#missing-title").waitFor();
  await letters.write(phone, {
    title: WORK, kind: "paper", theme: "t1", language: "fr", text: TEXT, name: FIRST, house: "Atelier du fil",
    about: "Brode depuis toujours.", consent: "yes",
  });
  await phone.locator("#send").click();
  await phone.locator("#sent").waitFor();
  await axe(phone);
  const code = await letters.keep(phone);
  letters.assertSealed(watch, FIRST, WORK, "mémoire des motifs");
  return code;
}

async function contributePlain(plain, address) {
  await plain.goto(address);
  for (const [field, text] of [["title", "Un autre travail"], ["text", "Peu de mots."], ["name", SECOND]]) {
    await plain.locator(`#q-${field}`).fill(text);
  }
  for (const [field, choice] of [["kind", "talk"], ["theme", "other"], ["language", "ar"], ["consent", "yes"]]) {
    await plain.locator(`input[name=${field}][value=${choice}]`).check();
  }
  await Promise.all([plain.waitForEvent("load"), plain.locator("form button.wide").click()]);
  await plain.locator(".receipt").waitFor();
}

/** Says with whom there is a conflict, reads what is left without names, and gives advice. */
async function advise(badr, axe) {
  await axe(badr);
  await badr.getByLabel(SECOND).selectOption("house");
  await badr.locator("input[name=looked]").check();
  await Promise.all([badr.waitForEvent("load"), badr.locator("main form button").click()]);
  await axe(badr);
  if ((await badr.locator("tbody tr").count()) !== 1) throw new Error("a conflict hides nothing");
  await badr.locator("tbody a").click();
  await badr.locator("h1", { hasText: WORK }).waitFor();
  await axe(badr);
  const shown = await badr.locator("main").innerText();
  if (/Amina|Canari|Atelier du fil/.test(shown)) throw new Error(`a name is shown: ${shown}`);
  await badr.locator("input[name=advice][value=accept]").check();
  await badr.locator("#comment").fill("Clair et nouveau.");
  await badr.locator("#to-author").fill(ANSWER);
  await Promise.all([badr.waitForURL(/submissions$/), badr.locator("form[action$=assess] button").click()]);
}

/** Accepts it, and puts it into the programme with its paper; gives the event. */
async function accept(amal, submissions, axe) {
  await amal.goto(submissions);
  await axe(amal);
  await amal.locator("input[name=looked]").check();
  await Promise.all([amal.waitForEvent("load"), amal.locator("main form button").first().click()]);
  await amal.locator("tr", { hasText: FIRST }).locator("a").click();
  await amal.locator("#answer").waitFor();
  await axe(amal);
  if (!(await amal.locator("#answer").inputValue()).includes(ANSWER)) throw new Error("no word for the author");
  await Promise.all([amal.waitForEvent("load"), amal.locator("form[action$=accept] button").first().click()]);
  await Promise.all([amal.waitForURL(/\/contributions\/c\d+$/), amal.locator("form[action$=present] button").click()]);
  const event = amal.url().split("/").at(-3);
  await axe(amal);
  await amal.locator("#session").selectOption(`${event}-2`);
  await amal.locator("#starts").fill("11:20");
  await Promise.all([amal.waitForURL(/#files$/), amal.locator("button[name=then]").click()]);
  await amal.locator("#paper-file").setInputFiles(PAPER);
  await Promise.all([amal.waitForEvent("load"), amal.locator("#files form[action$=paper] button").first().click()]);
  await amal.locator("#files a").waitFor();
  const back = amal.url().split("/contributions/")[0];
  await amal.goto(`${back}/speakers/new`);
  await axe(amal);
  await amal.goto(back);
  await axe(amal);
  await deed(amal, "propose");
  return event;
}

/** What the site says of a contribution. */
async function standing(phone, front, code) {
  await phone.goto(`${front}/ar/place`);
  await phone.locator("#open:not([disabled])").waitFor();
  await phone.locator("#typed").fill(code);
  await phone.locator("#open").click();
  await phone.locator("#place").waitFor();
  await phone.locator("#contribution-give-up").waitFor();
  return phone.locator("#place-said").innerText();
}
