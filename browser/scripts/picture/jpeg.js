// JPEG: a chain of segments, each marked, and the picture itself in scans. What shows the
// picture is copied byte by byte; everything else stays behind.

import { MOST_PARTS, PictureError, ascii, big, bigBytes, broken } from "./bytes.js";
import { contains, decoded, joined, onlyZeros, says } from "./bytes.js";
import { bare, orientationOf, readExif } from "./exif.js";
import { Found } from "./found.js";
import { neutral, readProfile } from "./icc.js";
import { readPhotoshop, readXmp } from "./xmp.js";

const [SOI, EOI, SOS, APP0, COM] = [0xd8, 0xd9, 0xda, 0xe0, 0xfe];
const [EXIF, XMP, XMP_MORE] = ["Exif\0", "http://ns.adobe.com/xap/1.0/\0", "http://ns.adobe.com/xmp/extension/\0"];
const [PROFILE, PHOTOSHOP, ADOBE, JFIF] = ["ICC_PROFILE\0", "Photoshop 3.0\0", "Adobe", "JFIF\0"];
const MOST_SEGMENT = 65533;
const PROFILE_HEAD = PROFILE.length + 2;

const isRestart = (marker) => marker >= 0xd0 && marker <= 0xd7;
// Frames, tables, scans and their like.
const isFrame = (marker) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isPicture = (marker) => (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= SOS && marker <= 0xdf);

/** The segments in order, those of a scan with its data; what stands between and after them. */
function opened(bytes) {
  if (!says(bytes, 0, "\xff\xd8")) throw new PictureError("unknown");
  const segments = [];
  let stray = 0;
  for (let at = 2; segments.length < MOST_PARTS; ) {
    const from = bytes.indexOf(0xff, at);
    if (from < 0) throw broken();
    let named = from + 1;
    while (bytes[named] === 0xff) named += 1;
    const marker = bytes[named];
    // Bytes before a marker show nothing; neither do filling bytes.
    stray += from - at;
    at = named + 1;
    if (marker === EOI) return { segments, stray, after: bytes.subarray(at) };
    if (marker === SOI || marker === undefined) throw broken();
    if (marker === 0 || marker === 1 || isRestart(marker)) {
      stray += 2;
      continue;
    }
    const length = big(bytes, at, 2);
    if (length < 2 || at + length > bytes.length) throw broken();
    const body = bytes.subarray(at + 2, at + length);
    at += length;
    const scan = marker === SOS ? scanFrom(bytes, at) : bytes.subarray(at, at);
    at += scan.length;
    segments.push({ marker, body, scan });
  }
  throw broken();
}

// A scan ends before a marker that is neither a stuffed byte nor a restart.
function scanFrom(bytes, from) {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return bytes.subarray(from, at);
  }
  throw broken();
}

const whole = (segments) => {
  const markers = segments.map(({ marker }) => marker);
  if (!markers.some(isFrame) || !markers.includes(SOS)) throw broken();
};

export function read(bytes) {
  const { segments, stray, after } = opened(bytes);
  whole(segments);
  const found = new Found();
  for (const segment of segments) if (!isPicture(segment.marker)) tell(segment, found);
  const profile = profileIn(segments);
  if (profile) readProfile(profile, found);
  if (stray > 0) found.count("other", stray);
  tellAfter(after, found);
  return { found: found.list(), removable: true };
}

function tell({ marker, body }, found) {
  const is = (number, head) => marker === APP0 + number && says(body, 0, head);
  if (is(1, EXIF)) readExif(body.subarray(6), found);
  else if (is(1, XMP)) readXmp(body.subarray(XMP.length), found);
  else if (is(1, XMP_MORE)) found.count("xmp", body.length);
  else if (is(13, PHOTOSHOP)) readPhotoshop(body.subarray(PHOTOSHOP.length), found);
  else if (is(2, PROFILE)) return;
  else if (is(2, "MPF\0")) found.add("second-picture");
  else if (is(11, "JP") && contains(body, "jumb")) found.add("credentials");
  else if (is(0, "JFXX\0")) found.add("thumbnail");
  else if (is(0, JFIF)) return body.length > 14 && found.add("thumbnail");
  else if (is(14, ADOBE)) return body.length > 12 && found.count("other", body.length - 12);
  else if (marker === COM) found.add("comment", decoded(body) || true);
  else found.count("other", body.length);
}

// Phones put a second picture or a short video, with its sound, after the end.
function tellAfter(after, found) {
  if (onlyZeros(after)) return;
  found.count("after-end", after.length);
  if (contains(after, "ftyp")) found.add("video");
  if (contains(after, "\xff\xd8\xff")) found.add("second-picture");
}

// A profile comes in numbered pieces, each telling how many there are.
function profileIn(segments) {
  const pieces = segments
    .filter(({ marker, body }) => marker === APP0 + 2 && says(body, 0, PROFILE) && body.length > PROFILE_HEAD)
    .map(({ body }) => ({ number: body[PROFILE.length], of: body[PROFILE.length + 1], body }))
    .sort((one, other) => one.number - other.number);
  const complete = pieces.every(({ number, of }, i) => number === i + 1 && of === pieces.length);
  if (pieces.length === 0 || !complete) return null;
  return joined(pieces.map(({ body }) => body.subarray(PROFILE_HEAD)));
}

export function clean(bytes) {
  const { segments } = opened(bytes);
  whole(segments);
  const parts = [Uint8Array.of(0xff, SOI)];
  const first = (number, head) => segments.find(({ marker, body }) => marker === APP0 + number && says(body, 0, head));
  const [jfif, exif, adobe] = [first(0, JFIF), first(1, EXIF), first(14, ADOBE)];
  // Version and density, and no thumbnail.
  if (jfif?.body.length >= 14) parts.push(segment(APP0, jfif.body.subarray(0, 12), new Uint8Array(2)));
  const turn = exif ? orientationOf(exif.body.subarray(6)) : 1;
  if (turn !== 1) parts.push(segment(APP0 + 1, ascii(`${EXIF}\0`), bare(turn)));
  parts.push(...profileSegments(profileIn(segments)));
  // Without it, the colours of some pictures turn into others.
  if (adobe?.body.length >= 12) parts.push(segment(APP0 + 14, adobe.body.subarray(0, 12)));
  for (const { marker, body, scan } of segments) if (isPicture(marker)) parts.push(segment(marker, body), scan);
  return joined([...parts, Uint8Array.of(0xff, EOI)]);
}

const segment = (marker, ...parts) => {
  const body = joined(parts);
  return joined([Uint8Array.of(0xff, marker), bigBytes(body.length + 2, 2), body]);
};

function profileSegments(profile) {
  const kept = profile && neutral(profile);
  if (!kept) return [];
  const most = MOST_SEGMENT - PROFILE_HEAD;
  const count = Math.ceil(kept.length / most);
  return Array.from({ length: count }, (_, i) =>
    segment(APP0 + 2, ascii(PROFILE), Uint8Array.of(i + 1, count), kept.subarray(i * most, (i + 1) * most)),
  );
}
