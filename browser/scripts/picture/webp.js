// WebP: a RIFF file of chunks. Those that show the picture are copied, in animations frame by
// frame; all others stay behind.

import { MOST_PARTS, PictureError, ascii, broken, contains } from "./bytes.js";
import { joined, little, littleBytes, onlyZeros, says } from "./bytes.js";
import { bare, orientationOf, readExif } from "./exif.js";
import { Found } from "./found.js";
import { neutral, readProfile } from "./icc.js";
import { readXmp } from "./xmp.js";

const PICTURE = ["VP8 ", "VP8L"];
const [HAS_PROFILE, HAS_ALPHA, HAS_EXIF, HAS_ANIMATION] = [0x20, 0x10, 0x08, 0x02];
const [HEADER, ANIMATION, FRAME] = [10, 6, 16];

/** The chunks between two places. The byte that fills up an odd one may be missing at the end. */
function chunksIn(bytes) {
  const chunks = [];
  for (let at = 0; at < bytes.length; ) {
    if (chunks.length >= MOST_PARTS) throw broken();
    const length = little(bytes, at + 4, 4);
    if (at + 8 + length > bytes.length) throw broken();
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    chunks.push({ name, body: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function opened(bytes) {
  if (!says(bytes, 0, "RIFF") || !says(bytes, 8, "WEBP")) throw new PictureError("unknown");
  const end = 8 + little(bytes, 4, 4);
  if (end < 12 || end > bytes.length) throw broken();
  const chunks = chunksIn(bytes.subarray(12, end));
  const extended = chunks[0]?.name === "VP8X" ? chunks[0].body : null;
  if (extended && extended.length < HEADER) throw broken();
  const animated = Boolean(extended && extended[0] & HAS_ANIMATION);
  const { kept, dropped } = animated ? framesIn(chunks) : pictureIn(chunks, extended !== null);
  const after = bytes.subarray(end + (end % 2));
  return { chunks, extended, kept, dropped, after };
}

// One picture, before it its transparency; more of them would not be shown.
function pictureIn(chunks, extended) {
  const picture = chunks.find(({ name }) => PICTURE.includes(name));
  if (!picture) throw broken();
  const alpha = extended && picture.name === "VP8 " && chunks.find(({ name }) => name === "ALPH");
  const kept = alpha && chunks.indexOf(alpha) < chunks.indexOf(picture) ? [alpha, picture] : [picture];
  return { kept, dropped: chunks.filter((chunk) => !kept.includes(chunk)) };
}

function framesIn(chunks) {
  const kept = [];
  const dropped = [];
  for (const chunk of chunks) {
    const settings = chunk.name === "ANIM" && chunk.body.length >= ANIMATION && !kept.some(({ name }) => name === "ANIM");
    if (settings) kept.push({ name: "ANIM", body: chunk.body.subarray(0, ANIMATION) });
    else if (chunk.name !== "ANMF") dropped.push(chunk);
    else {
      if (chunk.body.length < FRAME) throw broken();
      const inner = pictureIn(chunksIn(chunk.body.subarray(FRAME)), true);
      kept.push({ name: "ANMF", body: joined([chunk.body.subarray(0, FRAME), ...inner.kept.flatMap(written)]) });
      dropped.push(...inner.dropped.map(({ body }) => ({ name: "", body })));
    }
  }
  if (!kept.some(({ name }) => name === "ANMF")) throw broken();
  return { kept, dropped };
}

export function read(bytes) {
  const { extended, dropped, after } = opened(bytes);
  const found = new Found();
  for (const chunk of dropped) tell(chunk, chunk.body === extended, found);
  if (extended?.length > HEADER) found.count("other", extended.length - HEADER);
  if (!onlyZeros(after)) found.count("after-end", after.length);
  if (contains(after, "ftyp")) found.add("video");
  return { found: found.list(), removable: true };
}

function tell({ name, body }, isHeader, found) {
  if (isHeader) return;
  if (name === "EXIF") readExif(tiffIn(body), found);
  else if (name === "XMP ") readXmp(body, found);
  else if (name === "ICCP") readProfile(body, found);
  else if (name === "C2PA") found.add("credentials");
  else found.count("other", body.length);
}

// Some programs write the head that EXIF has in JPEG.
const tiffIn = (body) => (says(body, 0, "Exif\0\0") ? body.subarray(6) : body);

export function clean(bytes) {
  const { chunks, extended, kept } = opened(bytes);
  const named = (name) => chunks.find((chunk) => chunk.name === name)?.body;
  if (!extended) return riff(kept);
  const exif = named("EXIF");
  const turn = exif ? orientationOf(tiffIn(exif)) : 1;
  const profile = named("ICCP") && neutral(named("ICCP"));
  const flags = (extended[0] & (HAS_ALPHA | HAS_ANIMATION)) | (profile ? HAS_PROFILE : 0) | (turn !== 1 ? HAS_EXIF : 0);
  const header = extended.slice(0, HEADER);
  header.set([flags, 0, 0, 0]);
  const before = [{ name: "VP8X", body: header }, ...(profile ? [{ name: "ICCP", body: profile }] : [])];
  return riff([...before, ...kept, ...(turn !== 1 ? [{ name: "EXIF", body: bare(turn) }] : [])]);
}

function riff(chunks) {
  const whole = joined([ascii("RIFF\0\0\0\0WEBP"), ...chunks.flatMap(written)]);
  whole.set(littleBytes(whole.length - 8, 4), 4);
  return whole;
}

const written = ({ name, body }) =>
  [ascii(name), littleBytes(body.length, 4), body, new Uint8Array(body.length % 2)];
