// What EXIF tells about people: where, when, with what, who. And the one thing of it that a
// picture needs, its orientation.

import { ascii, bigBytes, decoded, joined, onlyZeros, same } from "./bytes.js";
import { entriesOf, numbersOf } from "./tiff.js";

// Directory and tag, what it is, and for some how its text is written.
const TEXTS = [
  ["main/271", "make"],
  ["exif/42035", "lens"],
  ["main/272", "model"],
  ["exif/42036", "lens"],
  ["main/316", "model"],
  ["main/305", "software"],
  ["main/11", "software"],
  ["exif/42033", "serial"],
  ["exif/42037", "serial"],
  ["main/50735", "serial"],
  ["exif/42032", "owner"],
  ["main/315", "owner"],
  ["main/40093", "owner", "utf-16le"],
  ["main/33432", "copyright"],
  ["main/269", "title"],
  ["main/40091", "title", "utf-16le"],
  ["main/270", "description"],
  ["main/40095", "description", "utf-16le"],
  ["main/40092", "comment", "utf-16le"],
  ["main/40094", "keywords", "utf-16le"],
  ["exif/42016", "unique-id"],
];
const THUMBNAILS = ["thumbnail/513", "thumbnail/273"];
const MAKER_NOTES = ["exif/37500", "main/37500", "main/50740"];

/** Adds what a TIFF block tells. A block that holds the orientation alone tells nothing. */
export function readExif(tiff, found) {
  if (isBare(tiff)) return;
  const entries = entriesOf(tiff);
  if (!found.count("exif", entries.size)) return;
  const has = (keys) => keys.some((key) => entries.has(key));
  for (const [key, name, encoding] of TEXTS) found.add(name, text(entries.get(key), encoding));
  found.add("comment", userComment(entries.get("exif/37510")));
  times(entries, found);
  place(entries, found);
  if (has(THUMBNAILS)) found.add("thumbnail");
  if (has(MAKER_NOTES)) found.add("maker-note");
}

function text(entry, encoding) {
  if (!entry || (entry.type === 7 && !encoding)) return "";
  if ([1, 2, 7, 129].includes(entry.type)) return decoded(entry.bytes, encoding);
  return "";
}

// The first eight bytes say how the rest is written.
function userComment(entry) {
  if (!entry || entry.bytes.length <= 8) return "";
  const charset = decoded(entry.bytes.subarray(0, 8));
  const rest = entry.bytes.subarray(8);
  if (charset === "UNICODE") return decoded(rest, entry.order(Uint8Array.of(0, 1), 0, 2) === 1 ? "utf-16be" : "utf-16le");
  if (charset === "JIS") return decoded(rest, "iso-2022-jp");
  return decoded(rest);
}

// ---- when

function times(entries, found) {
  const told = (key) => text(entries.get(key));
  const moment = (day, offset) => {
    const parts = /^(\d{4})[:/-](\d\d)[:/-](\d\d)[ T](\d\d:\d\d(:\d\d)?)/.exec(told(day));
    if (!parts || parts[1] === "0000") return "";
    return `${parts[1]}-${parts[2]}-${parts[3]} ${parts[4]} ${told(offset)}`.trim();
  };
  const taken = moment("exif/36867", "exif/36881") || moment("exif/36868", "exif/36882");
  found.add("date-taken", taken || moment("main/306", "exif/36880"));
  if (taken) found.add("date-changed", moment("main/306", "exif/36880"));
  gpsTime(entries, found);
}

function gpsTime(entries, found) {
  const day = text(entries.get("gps/29")).replace(/[:/]/g, "-");
  const clock = numbersOf(entries.get("gps/7"));
  const known = clock.length === 3 && clock.every((part) => part >= 0 && part < 62);
  const hour = known ? clock.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":") : "";
  const dated = /^\d{4}-\d\d-\d\d$/.test(day) && !day.startsWith("0000");
  // Satellites tell the time of Greenwich.
  if (dated) found.add("gps-time", hour ? `${day} ${hour} UTC` : day);
}

// ---- where

function place(entries, found) {
  const latitude = degrees(entries.get("gps/2"), text(entries.get("gps/1")), "S", 90);
  const longitude = degrees(entries.get("gps/4"), text(entries.get("gps/3")), "W", 180);
  if (latitude !== null && longitude !== null) found.add("gps", { latitude, longitude });
  // Android empties the place, but only in what it gives to browsers and apps.
  else if (["gps/2", "gps/4"].some((key) => emptied(entries.get(key)))) found.add("gps-withheld");
  else if (latitude !== null || longitude !== null) found.add("gps");
  const [height] = numbersOf(entries.get("gps/6"));
  const below = entries.get("gps/5")?.bytes[0] === 1;
  if (Number.isFinite(height)) found.add("altitude", rounded(below ? -height : height, 1));
  const [direction] = numbersOf(entries.get("gps/17"));
  if (direction >= 0 && direction <= 360) found.add("direction", rounded(direction, 0));
  found.add("place-name", userComment(entries.get("gps/28")));
}

const emptied = (entry) => entry?.bytes.length > 0 && onlyZeros(entry.bytes);

function degrees(entry, reference, negative, most) {
  const [whole, minutes, seconds] = numbersOf(entry);
  const sum = whole + (minutes || 0) / 60 + (seconds || 0) / 3600;
  if (!Number.isFinite(sum) || Math.abs(sum) > most) return null;
  return rounded(reference.toUpperCase().startsWith(negative) ? -sum : sum, 6);
}

const rounded = (number, digits) => Number(number.toFixed(digits));

// ---- which way up

/** How the picture is to be turned; 1 is as it is. */
export function orientationOf(tiff) {
  const entry = entriesOf(tiff).get("main/274");
  const [turn] = entry?.type === 3 ? numbersOf(entry) : [];
  return turn >= 1 && turn <= 8 ? turn : 1;
}

/** A TIFF block that tells the orientation and nothing else. */
export function bare(turn) {
  const entry = [274, 3].map((number) => bigBytes(number, 2));
  const directory = [bigBytes(1, 2), ...entry, bigBytes(1, 4), bigBytes(turn, 2), bigBytes(0, 6)];
  return joined([ascii("MM\0*"), bigBytes(8, 4), ...directory]);
}

function isBare(tiff) {
  const turn = orientationOf(tiff);
  return turn !== 1 && same(tiff, bare(turn));
}
