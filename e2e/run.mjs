// Runs the tests in order of their names, or those that are named: node run.mjs [NAME…]
//
// A test is a file in tests/ that exports `async function test(house)`, where `house` holds what
// house.mjs exports.

import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import * as house from "./house.mjs";

const TESTS = new URL("tests/", import.meta.url);
const FAILURES = new URL("failures/", import.meta.url);
const LONGEST = 180_000;

const name = (file) => basename(file, ".mjs");

async function chosen(wanted) {
  const files = (await readdir(TESTS)).filter((file) => file.endsWith(".mjs"));
  const known = files.map(name).sort();
  const unknown = wanted.map(name).filter((one) => !known.includes(one));
  if (unknown.length > 0) throw new Error(`no test ${unknown}: there are ${known.join(", ")}`);
  if (known.length === 0) throw new Error("no tests in e2e/tests");
  return wanted.length > 0 ? known.filter((one) => wanted.map(name).includes(one)) : known;
}

async function run(one) {
  const { test } = await import(new URL(`${one}.mjs`, TESTS));
  const timeout = new AbortController();
  const tooLong = pause(LONGEST, null, { signal: timeout.signal }).then(() => {
    throw new Error(`not done after ${LONGEST / 1000} s`);
  });
  try {
    await Promise.race([test(house), tooLong]);
  } finally {
    tooLong.catch(() => {});
    timeout.abort();
  }
  const wrong = house.pages().flatMap(({ wrong }) => wrong);
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
}

/** Keeps what its pages showed when a test failed. */
async function keep(one) {
  await mkdir(FAILURES, { recursive: true });
  for (const [index, { page, wrong }] of house.pages().entries()) {
    if (page.isClosed()) continue;
    const file = (ending) => new URL(`${one}-${index + 1}.${ending}`, FAILURES);
    console.log(`  page ${index + 1}: ${page.url()}${wrong.map((line) => `\n    ${line}`).join("")}`);
    await writeFile(file("html"), await page.content());
    await writeFile(file("png"), await page.screenshot({ fullPage: true }));
  }
  console.log("  kept in e2e/failures");
}

await rm(FAILURES, { recursive: true, force: true });
const failed = [];
const tests = await chosen(process.argv.slice(2));
await house.open();
for (const one of tests) {
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  try {
    await run(one);
    console.log(`ok      ${one} (${seconds()})`);
  } catch (error) {
    console.log(`FAILED  ${one} (${seconds()})\n${error.stack}`);
    failed.push(one);
    await keep(one).catch((error) => console.log(`  its pages cannot be kept: ${error.message}`));
  }
  await house.clear();
}
await house.close();
console.log(`${tests.length - failed.length} of ${tests.length} tests passed`);
process.exitCode = failed.length > 0 ? 1 : 0;
