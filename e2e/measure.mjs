// What somebody's browser does when it seals: prints the figures as JSON. See xtask bench browser.

import { clear, close, front, open, page } from "./house.mjs";
import { ready } from "./letter.mjs";

const MEBIBYTE = 1024 * 1024;
const ROUNDS = 5;

/** Runs in the page: one letter, by the same worker that the page uses, with its steps' times. */
async function letter({ withFile }) {
  const { kind, form } = thiqa.page.dataset;
  const files = withFile ? [{ file: window.film, keep: true }] : [];
  const message = { lang: "fr", answers: { message: "m".repeat(4096) } };
  const times = [];
  await thiqa.ask("code");
  const begun = performance.now();
  await thiqa.ask("stretch");
  const stretched = performance.now();
  await thiqa.ask("letter", { kind, form, message, files }, ({ step }) =>
    times.push([step, performance.now()]),
  );
  const ended = performance.now();
  const at = Object.fromEntries(times.reverse());
  const lock = at.lock ?? at.file;
  return {
    stretch: stretched - begun,
    seal: at.work - lock,
    work: at.send - at.work,
    send: ended - at.send,
  };
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function rounds(phone, withFile) {
  const all = [];
  for (let round = 0; round < ROUNDS; round += 1) all.push(await phone.evaluate(letter, { withFile }));
  return Object.fromEntries(Object.keys(all[0]).map((key) => [key, middle(all.map((one) => one[key]))]));
}

await open();
const phone = await page({ viewport: { width: 390, height: 800 } });
await phone.addInitScript(() => {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ type: "longtask", buffered: true });
});
const begun = performance.now();
await phone.goto(`${front}/fr/letter/report`);
await ready(phone);
const awake = performance.now() - begun;
const longest = () =>
  phone.evaluate(() => {
    const found = window.longest;
    window.longest = 0;
    return found;
  });
const drawing = await longest();
const text = await rounds(phone, false);
const writing = await longest();
// Making a film out of nothing is this measurement's work, not the page's.
await phone.evaluate((size) => {
  window.film = new File([new Uint8Array(size)], "film.bin");
}, 20 * MEBIBYTE);
await phone.waitForTimeout(500);
await longest();
const file = await rounds(phone, true);
const sealing = Math.max(writing, await longest());
await clear();
await close();
console.log(JSON.stringify({ awake, text, file, drawing, sealing }));
