// The entries of a TIFF block, the form of EXIF, within strict bounds. It never throws: what
// cannot be read is left out, since the whole block is removed in any case.

import { big, little, says } from "./bytes.js";

const MOST_ENTRIES = 1000;
const DEEPEST = 5;
const MOST_VALUE = 65536;
const SIZE_OF = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 13: 4, 129: 1 };
// The entries that lead to other directories: EXIF, GPS, interoperability.
const LEADS = { 0x8769: "exif", 0x8825: "gps", 0xa005: "interop" };

/** Every entry by directory and tag: `main`, `thumbnail`, `exif`, `gps`, `interop`. */
export function entriesOf(bytes) {
  const order = says(bytes, 0, "II*\0") ? little : says(bytes, 0, "MM\0*") ? big : null;
  const entries = new Map();
  if (!order || bytes.length < 8) return entries;
  const seen = new Set();

  const directory = (at, name, depth) => {
    // A directory that was read already is a loop.
    if (depth > DEEPEST || at < 8 || at + 2 > bytes.length || seen.has(at)) return;
    seen.add(at);
    const count = order(bytes, at, 2);
    for (let i = 0; i < count; i += 1) {
      const place = at + 2 + 12 * i;
      if (place + 12 > bytes.length || entries.size >= MOST_ENTRIES) return;
      const entry = entryAt(bytes, order, place);
      if (!entry) continue;
      const key = `${name}/${entry.tag}`;
      if (!entries.has(key)) entries.set(key, entry);
      const lead = LEADS[entry.tag];
      if (lead && entry.bytes.length === 4) directory(order(entry.bytes, 0, 4), lead, depth + 1);
    }
    const next = at + 2 + 12 * count;
    if (name === "main" && next + 4 <= bytes.length) directory(order(bytes, next, 4), "thumbnail", depth + 1);
  };

  directory(order(bytes, 4, 4), "main", 0);
  return entries;
}

function entryAt(bytes, order, place) {
  const tag = order(bytes, place, 2);
  const type = order(bytes, place + 2, 2);
  const count = order(bytes, place + 4, 4);
  const size = SIZE_OF[type];
  const length = size * count;
  if (!size) return null;
  const at = length <= 4 ? place + 8 : order(bytes, place + 8, 4);
  // An entry that points outside is still there, without a value.
  const inside = at + length <= bytes.length;
  const value = inside ? bytes.subarray(at, at + Math.min(length, MOST_VALUE)) : new Uint8Array();
  return { tag, type, count, bytes: value, order };
}

/** The numbers of an entry; a fraction over zero is none. */
export function numbersOf(entry) {
  if (!entry) return [];
  const { type, bytes, order } = entry;
  const size = SIZE_OF[type];
  const numbers = [];
  for (let at = 0; at + size <= bytes.length && numbers.length < 64; at += size) {
    if (size === 8) numbers.push(fraction(entry, at));
    else numbers.push(signed(order(bytes, at, size), type, size));
  }
  return numbers;
}

function fraction({ type, bytes, order }, at) {
  const [over, under] = [at, at + 4].map((place) => signed(order(bytes, place, 4), type, 4));
  return under === 0 ? NaN : over / under;
}

const signed = (number, type, size) =>
  [6, 8, 9, 10].includes(type) && number >= 2 ** (8 * size - 1) ? number - 2 ** (8 * size) : number;
