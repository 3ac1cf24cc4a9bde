// Writing to the team and reading the answer, as somebody does it in a browser.

import { readFileSync } from "node:fs";

import { collect, desk, front, signIn } from "./house.mjs";

/** A picture of 32 by 32 points, with its place written into it as phones do. */
export const SCREENSHOT = {
  name: "IMG_2024_secret-place.png",
  mimeType: "image/png",
  buffer: readFileSync(new URL("screenshot.png", import.meta.url)),
};

/** Keeps what the page sends; `leaks(word)` gives where a word stands in it. */
export function watched(page) {
  const sent = [];
  page.context().on("request", (request) => {
    const body = request.postDataBuffer()?.toString("utf8") ?? "";
    sent.push({ url: decodeURIComponent(request.url()), body: readable(body) });
  });
  return {
    leaks: (word) => sent.filter(({ url, body }) => url.includes(word) || body.includes(word)),
    posts: () => sent.filter(({ body }) => body !== ""),
  };
}

function readable(body) {
  try {
    return decodeURIComponent(body.replaceAll("+", " "));
  } catch {
    return body;
  }
}

/** Throws where a word left the page in a form that others can read. */
export function assertSealed(watch, ...words) {
  for (const word of words) {
    const leaks = watch.leaks(word);
    if (leaks.length > 0) throw new Error(`${word} left the page: ${leaks.map(({ url }) => url)}`);
  }
}

/** Waits until the lock is ready. */
export const ready = (page) => page.locator("#send:not([disabled])").waitFor();

/** Answers the questions of the message. */
export async function write(page, answers) {
  for (const [field, answer] of Object.entries(answers)) {
    const place = page.locator(`[data-field="${field}"]`);
    if (await place.locator("textarea, input[type=text]").count()) {
      await place.locator("textarea, input[type=text]").fill(answer);
    } else {
      const change = place.locator("[data-change]:visible");
      if (await change.count()) await change.click();
      await place.locator(`input[value="${answer}"]`).check();
    }
  }
}

/** Sends, keeps the code as asked, and gives it. */
export async function sendAndKeep(page, typed = (code) => code) {
  await page.locator("#send").click();
  await page.locator("#sent").waitFor();
  return keep(page, typed);
}

/** Types the shown code once and says that it is kept. */
export async function keep(page, typed = (code) => code) {
  const code = (await page.locator("#code").innerText()).replace(/\s+/g, " ").trim();
  if (!/^(\d{5} ){4}\d{5}$/.test(code)) throw new Error(`no tracking code: ${code}`);
  await page.locator("#code-typed").fill(typed(code));
  await page.locator("#code-check").click();
  await page.locator("#code-same").waitFor();
  await page.locator("#code-kept").click();
  return code;
}

/** The same number in Arabic-Indic digits. */
export const arabicIndic = (code) => code.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[digit]);

/** Opens the conversation of a code. */
export async function read(page, lang, code) {
  await page.goto(`${front}/${lang}/receipt`);
  await page.locator("#open:not([disabled])").waitFor();
  await page.locator("#typed").fill(code);
  await page.locator("#open").click();
}

/** Opens the conversation of a code until the team's answer is there: it comes with the next round. */
export async function readAnswer(page, lang, code, answer) {
  for (const begun = Date.now(); ; ) {
    await read(page, lang, code);
    await page.locator("#conversation").waitFor();
    if (await page.getByText(answer).count()) return;
    if (Date.now() - begun > 60_000) throw new Error("the answer does not arrive");
    await page.waitForTimeout(1000);
  }
}

/** Somebody of the team opens the new case that is about this and holds these words. */
export async function openCase(page, { situation, lang, words }) {
  await signIn(page);
  const inbox = `${desk}/fr/inbox?tab=all&situation=${situation}&lang=${lang}`;
  const find = async () => {
    await page.goto(inbox);
    const links = await page.locator("table.inbox tbody th a").all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
    for (const address of addresses) {
      await page.goto(desk + address);
      if ((await page.locator("main").innerText()).includes(words)) return true;
    }
    await page.goto(inbox);
    return false;
  };
  await page.goto(inbox);
  await collect(page, find);
}

/** Answers the case that is open. */
export async function answerCase(page, text) {
  await page.locator("#text").fill(text);
  await Promise.all([page.waitForEvent("load"), page.locator("form.to-sender button").click()]);
}
