// Colour profiles. Without one the colours change, so it stays; but a profile made for one
// screen can name it, with its serial number. So only what colours are computed from is kept.

import { ascii, big, bigBytes, decoded, joined, says } from "./bytes.js";

const HEADER = 128;
const MOST_TAGS = 100;
const MOST_PROFILE = 4 * 1024 * 1024;
const COLOURS = [
  "wtpt", "bkpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "A2B0", "A2B1", "A2B2",
  "B2A0", "B2A1", "B2A2", "D2B0", "D2B1", "D2B2", "D2B3", "B2D0", "B2D1", "B2D2", "B2D3", "gamt", "cicp",
];
// Only in profiles made for one screen or printer.
const TELLING = ["mmod", "vcgt", "vcgp", "ndin", "meta", "targ"];
// Profiles that thousands of devices share; "RGB" is what ours are called.
const COMMON = /^RGB$|sRGB|P3|Adobe|Generic|Gr[ae]y|Gamma|Dot Gain|Rec\.|BT\.|ProPhoto|Linear|SWOP|FOGRA|Coated|GRACoL|ECI/i;

/** The tags of a profile by name; null where it is none. */
function tagsOf(profile) {
  if (profile.length < HEADER + 4 || profile.length > MOST_PROFILE || !says(profile, 36, "acsp")) return null;
  const size = big(profile, 0, 4);
  const count = big(profile, HEADER, 4);
  if (size > profile.length || count > MOST_TAGS || HEADER + 4 + 12 * count > size) return null;
  const tags = new Map();
  for (let i = 0; i < count; i += 1) {
    const at = HEADER + 4 + 12 * i;
    const [from, length] = [big(profile, at + 4, 4), big(profile, at + 8, 4)];
    if (from + length > size) return null;
    tags.set(String.fromCharCode(...profile.subarray(at, at + 4)), profile.subarray(from, from + length));
  }
  return tags;
}

/** Adds the name of a profile that seems to be made for one device. */
export function readProfile(profile, found) {
  const tags = tagsOf(profile);
  if (!tags) return found.count("other", profile.length);
  const name = nameIn(tags.get("desc") ?? new Uint8Array());
  if (TELLING.some((tag) => tags.has(tag))) found.add("profile", name || true);
  else if (!COMMON.test(name)) found.add("profile", name);
}

function nameIn(desc) {
  if (says(desc, 0, "desc") && desc.length >= 12) return decoded(desc.subarray(12, 12 + big(desc, 8, 4)));
  if (!says(desc, 0, "mluc") || desc.length < 28) return "";
  const [length, from] = [big(desc, 20, 4), big(desc, 24, 4)];
  return decoded(desc.subarray(from, from + length), "utf-16be");
}

/** The profile without names, dates and devices; null where it cannot be read. */
export function neutral(profile) {
  const tags = tagsOf(profile);
  if (!tags) return null;
  const modern = profile[8] >= 4;
  const said = modern ? localised("RGB") : described("RGB");
  const free = modern ? localised("CC0") : ascii("text\0\0\0\0CC0\0");
  const kept = [["desc", said], ["cprt", free], ...[...tags].filter(([name]) => COLOURS.includes(name))];
  return assembled(headerOf(profile), kept);
}

// Version, class, colour spaces, intent and white; a date is required, so it is always the same.
function headerOf(profile) {
  const header = new Uint8Array(HEADER);
  const keep = (from, to) => header.set(profile.subarray(from, to), from);
  keep(8, 24);
  header.set([7, 208, 0, 1, 0, 1], 24);
  header.set(ascii("acsp"), 36);
  keep(64, 80);
  return header;
}

function assembled(header, tags) {
  const table = [bigBytes(tags.length, 4)];
  const parts = [];
  const placed = [];
  let at = HEADER + 4 + 12 * tags.length;
  for (const [name, value] of tags) {
    // Red, green and blue often share one curve.
    let place = placed.find((one) => shared(one.value, value));
    if (!place) {
      place = { value, at };
      placed.push(place);
      const filled = Math.ceil(value.length / 4) * 4;
      parts.push(value, new Uint8Array(filled - value.length));
      at += filled;
    }
    table.push(ascii(name), bigBytes(place.at, 4), bigBytes(value.length, 4));
  }
  // Tags that overlap could make much out of little.
  if (at > MOST_PROFILE) return null;
  header.set(bigBytes(at, 4));
  return joined([header, ...table, ...parts]);
}

const shared = (one, other) =>
  one.buffer === other.buffer && one.byteOffset === other.byteOffset && one.length === other.length;

const described = (text) =>
  joined([ascii("desc\0\0\0\0"), bigBytes(text.length + 1, 4), ascii(`${text}\0`), new Uint8Array(78)]);

function localised(text) {
  const wide = ascii([...text].map((letter) => `\0${letter}`).join(""));
  const record = [bigBytes(1, 4), bigBytes(12, 4), ascii("enUS"), bigBytes(wide.length, 4), bigBytes(28, 4)];
  return joined([ascii("mluc\0\0\0\0"), ...record, wide]);
}
