// Runs the module under Node through what the vectors hold: node check.mjs MODULE VECTORS

import { readFile } from "node:fs/promises";
import { join } from "node:path";

const [file, vectors] = process.argv.slice(2);
if (!vectors) throw new Error("usage: node check.mjs MODULE VECTORS");

const OWN = ["memory", "room", "done", "__data_end", "__heap_base"];
const module = await WebAssembly.compile(await readFile(file));
const calls = WebAssembly.Module.exports(module).map((item) => item.name).filter((name) => !OWN.includes(name));

/** A module with a session of its own; each call answers bytes or throws a Fault. */
async function open() {
  const random = (address, length) =>
    crypto.getRandomValues(new Uint8Array(exports.memory.buffer, address, length));
  const { exports } = await WebAssembly.instantiate(module, { env: { random } });

  /** Calls with these very bytes as arguments. */
  function raw(name, given) {
    const room = exports.room(given.length);
    new Uint8Array(exports.memory.buffer, room, given.length).set(given);
    const address = exports[name](room, given.length);
    const length = new DataView(exports.memory.buffer).getUint32(address, true);
    const [good, ...answer] = new Uint8Array(exports.memory.buffer, address + 4, length);
    exports.done(address);
    if (good === 1) return Uint8Array.from(answer);
    throw new Fault(Buffer.from(answer).toString());
  }
  return { raw, call: (name, ...given) => raw(name, framed(given.map(bytes))) };
}

class Fault extends Error {}

const bytes = (value) => (typeof value === "string" ? Buffer.from(value) : value);
const framed = (parts) => Buffer.concat(parts.flatMap((part) => [u32le(part.length), part]));
const u32le = (number) => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(number);
  return buffer;
};

const hex = (text) => Buffer.from(text, "hex");
const text = (answer) => Buffer.from(answer).toString();
const vector = async (name) => JSON.parse(await readFile(join(vectors, `${name}.json`), "utf8"));
const refusals = (await vector("refusals")).cases;

function equal(actual, expected, about) {
  const [a, b] = [actual, expected].map((value) => JSON.stringify(value));
  if (a !== b) throw new Error(`${about}: ${a}, not ${b}`);
}

/** That a call is answered with this fault, and nothing else. */
function refused(call, fault, about) {
  let outcome = "accepted";
  try {
    call();
  } catch (error) {
    if (!(error instanceof Fault)) throw new Error(`${about}: ${error}`);
    outcome = error.message;
  }
  equal(outcome, fault, about);
}

const checks = {
  async "one import: env.random"() {
    const imports = WebAssembly.Module.imports(module);
    equal(imports.map(({ module, name, kind }) => `${module}.${name} ${kind}`), ["env.random function"], "imports");
  },

  async "self_test"() {
    equal(text((await open()).call("self_test")), "", "answer");
  },

  async "a new receipt is recognised in Latin and Arabic digits"() {
    const { call } = await open();
    const shown = text(call("receipt_new"));
    equal(/^(\d{5} ){4}\d{5}$/.test(shown), true, "its groups");
    for (const zero of ["0", "\u0660", "\u06f0"]) call("receipt_same", inDigits(shown, zero));
    refused(() => call("receipt_same", text(other("receipt_new"))), "receipt-other", "another one");
  },

  async "receipts of the vectors are read or refused"() {
    const faults = { Length: "receipt-length", NotDigits: "receipt-digits", CheckDigit: "receipt-check" };
    const cases = refusals.filter((one) => one.operation === "read receipt");
    equal(cases.length > 5, true, "there are vectors");
    for (const { name, input, error } of cases) {
      const { call } = await open();
      const read = () => call("receipt_read", input.text);
      if (error) refused(read, faults[error.split("(")[0]], name);
      else equal(text(read()), "", name);
    }
  },

  async "receipts stretched, in any digits: the lookup of the vectors"() {
    const { cases } = await vector("receipt");
    for (const { shown, site, lookup } of cases) {
      for (const zero of ["0", "\u0660", "\u06f0"]) {
        const { call } = await open();
        call("receipt_read", inDigits(shown, zero));
        call("stretch", hex(site));
        equal(Buffer.from(call("lookup")).toString("hex"), lookup, shown);
      }
    }
  },

  async "directory bundles of the vectors are verified or refused"() {
    const good = await vector("directory");
    const { version, valid_until } = good.expected;
    const about = JSON.parse(text((await open()).call("directory", ...directory(good))));
    equal(about, { valid_until, version }, "what it says");
    // The browser remembers no earlier directory yet, so what only an earlier one refutes is left.
    const cases = refusals.filter((one) => one.operation === "verify bundle" && !one.input.known);
    equal(cases.length > 15, true, "there are vectors");
    for (const { name, input, error } of cases) {
      const { call } = await open();
      const verify = () => call("directory", ...directory(input));
      if (error) refused(verify, "directory", name);
      else verify();
    }
  },

  async "a bundle with any byte flipped, or cut short, is refused"() {
    const { call } = await open();
    const [site, root, bundle] = directory(await vector("directory"));
    for (let place = 0; place < bundle.length; place += 7) {
      const flipped = Buffer.from(bundle);
      flipped[place] ^= 1;
      refused(() => call("directory", site, root, flipped), "directory", `byte ${place}`);
      refused(() => call("directory", site, root, bundle.subarray(0, place)), "directory", `${place} bytes`);
    }
  },

  async "the letter of the vectors is opened as a thread, another receipt opens nothing"() {
    const letter = await vector("letter");
    const thread = stored(letter);
    const { call } = await withDirectory(letter.receipt, letter.site);
    const told = JSON.parse(text(call("thread", thread)));
    const { lang, answers } = JSON.parse(letter.text);
    equal([told.case, told.lang, told.answers], [letter.digest, lang, answers], "what it says");
    equal([told.day, told.files, told.entries, told.altered], [DAY, 1, [], false], "its frame");

    thread[thread.length - 10] ^= 1;
    refused(() => call("thread", thread), "altered", "a flipped byte");
    const stranger = await withDirectory((await vector("receipt")).cases[1].shown, letter.site);
    refused(() => stranger.call("thread", stored(letter)), "altered", "another receipt");
  },

  async "a letter is sealed, its submission made, and its pieces asked for in order"() {
    const { call } = await open();
    const message = '{"lang":"fr","answers":{"message":"Bonjour"}}';
    const begin = () => call("letter_begin", "report", Buffer.alloc(32, 9));
    const site = hex((await vector("directory")).site);
    refused(() => call("stretch", site), "order", "no receipt yet");
    refused(begin, "order", "no directory yet");
    call("directory", ...directory(await vector("directory")));
    refused(begin, "order", "no keys yet");
    call("receipt_new");
    call("stretch", site);
    begin();
    const sealed = call("file", "menace.png", "image/png", Buffer.alloc(40, 1));
    equal(sealed.length > 40, true, "a sealed file");
    equal(call("upload", CHALLENGE).length > 16, true, "its announcement");
    refused(() => call("finish", "no message"), "arguments", "no message");
    call("finish", message);
    refused(() => call("finish", message), "order", "already closed");
    equal(call("submission", CHALLENGE).length > 4000, true, "a submission");
    refused(() => call("submission", TOO_HARD), "challenge", "too much work");
  },

  async "malformed arguments are answered with a fault"() {
    const letter = await vector("letter");
    const filled = await withDirectory(letter.receipt, letter.site);
    filled.call("thread", stored(letter));
    for (const session of [await open(), filled]) {
      for (const name of calls) malformed(session, name);
    }
  },
};

const DAY = 20779;
// A token of three bytes and 8 zero bits; the same with more bits than any sender works for.
const CHALLENGE = Uint8Array.of(3, 1, 2, 3, 8);
const TOO_HARD = Uint8Array.of(3, 1, 2, 3, 200);

const session = await open();
const other = (name) => session.call(name);
const directory = ({ site, root, bundle }) => [site, root, bundle].map(hex);

/** A session with the keys of a receipt and the directory of the vectors. */
async function withDirectory(receipt, site) {
  const session = await open();
  session.call("directory", ...directory(await vector("directory")));
  session.call("receipt_read", receipt);
  session.call("stretch", hex(site));
  return session;
}

/** The letter as a front stores it: without the desk's envelope, without entries. */
function stored({ letter, header }) {
  const whole = hex(letter);
  const [signed, envelope] = [header.length / 2 + SIGNATURE, ENVELOPE];
  const day = Buffer.alloc(4);
  day.writeInt32BE(DAY);
  return Buffer.concat([
    whole.subarray(0, signed),
    whole.subarray(signed + envelope, signed + 2 * envelope),
    Uint8Array.of(0, 0), // not renewed
    whole.subarray(signed + 2 * envelope),
    day,
    Uint8Array.of(0, 0), // no entries
  ]);
}

// Lengths that SPEC.md gives: an Ed25519 signature, and a case key for one recipient.
const SIGNATURE = 64;
const ENVELOPE = 1120 + 48;

function inDigits(shown, zero) {
  return shown.replace(/\d/g, (digit) => String.fromCodePoint(zero.codePointAt(0) + Number(digit)));
}

/** Lengths that lie, and arguments that are missing, too short, too long or no text. */
function malformed({ raw, call }, name) {
  const lies = [[1], [1, 0, 0], [5, 0, 0, 0, 1], [255, 255, 255, 255], [255, 255, 255, 127, 0], [0, 0, 0, 0, 9]];
  for (const lie of lies) {
    refused(() => raw(name, Uint8Array.from(lie)), "arguments", `${name}(${lie})`);
  }
  const pieces = ["", "\0", "a", Uint8Array.of(0xff, 0xfe), ...[15, 16, 31, 32, 33, 4096].map((length) => Buffer.alloc(length, 255))];
  for (const piece of pieces) {
    for (const count of [0, 1, 2, 3, 4]) {
      const given = Array(count).fill(piece);
      try {
        call(name, ...given);
      } catch (error) {
        if (!(error instanceof Fault)) throw new Error(`${name}: ${count} × ${bytes(piece).length} bytes: ${error}`);
      }
    }
  }
}

for (const [name, check] of Object.entries(checks)) {
  const begun = performance.now();
  try {
    await check();
  } catch (error) {
    console.log(`FAILED: ${name}\n  ${error.stack}`);
    process.exit(1);
  }
  console.log(`ok: ${name} (${Math.round(performance.now() - begun)} ms)`);
}
