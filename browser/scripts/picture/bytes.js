// Bytes, as the readers of pictures need them: numbers, text, joining, and the one kind of failure.

/** Why a picture cannot be read: `unknown`, `broken`, `too-large` or `not-here`. */
export class PictureError extends Error {
  constructor(reason) {
    super(reason);
    this.name = "PictureError";
    this.reason = reason;
  }
}

export const broken = () => new PictureError("broken");

export const MOST_BYTES = 60 * 1024 * 1024;
// Far more parts than any camera writes; a file with more was made to keep us busy.
export const MOST_PARTS = 100_000;
const MOST_TEXT = 400;
const MOST_DECODED = 8 * MOST_TEXT;
// A text that is cut within a letter is no less a text.
const CUT = { stream: true };

/** A number of so many bytes, the most significant first; broken where the bytes end before. */
export function big(bytes, at, size) {
  if (at < 0 || at + size > bytes.length) throw broken();
  let number = 0;
  for (let i = 0; i < size; i += 1) number = number * 256 + bytes[at + i];
  return number;
}

/** The same, the least significant first. */
export function little(bytes, at, size) {
  if (at < 0 || at + size > bytes.length) throw broken();
  let number = 0;
  for (let i = size - 1; i >= 0; i -= 1) number = number * 256 + bytes[at + i];
  return number;
}

/** A number as so many bytes, the most significant first. */
export const bigBytes = (number, size) =>
  Uint8Array.from({ length: size }, (_, i) => Math.floor(number / 256 ** (size - 1 - i)) % 256);

export const littleBytes = (number, size) => bigBytes(number, size).reverse();

/** Whether these ASCII characters stand there. */
export function says(bytes, at, text) {
  if (at < 0 || at + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Whether these ASCII characters stand anywhere. */
export function contains(bytes, text) {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) if (says(bytes, at, text)) return true;
  return false;
}

export const ascii = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function same(one, other) {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}

export const onlyZeros = (bytes) => bytes.every((byte) => byte === 0);

/** Text as cameras write it: UTF-8, else Latin-1, else the encoding named. */
export function decoded(bytes, encoding) {
  const start = bytes.subarray(0, MOST_DECODED);
  if (encoding) return tidy(new TextDecoder(encoding).decode(start, CUT));
  try {
    return tidy(new TextDecoder("utf-8", { fatal: true }).decode(start, CUT));
  } catch {
    return tidy(new TextDecoder("windows-1252").decode(start));
  }
}

/** Short, on one line, without the characters that steer a screen. */
export function tidy(text) {
  const plain = text
    .slice(0, MOST_DECODED)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
  const letters = [...plain];
  return letters.length > MOST_TEXT ? `${letters.slice(0, MOST_TEXT).join("")}…` : plain;
}
