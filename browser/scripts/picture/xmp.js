// What XMP and IPTC tell: found by plain search, since nothing of them is kept. Searching for
// fixed words takes time in proportion to the text, whatever the text.

import { big, decoded, says, tidy } from "./bytes.js";

const MOST_XMP = 1024 * 1024;
const MOST_EACH = 20;

const FIELDS = {
  "photoshop:City": "place-name",
  "photoshop:State": "place-name",
  "photoshop:Country": "place-name",
  "Iptc4xmpCore:Location": "place-name",
  "exif:DateTimeOriginal": "date-taken",
  "photoshop:DateCreated": "date-taken",
  "xmp:CreateDate": "date-taken",
  "xmp:ModifyDate": "date-changed",
  "tiff:Make": "make",
  "tiff:Model": "model",
  "aux:Lens": "lens",
  "exifEX:LensModel": "lens",
  "xmp:CreatorTool": "software",
  "aux:SerialNumber": "serial",
  "aux:LensSerialNumber": "serial",
  "exifEX:BodySerialNumber": "serial",
  "dc:creator": "owner",
  "aux:OwnerName": "owner",
  "exifEX:CameraOwnerName": "owner",
  "photoshop:CaptionWriter": "owner",
  "dc:rights": "copyright",
  "mwg-rs:Name": "face-names",
  "Iptc4xmpExt:PersonInImage": "face-names",
  "dc:title": "title",
  "photoshop:Headline": "title",
  "dc:description": "description",
  "exif:UserComment": "comment",
  "dc:subject": "keywords",
  "xmpMM:OriginalDocumentID": "unique-id",
  "xmpMM:DocumentID": "unique-id",
  "stEvt:softwareAgent": "history",
  "photoshop:History": "history",
};

/** Adds what XMP tells. */
export function readXmp(bytes, found) {
  if (!found.count("xmp", bytes.length)) return;
  const text = new TextDecoder().decode(bytes.subarray(0, MOST_XMP));
  for (const [field, name] of Object.entries(FIELDS)) {
    for (const value of valuesOf(text, field)) found.add(name, name.startsWith("date") ? value.replace("T", " ") : value);
  }
  const [latitude] = valuesOf(text, "exif:GPSLatitude").map((value) => degrees(value, 90));
  const [longitude] = valuesOf(text, "exif:GPSLongitude").map((value) => degrees(value, 180));
  if (latitude !== undefined && longitude !== undefined) {
    if (latitude === null || longitude === null) found.add("gps");
    else found.add("gps", { latitude, longitude });
  }
  if (text.includes("<GImage:Data") || text.includes("<xmpGImg:image")) found.add("thumbnail");
}

// A value stands as an attribute, as the text of an element, or in the lines of a list in it.
function valuesOf(text, field) {
  const values = [];
  let at = text.indexOf(field);
  for (let tries = 0; at >= 0 && tries < MOST_EACH; tries += 1) {
    const after = at + field.length;
    const attribute = /^\s{0,9}=\s{0,9}(["'])/.exec(text.slice(after, after + 24));
    if (attribute) {
      const from = after + attribute[0].length;
      values.push(text.slice(from, end(text, attribute[1], from)));
    } else if (text[at - 1] === "<") {
      values.push(...elementValues(text.slice(after, end(text, `</${field}`, after))));
    }
    at = text.indexOf(field, after);
  }
  return values.map((value) => tidy(unescaped(value))).filter((value) => value !== "");
}

function elementValues(inside) {
  const pieces = inside.split("<").map((piece) => piece.slice(piece.indexOf(">") + 1).trim());
  return pieces.filter((piece) => piece !== "").slice(0, MOST_EACH);
}

const end = (text, mark, from) => {
  const at = text.slice(from, from + 20_000).indexOf(mark);
  return at < 0 ? from : from + at;
};

const NAMED = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const unescaped = (text) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => NAMED[name]);

// "33,34.386N" or "33,34,23N"
function degrees(text, most) {
  const parts = /^(\d{1,3})(?:,(\d{1,2}(?:\.\d{1,12})?))?(?:,(\d{1,2}(?:\.\d{1,12})?))?([NSEW])?$/.exec(text);
  const number = parts ? Number(parts[1]) + Number(parts[2] ?? 0) / 60 + Number(parts[3] ?? 0) / 3600 : Number(text);
  if (!Number.isFinite(number) || Math.abs(number) > most) return null;
  return Number((["S", "W"].includes(parts?.[4]) ? -number : number).toFixed(6));
}

// ---- IPTC, mostly inside what Photoshop leaves

const IPTC = {
  5: "title",
  25: "keywords",
  40: "comment",
  55: "date-taken",
  65: "software",
  80: "owner",
  90: "place-name",
  92: "place-name",
  95: "place-name",
  101: "place-name",
  105: "title",
  110: "owner",
  115: "owner",
  116: "copyright",
  118: "owner",
  120: "description",
  122: "owner",
};

/** Adds what IPTC tells. */
export function readIptc(bytes, found) {
  if (bytes.length === 0) return;
  found.count("iptc", bytes.length);
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c; ) {
    const [record, set, length] = [bytes[at + 1], bytes[at + 2], big(bytes, at + 3, 2)];
    const value = bytes.subarray(at + 5, at + 5 + length);
    if (record === 2 && IPTC[set]) found.add(IPTC[set], decoded(value));
    at += 5 + length;
  }
}

/** Adds what the blocks of Photoshop tell: IPTC, small pictures, and whatever else. */
export function readPhotoshop(bytes, found) {
  for (let at = 0; at + 12 <= bytes.length && says(bytes, at, "8BIM"); ) {
    const id = big(bytes, at + 4, 2);
    // A name of odd length is filled up, its length included; so is the block.
    const from = at + 6 + 2 * Math.floor((bytes[at + 6] + 2) / 2);
    if (from + 4 > bytes.length) break;
    const length = big(bytes, from, 4);
    const block = bytes.subarray(from + 4, from + 4 + length);
    if (id === 0x0404) readIptc(block, found);
    if (id === 0x0409 || id === 0x040c) found.add("thumbnail");
    at = from + 4 + length + (length % 2);
  }
  found.count("other", bytes.length);
}
