// What every cleaned picture has to hold: for picture-check.mjs.

import { crc32 } from "node:zlib";

import { PictureError, contains } from "./scripts/picture/bytes.js";
import { cleaned } from "./scripts/picture/cleaned.js";
import { kindOf } from "./scripts/picture/kind.js";
import { plain } from "./picture-made.mjs";

export const told = (bytes) => kindOf(bytes).read(bytes).found;
export const valueOf = (bytes, name) => told(bytes).filter((thing) => thing.name === name).map(({ value }) => value);
export const names = (bytes) => [...new Set(told(bytes).map(({ name }) => name))];

export function equal(actual, expected, about) {
  const [a, b] = [actual, expected].map((value) => JSON.stringify(value));
  if (a !== b) throw new Error(`${about}: ${a}, not ${b}`);
}
export const sameBytes = (one, other, about) => equal(Buffer.compare(Buffer.from(one), Buffer.from(other)), 0, about);
export const includes = (bytes, expected, about) => {
  for (const name of expected) equal(names(bytes).includes(name), true, `${about}: ${name} among ${names(bytes)}`);
};

/** The reason why these bytes are refused; anything but a PictureError fails. */
export function refusal(bytes) {
  const reason = reasonOf(() => cleaned(bytes));
  // A copy is offered for whatever can be read: nothing may be left in it.
  const readable = reason === "broken" && reasonOf(() => kindOf(bytes).read(bytes)) === "none";
  return readable ? "something left" : reason;
}

export function reasonOf(call) {
  try {
    call();
    return "none";
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    return error.reason;
  }
}

// ---- what every cleaned copy has to hold

/** Nothing planted is left, nothing is found, cleaning again changes nothing. Gives the copy. */
export function copyOf(bytes, about) {
  const { copy } = cleaned(bytes);
  for (const canary of ["CANARY", "C\0A\0N", "\0C\0A\0N"]) equal(contains(copy, canary), false, `${about}: ${canary}`);
  equal(told(copy), [], `${about}: found in the copy`);
  sameBytes(kindOf(copy).clean(copy), copy, `${about}: cleaned again`);
  return copy;
}

// From the first table to the last scan, as it stands in the plain picture.
export const scansOf = (name) => plain(name).subarray(20, -2);
export const holds = (copy, bytes, about) => equal(Buffer.from(copy).includes(bytes), true, `${about}: the same scans`);

export function pngChunks(bytes) {
  const chunks = [];
  for (let at = 8; at < bytes.length; at += 12 + chunks.at(-1).length) {
    const length = Buffer.from(bytes).readUInt32BE(at);
    const sum = Buffer.from(bytes).readUInt32BE(at + 8 + length);
    equal(sum, crc32(bytes.subarray(at + 4, at + 8 + length)), "a checksum");
    chunks.push({ name: Buffer.from(bytes.subarray(at + 4, at + 8)).toString(), length, body: bytes.subarray(at + 8, at + 8 + length) });
  }
  return chunks;
}
