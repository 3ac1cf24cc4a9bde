// A workshop with one seat is planned at the desk and approved by a second member. Somebody registers
// on a phone, sealed; somebody else without script, and waits. The first gives the seat up, the second
// takes it, and the desk reads who comes.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import encodeQR from "../../browser/scripts/scan/index.js";
import { signIn, until } from "../house.mjs";
import * as letters from "../letter.mjs";

const LAPTOP = { viewport: { width: 1280, height: 800 } };
const TITLE = "Atelier de minuit";
const [FIRST, SECOND] = ["Amina Canari", "Youssef Zellige"];

export async function test({ page, front, desk, axe }) {
  const [amal, badr] = [await page(LAPTOP), await page(LAPTOP)];
  await signIn(amal);
  await signIn(badr, { name: "badr" });
  const event = await plan(amal, desk, axe);
  await approve(badr, event);
  const id = event.split("/").pop();

  const phone = await page({ locale: "ar-MA" });
  await until(phone, async () => {
    await phone.goto(`${front}/ar/events/${id}`);
    return (await phone.locator(".meeting a.button").count()) > 0;
  });
  await axe(phone);
  const code = await register(phone, axe);

  await sayWhatOneKnows(phone, `${front}/ar/events/${id}`, axe);
  const plain = await page({ javaScriptEnabled: false });
  const second = await registerPlain(plain, `${front}/fr/register/${id}-1/plain`);
  await phone.goto(`${front}/ar/events/${id}`);
  await phone.locator(".meeting a.button-quiet").waitFor();

  await giveUp(phone, front, code, axe);
  await take(plain, front, second);

  await until(amal, async () => {
    await amal.goto(`${desk}/fr/sessions/${id}-1`);
    return (await amal.locator("tr", { hasText: SECOND }).locator("form[action$=present]").count()) > 0;
  });
  await axe(amal);
  await checkIn(await page({ viewport: { width: 390, height: 800 } }), `${desk}/fr/sessions/${id}-1/door`, axe);
  await amal.goto(`${desk}/fr/sessions/${id}-1`);
  const row = amal.locator("tr", { hasText: SECOND });
  await Promise.all([amal.waitForEvent("load"), row.locator("form[action$=absent] button").click()]);
  const expected = await amal.request.get(`${desk}/fr/sessions/${id}-1/door/list`);
  const { ticket } = (await expected.json()).find(({ name }) => name === SECOND);
  await scan(page, `${desk}/fr/sessions/${id}-1/door`, ticket);
  await amal.reload();
  await row.locator("form[action$=absent]").waitFor();
  await amal.goto(`${desk}/fr/sessions/${id}-1`);
  await axe(amal);
  const counted = await amal.locator("#learning + p").innerText();
  if (!/avant\s:\s.?1/u.test(counted)) throw new Error(`counted: ${counted}`);
  await amal.goto(`${desk}/fr/sessions/${id}-1/badges`);
  await axe(amal);
  const badges = await amal.locator(".name-badges").innerText();
  if (!badges.includes(SECOND) || badges.includes(FIRST)) throw new Error(`badges of: ${badges}`);

  const reader = await page();
  for (const path of ["events", "programme", "partners", `events/${id}/poster`, "programme/cnlcc-2016"]) {
    await reader.goto(`${front}/ar/${path}`);
    await axe(reader);
    const wide = await reader.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wide) throw new Error(`${path} is wider than a small phone`);
  }
}

/** Plans a workshop with one seat; gives the address of its page at the desk. */
async function plan(amal, desk, axe) {
  await amal.goto(`${desk}/fr/events`);
  await axe(amal);
  await amal.locator("#format").selectOption("workshop");
  await Promise.all([amal.waitForURL(/\/edit$/), amal.locator("main form button").click()]);
  await axe(amal);
  for (const lang of ["ar", "fr", "en"]) {
    await amal.locator(`#title-${lang}`).fill(TITLE);
    await amal.locator(`#what-${lang}`).fill("Venez avec votre téléphone.");
    await amal.locator(`[id$="-town-${lang}"]`).fill("Salé");
  }
  await amal.locator('[id$="-region"]').selectOption("MA-04");
  await amal.locator('[id$="-capacity"]').fill("1");
  await amal.locator("input[name=learning]").check();
  await Promise.all([amal.waitForURL(/\/events\/[0-9a-f]+$/), amal.locator("main form > .actions button").first().click()]);
  await axe(amal);
  await amal.locator('input[name="task-0"]').fill("Réserver la salle");
  await Promise.all([amal.waitForEvent("load"), amal.locator("#plan .actions button").click()]);
  await Promise.all([amal.waitForEvent("load"), amal.locator("form[action$=propose] button").click()]);
  return amal.url().split("#")[0];
}

async function approve(badr, event) {
  await badr.goto(event);
  await Promise.all([badr.waitForEvent("load"), badr.locator("form[action$=approve] button").click()]);
}

/** Registers with a name that never leaves in clear; gives the tracking code. */
async function register(phone, axe) {
  const watch = letters.watched(phone);
  await phone.locator(".meeting a.button").click();
  await letters.ready(phone);
  await axe(phone);
  await phone.locator("#send").click();
  await phone.locator("#missing-name").waitFor();
  await phone.locator("#q-name").fill(FIRST);
  await phone.locator("#send").click();
  await phone.locator("#sent").waitFor();
  await axe(phone);
  const said = await phone.locator("#sent-state").innerText();
  if (!said.includes("مقعد")) throw new Error(`no seat: ${said}`);
  const code = await letters.keep(phone);
  letters.assertSealed(watch, FIRST, "Canari");
  return code;
}

/** Answers the questions before the session, with a sign that never leaves in clear. */
async function sayWhatOneKnows(phone, event, axe) {
  const watch = letters.watched(phone);
  await phone.goto(event);
  await phone.locator('.meeting a[href*="learning"]').click();
  await letters.ready(phone);
  await axe(phone);
  await letters.write(phone, {
    sign: "zellige07",
    "one-time-code": "refuse",
    "real-site": "padlock",
    "stolen-password": "unsure",
    blackmail: "keep-and-tell",
    copy: "apart",
  });
  await phone.locator("#send").click();
  await phone.locator("#kept").waitFor();
  letters.assertSealed(watch, "zellige07");
  await phone.goto(event);
}

/** Registers without script, and waits; gives the tracking code. */
async function registerPlain(plain, address) {
  await plain.goto(address);
  await plain.locator("#q-name").fill(SECOND);
  await Promise.all([plain.waitForEvent("load"), plain.locator("form button.wide").click()]);
  const said = await plain.locator(".lead").innerText();
  if (!/attente/.test(said)) throw new Error(`not on the waiting list: ${said}`);
  return plain.locator(".receipt").innerText();
}

/** Cancels with the code. */
async function giveUp(phone, front, code, axe) {
  await phone.goto(`${front}/ar/place`);
  await phone.locator("#open:not([disabled])").waitFor();
  await phone.locator("#typed").fill(code);
  await phone.waitForTimeout(300);
  await axe(phone);
  await phone.locator("#open").click();
  await phone.locator("#place").waitFor();
  await axe(phone);
  await phone.locator("#place-give-up summary").click();
  await phone.locator("#place-give-up [data-give-up]").click();
  await phone.locator("#place-give-up").waitFor({ state: "hidden" });
}

/** Takes the seat that is offered, without script. */
async function take(plain, front, code) {
  await plain.goto(`${front}/fr/place/plain`);
  await plain.locator("#code").fill(code);
  await Promise.all([plain.waitForEvent("load"), plain.locator("form button.wide").click()]);
  await Promise.all([plain.waitForEvent("load"), plain.locator("input[value=accept] ~ p button").click()]);
  const said = await plain.locator(".notice[role=status]").innerText();
  if (!/place/.test(said) || /gardée|jusqu/.test(said)) throw new Error(`no seat: ${said}`);
}

/** Another phone, whose camera sees a ticket: Debian's Chromium reads no codes by itself. */
async function scan(page, address, ticket) {
  const camera = join(await mkdtemp(join(tmpdir(), "thiqa-")), "camera.y4m");
  await writeFile(camera, seen(encodeQR(ticket, "raw", { border: 4 })));
  const flags = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"];
  const door = await page({ flags: [...flags, `--use-file-for-fake-video-capture=${camera}`] });
  await signIn(door, { name: "badr" });
  await door.goto(address);
  await door.locator("#door-password").fill("zellige et menthe");
  await door.locator("#door-take-button").click();
  await door.locator("[data-said=taken]").waitFor();
  await door.context().setOffline(true);
  await door.reload();
  await door.locator("#door-again").fill("zellige et menthe");
  await door.locator("#door-open-button").click();
  await door.locator("#door-scan").click();
  await door.locator("[data-said=came]").waitFor();
  const name = await door.locator("#door-last").innerText();
  if (name !== SECOND) throw new Error(`scanned: ${name}`);
  await door.context().setOffline(false);
  await door.locator("#door-tell").click();
  await door.locator("[data-said=told]").waitFor();
  await rm(camera);
}

/** What a camera sees of a code: two frames of a film, in shades of grey. */
function seen(code) {
  const [width, height] = [640, 480];
  const side = Math.floor(height / code.length);
  const grey = Buffer.alloc(width * height, 200);
  for (const [y, row] of code.entries()) {
    for (const [x, dark] of row.entries()) {
      for (let line = 0; line < side; line += 1) {
        const at = (y * side + line) * width + 80 + x * side;
        grey.fill(dark ? 30 : 230, at, at + side);
      }
    }
  }
  const colours = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), grey, colours]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]);
}

/** Takes the list along, loses the network, marks who comes, and tells the desk afterwards. */
async function checkIn(door, address, axe) {
  await signIn(door, { name: "badr" });
  await door.goto(address);
  await axe(door);
  await door.locator("#door-password").fill("zellige et menthe");
  await door.locator("#door-take-button").click();
  await door.locator("[data-said=taken]").waitFor();
  await axe(door);
  const stored = await door.evaluate(() => JSON.stringify(localStorage));
  if (stored.includes(SECOND) || stored.includes("Youssef")) throw new Error("a name lies on the phone in clear");
  await door.context().setOffline(true);
  await door.reload();
  await door.locator("#door-again").fill("not this one");
  await door.locator("#door-open-button").click();
  await door.locator("[data-said=wrong]").waitFor();
  await door.locator("#door-again").fill("zellige et menthe");
  await door.locator("#door-open-button").click();
  await door.locator("#door-find").fill("yous");
  await door.locator("#door-people [data-here]").click();
  await door.locator("[data-said=came]").waitFor();
  await door.locator("#door-tell").click();
  await door.locator("[data-said=not-told]").waitFor();
  await door.context().setOffline(false);
  await door.locator("#door-tell").click();
  await door.locator("[data-said=told]").waitFor();
  await axe(door);
}
