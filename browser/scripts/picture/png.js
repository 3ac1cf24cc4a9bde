// PNG: a signature and a chain of chunks, each with a checksum. The chunks that show the
// picture are copied; all others stay behind.

import { MOST_PARTS, PictureError, ascii, big, bigBytes, broken, decoded } from "./bytes.js";
import { joined, onlyZeros, says } from "./bytes.js";
import { bare, orientationOf, readExif } from "./exif.js";
import { Found } from "./found.js";
import { neutral, readProfile } from "./icc.js";
import { readIptc, readXmp } from "./xmp.js";
import { inflated, stored } from "./zlib.js";

const SIGNATURE = "\x89PNG\r\n\x1a\n";
const CRITICAL = ["IHDR", "PLTE", "IDAT", "IEND"];
// Colours, transparency and size, with the most bytes that each needs.
const LOOKS = { tRNS: 256, gAMA: 4, cHRM: 32, sRGB: 1, sBIT: 4, bKGD: 6, pHYs: 9, cICP: 4, acTL: 8 };
const [MOST_PROFILE, MOST_TEXT] = [4 * 1024 * 1024, 256 * 1024];
// Of thousands of texts, the first tell enough; all are removed.
const MOST_TEXTS = 200;
const TEXTS = ["tEXt", "zTXt", "iTXt"];
const XMP = "XML:com.adobe.xmp";
const KEYWORDS = {
  Title: "title",
  Author: "owner",
  Artist: "owner",
  Copyright: "copyright",
  Description: "description",
  "Creation Time": "date-taken",
  "date:create": "date-taken",
  "date:modify": "date-changed",
  Software: "software",
};

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let i = 0; i < 8; i += 1) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

export function checksum(bytes) {
  let sum = 0xffffffff;
  for (let i = 0; i < bytes.length; i += 1) sum = TABLE[(sum ^ bytes[i]) & 255] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** The chunks up to the end, and what comes after it. */
function opened(bytes) {
  if (!says(bytes, 0, SIGNATURE)) throw new PictureError("unknown");
  const chunks = [];
  for (let at = 8; chunks.length < MOST_PARTS; ) {
    const length = big(bytes, at, 4);
    if (at + 12 + length > bytes.length) throw broken();
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const raw = bytes.subarray(at, at + 12 + length);
    const right = checksum(raw.subarray(4, -4)) === big(raw, 8 + length, 4);
    // An unknown chunk that is critical, or a damaged one, is nothing that programs show.
    if (/^[A-Z]/.test(name) && !(right && CRITICAL.includes(name))) throw broken();
    chunks.push({ name, body: raw.subarray(8, -4), raw, right });
    at += raw.length;
    if (name === "IEND") return whole(chunks, bytes.subarray(at));
  }
  throw broken();
}

function whole(chunks, after) {
  const names = chunks.map(({ name }) => name);
  const headers = names.filter((name) => name === "IHDR").length;
  if (names[0] !== "IHDR" || headers !== 1 || chunks[0].body.length !== 13 || !names.includes("IDAT")) throw broken();
  return { chunks, after };
}

// Only the first of a kind counts, and only when its checksum is right.
function looksIn(chunks) {
  const looks = new Map();
  for (const chunk of chunks) {
    const fits = chunk.right && chunk.body.length <= (LOOKS[chunk.name] ?? -1);
    if (fits && !looks.has(chunk.name)) looks.set(chunk.name, chunk);
  }
  return looks;
}

// Frames count only in a picture that says it moves.
const isFrame = ({ name, body }) => (name === "fcTL" && body.length === 26) || name === "fdAT";
const shownIn = (chunks) => {
  const looks = looksIn(chunks);
  return (chunk) =>
    CRITICAL.includes(chunk.name) ||
    looks.get(chunk.name) === chunk ||
    (chunk.right && looks.has("acTL") && isFrame(chunk));
};

export function read(bytes) {
  const { chunks, after } = opened(bytes);
  const shows = shownIn(chunks);
  const found = new Found();
  const profile = chunks.find(({ name }) => name === "iCCP");
  const texts = chunks.filter(({ name }) => TEXTS.includes(name));
  for (const chunk of chunks.filter((one) => !shows(one))) {
    if (chunk === profile) tellProfile(chunk.body, found);
    else if (!TEXTS.includes(chunk.name)) tell(chunk, found);
  }
  for (const { name, body } of texts.slice(0, MOST_TEXTS)) tellText(name, body, found);
  const last = chunks.at(-1).body;
  if (last.length > 0) found.count("other", last.length);
  if (!onlyZeros(after)) found.count("after-end", after.length);
  return { found: found.list(), removable: true };
}

function tell({ name, body }, found) {
  if (name === "eXIf") readExif(tiffIn(body), found);
  else if (name === "tIME") found.add("date-changed", moment(body));
  else if (name === "caBX") found.add("credentials");
  else found.count("other", body.length);
}

// Some programs write the head that EXIF has in JPEG.
const tiffIn = (body) => (says(body, 0, "Exif\0\0") ? body.subarray(6) : body);

function moment(body) {
  if (body.length !== 7) return true;
  const [month, day, hour, minute, second] = [...body.subarray(2)].map((part) => String(part).padStart(2, "0"));
  return `${big(body, 0, 2)}-${month}-${day} ${hour}:${minute}:${second} UTC`;
}

// ---- texts

function tellText(name, body, found) {
  const end = body.indexOf(0);
  const keyword = decoded(body.subarray(0, Math.max(end, 0)));
  const text = textIn(name, body, end);
  if (keyword === XMP) return readXmp(text ?? new Uint8Array(), found);
  if (keyword.startsWith("Raw profile type")) return tellRaw(keyword, text, found);
  const known = Object.hasOwn(KEYWORDS, keyword) && KEYWORDS[keyword];
  if (known) found.add(known, (text && decoded(text)) || true);
  else found.add("comment", [keyword, text && decoded(text)].filter(Boolean).join(": ") || true);
}

// Null where the text cannot be read.
function textIn(name, body, end) {
  try {
    if (end < 0) return null;
    if (name === "tEXt") return body.subarray(end + 1);
    if (name === "zTXt") return inflated(body.subarray(end + 2), MOST_TEXT);
    // A flag, a method, a language, the keyword in it.
    const language = body.indexOf(0, end + 3);
    const translated = body.indexOf(0, language + 1);
    if (language < 0 || translated < 0) return null;
    const text = body.subarray(translated + 1);
    return body[end + 1] === 1 ? inflated(text, MOST_TEXT) : text;
  } catch (error) {
    if (error instanceof PictureError) return null;
    throw error;
  }
}

// ImageMagick writes EXIF and the like as a name, a length and hexadecimal digits.
function tellRaw(keyword, text, found) {
  const digits = /^\s{0,9}[\w ]{1,20}\s{1,9}\d{1,9}\s([0-9a-f\s]*)$/i.exec(new TextDecoder().decode(text?.subarray(0, MOST_TEXT)));
  const pairs = digits?.[1].replace(/\s+/g, "").match(/../g) ?? [];
  const bytes = Uint8Array.from(pairs, (pair) => parseInt(pair, 16));
  if (/exif|APP1/.test(keyword) && says(bytes, 0, "Exif\0\0")) readExif(tiffIn(bytes), found);
  else if (keyword.endsWith("xmp")) readXmp(bytes, found);
  else if (keyword.endsWith("iptc")) readIptc(bytes, found);
  else found.count("other", pairs.length);
}

// ---- colours

function profileIn(body) {
  try {
    const end = body.indexOf(0);
    return end < 0 || body[end + 1] !== 0 ? null : inflated(body.subarray(end + 2), MOST_PROFILE);
  } catch (error) {
    if (error instanceof PictureError) return null;
    throw error;
  }
}

const neutralProfile = (profile) => {
  const kept = profile && neutral(profile);
  return kept && joined([ascii("icc\0\0"), stored(kept)]);
};

function tellProfile(body, found) {
  const profile = profileIn(body);
  if (profile) readProfile(profile, found);
  else found.count("other", body.length);
}

// ---- the cleaned copy

export function clean(bytes) {
  const { chunks } = opened(bytes);
  const shows = shownIn(chunks);
  const named = (name) => chunks.find((chunk) => chunk.name === name && chunk.right);
  const exif = named("eXIf");
  const turn = exif ? orientationOf(tiffIn(exif.body)) : 1;
  const profile = named("iCCP") && neutralProfile(profileIn(named("iCCP").body));
  const parts = [ascii(SIGNATURE), chunks[0].raw];
  if (turn !== 1) parts.push(chunk("eXIf", bare(turn)));
  if (profile) parts.push(chunk("iCCP", profile));
  for (const one of chunks.slice(1, -1)) if (shows(one)) parts.push(one.raw);
  return joined([...parts, chunk("IEND", new Uint8Array())]);
}

function chunk(name, body) {
  const named = joined([ascii(name), body]);
  return joined([bigBytes(body.length, 4), named, bigBytes(checksum(named), 4)]);
}
