// What the tests share: a page as somebody would have it, axe, and the desk's door.

import { setTimeout as pause } from "node:timers/promises";

import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

/** Where the demonstration listens. */
export const front = address("THIQA_FRONT");
export const desk = address("THIQA_DESK");

/** The program that serves them. */
export const program = process.env.THIQA_PROGRAM;

/** What `thiqa demo` opens everything with. */
export const OPENS = "demonstration only";
/** A phone, as small as pages have to fit. */
export const PHONE = { width: 320, height: 640 };

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const COLLECTED_WITHIN = 30_000;

let browser;
let others = [];
let opened = [];
const scriptless = new WeakSet();

/** Starts Debian's Chromium; `run.mjs` does so for all tests. */
export async function open() {
  browser = await launch([]);
}

function launch(flags) {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: [...FLAGS, ...flags] });
}

/** Ends Chromium. */
export async function close() {
  await browser.close();
}

/** The pages that a test has opened, each with what was wrong on it. */
export function pages() {
  return opened;
}

/** Ends every page of a test. */
export async function clear() {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await Promise.all(others.map((other) => other.close()));
  opened = [];
  others = [];
}

/**
 * A page of somebody new: it shares no cookie and no memory with others. By default a phone, in
 * French, with script.
 *
 * @param options what Playwright's `newContext` takes: `viewport`, `locale`, `javaScriptEnabled`,
 * `colorScheme`, …; `flags` for a Chromium of its own; `leaves` where the test leaves the site
 */
export async function page({ flags, leaves, ...options } = {}) {
  const own = flags ? await launch(flags) : browser;
  if (flags) others.push(own);
  const context = await own.newContext({ viewport: PHONE, locale: "fr-MA", ...options });
  context.setDefaultTimeout(15_000);
  const wrong = [];
  context.on("weberror", (error) => wrong.push(`uncaught: ${error.error().message}`));
  context.on("console", (message) => {
    // An answer 4xx is such a message too, and may be what a test wants.
    const refused = /Content.Security.Policy|integrity|Trusted/i.test(message.text());
    if (message.type() === "error" && refused) wrong.push(`console: ${message.text()}`);
  });
  context.on("request", (request) => {
    if (!leaves && isElsewhere(request.url())) wrong.push(`a request to somebody else: ${request.url()}`);
  });
  const page = await context.newPage();
  opened.push({ page, wrong });
  if (options.javaScriptEnabled === false) scriptless.add(page);
  return page;
}

/** Throws where axe finds anything on the page, and says what and where. Axe is a script itself. */
export async function axe(page) {
  if (scriptless.has(page)) throw new Error("axe cannot work on a page without script");
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) => [
    `  ${id}: ${help}`,
    ...nodes.flatMap(({ target, html }) => [`    ${target.join(" ")}`, `      ${html}`]),
  ]);
  throw new Error(`axe on ${page.url()}:\n${lines.join("\n")}`);
}

/** Signs in at the desk as `amal` (supervisor) or `badr`, and unlocks it where it is locked. */
export async function signIn(page, { name = "amal", lang = "fr" } = {}) {
  await page.goto(`${desk}/${lang}/sign-in`);
  await page.locator("#name").fill(name);
  await send(page, "#password", OPENS);
  if (new URL(page.url()).pathname.endsWith("/sign-in")) {
    throw new Error(`${name} is not let in: ${await page.locator("[role=alert]").innerText()}`);
  }
  const unlock = page.locator(`nav.sidebar a[href="/${lang}/unlock"]`);
  if (await unlock.count()) {
    await unlock.click();
    await send(page, "#passphrase", OPENS);
  }
}

/**
 * Has the desk collect from the front, again and again until `arrived(page)` says that what is
 * awaited is there. Without it: collects once, and shows the inbox a second later.
 */
export async function collect(page, arrived) {
  const button = page.locator('form[action$="/collect"] button');
  for (const begun = Date.now(); Date.now() - begun < COLLECTED_WITHIN; ) {
    await Promise.all([page.waitForURL(/note=collecting/), button.click()]);
    await pause(1000);
    await page.reload();
    if (!arrived || (await arrived(page))) return;
  }
  throw new Error("the desk has collected again and again, and what is awaited is not there");
}

/** Types into the last field of a form and sends it. */
async function send(page, field, text) {
  await page.locator(field).fill(text);
  await Promise.all([page.waitForEvent("load"), page.locator(field).press("Enter")]);
}

function isElsewhere(url) {
  const { protocol, origin } = new URL(url);
  return /^(https?|wss?):$/.test(protocol) && origin !== front && origin !== desk;
}

function address(name) {
  const address = process.env[name];
  if (!address) throw new Error(`${name} is not set: start the tests by cargo xtask e2e`);
  return new URL(address).origin;
}

/** Waits up to a minute until something has come. */
export async function until(page, done) {
  for (let tries = 0; tries < 120; tries += 1) {
    if (await done()) return;
    await page.waitForTimeout(500);
  }
  throw new Error("it did not come within a minute");
}
