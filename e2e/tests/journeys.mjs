// The questions before the advice: the style sheet shows what the engine says, for many ways
// through every situation; by hand once, and what was answered reaches the message. A page without
// script does the same.

import { execFileSync } from "node:child_process";

const SITUATIONS = 13;
/** Ways through a situation that are compared, spread over all of them. */
const WAYS = 30;

export async function test({ page, front, program, axe }) {
  const still = await page({ javaScriptEnabled: false });
  await byHand(still, front);
  await inDanger(await page(), front);

  const phone = await page();
  for (let number = 1; number <= SITUATIONS; number += 1) {
    await phone.goto(`${front}/ar/help/${number}`);
    if (number % 4 === 1) await axe(phone);
    const ways = execFileSync(program, ["content", "journeys", String(number)], { encoding: "utf8", maxBuffer: 1 << 28 });
    for (const way of spread(ways.trim().split("\n"))) compare(number, way, await phone.evaluate(walk, way.answers));
    await axe(phone);
  }
}

/** A page without script: one question after the other, then the advice; anew; everything. */
async function byHand(page, front) {
  await page.goto(`${front}/fr/help/2`);
  const advice = page.locator("#avoid");
  const step = (name) => page.locator(`fieldset:has(input[name="${name}"])`);
  if (await advice.isVisible()) throw new Error("the advice stands before the questions");
  if (await step("age").isVisible()) throw new Error("all questions are asked at once");
  await step("safe").locator("label").first().click();
  for (let asked = 0; asked < 12 && !(await advice.isVisible()); asked += 1) {
    const open = page.locator("fieldset:visible:not(:has(input:checked))");
    if ((await open.count()) !== 1) throw new Error("not one question at a time");
    await open.locator("label:not(.change)").last().click();
  }
  await advice.waitFor({ state: "visible" });
  if (await page.locator(".urgent-first").first().isVisible()) throw new Error("safe, and yet in danger");

  await step("safe").locator(".change").click();
  if (await advice.isVisible()) throw new Error("an answer taken back still counts");
  await page.locator(".skip-questions").click();
  await advice.waitFor({ state: "visible" });
  const hidden = await page.locator(".told:not(:visible)").count();
  if (hidden > 0) throw new Error(`${hidden} parts are left out of everything`);
}

/** Somebody in danger: help at once, and the message says so. */
async function inDanger(page, front) {
  await page.goto(`${front}/fr/help/2`);
  await page.locator('input[name="safe"][value="harm"]').check();
  await page.locator(".urgent-first").first().waitFor({ state: "visible" });
  await page.locator('.urgent-first a[href="tel:19"]').first().waitFor({ state: "visible" });
  await page.locator('input[name="for_whom"][value="me"]').check();
  await page.locator('input[name="age"][value="13-17"]').check();
  await page.locator("#show-all").check();
  await page.locator('a[data-answers]').click();
  await page.locator("#message, [data-field=message] textarea").first().waitFor();
  for (const [field, answer] of Object.entries({ situation: "sextortion", danger: "yes", age: "13-17", for_whom: "me" })) {
    const chosen = page.locator(`[data-field="${field}"] input:checked`);
    if ((await chosen.getAttribute("value")) !== answer) throw new Error(`${field} is not ${answer} in the message`);
  }
}

/** Every so manieth line, the first and the last among them. */
function spread(lines) {
  const step = Math.max(1, (lines.length - 1) / (WAYS - 1));
  const chosen = new Set();
  for (let at = 0; at < lines.length; at += step) chosen.add(Math.round(at));
  return [...chosen].map((at) => JSON.parse(lines[at]));
}

/** In the page: answers a way through, and tells what is to be seen. */
function walk(answers) {
  const at = (name, value) => document.querySelector(`input[name="${name}"][value="${value}"]`);
  const seen = (element) => element.offsetParent !== null;
  for (const input of document.querySelectorAll("[data-asked] input:checked")) input.checked = false;
  const open = [];
  const all = Object.keys(answers);
  const steps = [...new Set([...document.querySelectorAll("[data-asked] fieldset input")].map((input) => input.name))];
  for (const name of steps) {
    const asked = seen(document.querySelector(`input[name="${name}"]`).closest("fieldset"));
    if (asked !== all.includes(name)) open.push(`${name}: ${asked ? "" : "not "}asked`);
    if (all.includes(name)) at(name, answers[name]).checked = true;
  }
  return {
    open,
    advice: seen(document.querySelector("#avoid")),
    urgent: [...document.querySelectorAll(".urgent-first")].some(seen),
    parts: [...document.querySelectorAll(".told")].filter(seen).map((part) => part.id.replace("told-", "")),
  };
}

function compare(number, way, shown) {
  const told = JSON.stringify([...shown.parts].sort());
  const meant = JSON.stringify([...way.parts].sort());
  const wrong = [...shown.open];
  if (!shown.advice) wrong.push("no advice");
  if (shown.urgent !== way.urgent) wrong.push(`urgent: ${shown.urgent}`);
  if (told !== meant) wrong.push(`shown ${told}, meant ${meant}`);
  if (wrong.length > 0) throw new Error(`/help/${number} after ${JSON.stringify(way.answers)}: ${wrong.join("; ")}`);
}
