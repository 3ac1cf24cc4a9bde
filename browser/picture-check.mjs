// What the picture page reads and removes, on pictures made here: node picture-check.mjs

import { crc32, deflateSync } from "node:zlib";

import { GROUPS, NAMES } from "./scripts/picture/found.js";
import { inflated, stored } from "./scripts/picture/zlib.js";
import * as made from "./picture-made.mjs";
import { copyOf, equal, holds, includes, names, pngChunks, reasonOf } from "./picture-proof.mjs";
import { refusal, sameBytes, scansOf, told, valueOf } from "./picture-proof.mjs";

const { animated, cat, chunk, fullJpeg, fullPng, fullWebp, jpeg, number, plain, png, riff, riffChunk, segment, telling } = made;
const { tiff, webp } = made;
const LONGEST = 1000;
const MUTATIONS = 10_000;

// ---- what is read

const EXPECTED = {
  gps: [{ latitude: 33.5731, longitude: -7.589833 }],
  altitude: [27.5],
  "gps-time": ["2026-05-01 11:33:10 UTC"],
  "date-taken": ["2026-05-01 12:33:10 +01:00"],
  model: ["Phone CANARY"],
  software: ["Software CANARY"],
  serial: ["CANARY-serial", "CANARY-lens"],
  owner: ["Owner CANARY", "Artist CANARY"],
  title: ["CANARY عنوان"],
  description: ["CANARY description"],
  comment: ["CANARY comment"],
  "unique-id": ["CANARY0123456789"],
  thumbnail: [true],
  "maker-note": [true],
};

const checks = {
  "EXIF in both byte orders"() {
    for (const least of [true, false]) {
      const bytes = jpeg([segment(0xe1, "Exif\0\0", telling(least))]);
      for (const [name, expected] of Object.entries(EXPECTED)) equal(valueOf(bytes, name), expected, `${name}, ${least}`);
      for (const { group, name } of told(bytes)) equal(GROUPS.includes(group) && NAMES.includes(name), true, name);
    }
  },

  "a place that the phone withheld is told as such, and is not zero"() {
    const gps = [[1, 2, ""], [2, 5, [[0, 0], [0, 0], [0, 0]]], [3, 2, ""], [4, 5, [[0, 0], [0, 0], [0, 0]]]];
    const bytes = jpeg([segment(0xe1, "Exif\0\0", tiff({ gps }))]);
    equal([valueOf(bytes, "gps"), valueOf(bytes, "gps-withheld")], [[], [true]], "the place");
    copyOf(bytes, "withheld");
  },

  "XMP and IPTC"() {
    const xmp = jpeg([segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", made.XMP)]);
    equal(valueOf(xmp, "gps"), [{ latitude: 33.5731, longitude: -7.589833 }], "the place");
    equal(valueOf(xmp, "owner"), ["Somebody & CANARY"], "who");
    equal([valueOf(xmp, "software"), valueOf(xmp, "history")], [["Editor CANARY"], ["Agent CANARY"]], "with what");
    const iptc = jpeg([segment(0xed, "Photoshop 3.0\0", made.PHOTOSHOP)]);
    const said = ["owner", "place-name", "description"].map((name) => valueOf(iptc, name)[0]);
    equal(said, ["By CANARY", "Fès CANARY", "Caption CANARY"], "IPTC");
  },

  "JPEG: all is found, nothing is left, the scans are the same"() {
    const all = ["gps", "xmp", "iptc", "profile", "comment", "after-end", "video", "second-picture", "credentials", "thumbnail", "other"];
    for (const from of ["jpeg", "progressive"]) {
      for (const least of [true, false]) {
        const bytes = fullJpeg(least, from);
        includes(bytes, all, from);
        holds(copyOf(bytes, from), scansOf(from), from);
      }
    }
    sameBytes(copyOf(plain("jpeg"), "plain"), plain("jpeg"), "a plain picture");
  },

  "JPEG: turned pictures keep their turn alone, Adobe and the profile stay"() {
    for (let turn = 1; turn <= 8; turn += 1) {
      const copy = copyOf(jpeg([segment(0xe1, "Exif\0\0", telling(true, turn))]), `turn ${turn}`);
      const bare = segment(0xe1, "Exif\0\0", tiff({ main: [[0x0112, 3, turn]] }));
      sameBytes(copy, turn === 1 ? plain("jpeg") : jpeg([bare]), `turn ${turn}`);
    }
    const copy = Buffer.from(copyOf(fullJpeg(true), "full"));
    for (const text of ["Adobe\0d\0\0\0\0\x01", "ICC_PROFILE\0\x01\x01", "acsp", "rTRC"]) equal(copy.includes(text, 0, "latin1"), true, text);
    const thumbnail = cat(plain("jpeg").subarray(0, 2), segment(0xe0, "JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01CAN"), plain("jpeg").subarray(20));
    equal(names(thumbnail), ["thumbnail"], "in JFIF");
    sameBytes(copyOf(thumbnail, "JFIF"), plain("jpeg"), "JFIF without its thumbnail");
  },

  "PNG: all is found, nothing is left, checksums hold, the picture is the same"() {
    for (const least of [true, false]) {
      const bytes = fullPng(least);
      includes(bytes, ["gps", "xmp", "owner", "comment", "description", "profile", "date-changed", "credentials", "after-end", "other"], "PNG");
      const [before, after] = [pngChunks(png()), pngChunks(copyOf(bytes, "PNG"))];
      equal(after.map(({ name }) => name), ["IHDR", "eXIf", "iCCP", "gAMA", "pHYs", "IDAT", "IEND"], "chunks");
      sameBytes(after.find(({ name }) => name === "IDAT").body, before[1].body, "IDAT");
      sameBytes(after[1].body, tiff({ main: [[0x0112, 3, 6]] }), "the turn");
    }
    sameBytes(copyOf(png(), "plain"), png(), "a plain picture");
    const moving = png([chunk("acTL", number(1, 4), number(0, 4)), chunk("fcTL", Buffer.alloc(26))]);
    sameBytes(copyOf(moving, "moving"), moving, "a moving picture");
    equal(names(png([chunk("fdAT", "CANARY")])), ["other"], "frames of a picture that does not move");
    equal(refusal(png([chunk("CANR", "CANARY")])), "broken", "an unknown critical chunk");
    const wrong = cat(chunk("pHYs", "CANARY123").subarray(0, -1), "!");
    const odd = png([chunk("gAMA", "1234"), chunk("gAMA", "CNRY"), chunk("tRNS", "CANARY".repeat(50)), chunk("bKGD", "CANARY!"), wrong]);
    sameBytes(copyOf(odd, "odd"), png([chunk("gAMA", "1234")]), "too long, twice, or with a wrong checksum");
  },

  "WebP: all is found, nothing is left, flags and size are right"() {
    for (const from of ["webp", "lossless"]) {
      for (const least of [true, false]) {
        const bytes = fullWebp(least, from);
        includes(bytes, ["gps", "xmp", "profile", "after-end", "other"], from);
        const copy = Buffer.from(copyOf(bytes, from));
        equal([copy[20], copy.readUInt32LE(4)], [0x28, copy.length - 8], "flags and size");
        holds(copy, plain(from).subarray(12), from);
      }
      sameBytes(copyOf(plain(from), from), plain(from), `a plain ${from}`);
    }
    const moving = Buffer.from(copyOf(animated(), "moving"));
    equal([moving[20], moving.toString("latin1").split("ANMF").length], [0x02, 3], "frames");
  },

  "a profile without its names computes the same colours"() {
    const copy = Buffer.from(copyOf(png([chunk("iCCP", "x\0\0", deflateSync(made.profile()))]), "profile"));
    const body = pngChunks(copy).find(({ name }) => name === "iCCP").body;
    const kept = Buffer.from(inflated(body.subarray(5), 1e6));
    equal(kept.includes(made.profile().subarray(-421, -21)), true, "the curve");
    for (const name of ["desc", "cprt", "wtpt", "rTRC"]) equal(kept.includes(name), true, name);
    equal(kept.includes("mmod"), false, "mmod");
  },

  "zlib, as others write it"() {
    for (const length of [0, 1, 300, 65535, 65536, 200_000]) {
      const bytes = Buffer.from(Array.from({ length }, (_, i) => (i * i) % 251));
      for (const level of [0, 1, 6, 9]) sameBytes(inflated(deflateSync(bytes, { level }), 1e6), bytes, `${length}, ${level}`);
      sameBytes(inflated(stored(bytes), 1e6), bytes, `stored ${length}`);
    }
    equal(reasonOf(() => inflated(deflateSync(Buffer.alloc(1001)), 1000)), "broken", "more than agreed");
    sameBytes(copyOf(png([chunk("iCCP", "x\0\0", deflateSync(Buffer.alloc(50_000_000)))]), "a bomb"), png(), "a bomb");
  },

  "what is not cleaned here, or is nothing"() {
    const brands = ["heic", "mif1", "avif", "mp42", "qt  "].map((brand) => `\0\0\0\x18ftyp${brand}`);
    for (const head of [...brands, "GIF89a", "%PDF-1.7", "II*\0", "RIFF\0\0\0\0AVI ", "\x1a\x45\xdf\xa3"]) {
      equal(refusal(cat(head, Buffer.alloc(40))), "not-here", head);
    }
    for (const bytes of [cat(), cat("hello"), cat("\xff\xd8"), Buffer.alloc(100)]) equal(refusal(bytes), "unknown", "nothing");
    equal(refusal(new Uint8Array(60 * 1024 * 1024 + 1)), "too-large", "size");
  },

  "truncated anywhere"() {
    for (const bytes of [fullJpeg(true), fullPng(true), webp(0x0c, [], [riffChunk("EXIF", telling(true))])]) {
      const end = bytes.length - 1;
      for (let length = 12; length < end; length += Math.ceil(end / 500)) {
        equal(["none", "broken"].includes(refusal(bytes.subarray(0, length))), true, `${length} of ${end}`);
      }
    }
    for (const bytes of [plain("jpeg"), png(), plain("webp")]) equal(refusal(bytes.subarray(0, -1)), "broken", "its last byte");
  },

  "hostile ones"() {
    const loop = cat("MM\0*", number(8, 4), number(1, 2), number(0x8769, 2), number(4, 2), number(1, 4), number(8, 4), number(8, 4));
    const beyond = cat("II*\0", number(8, 4, true), number(65535, 2, true), Buffer.alloc(60, 255));
    const outside = cat("MM\0*", number(0xffffffff, 4));
    const wide = tiff({ main: Array.from({ length: 5000 }, (_, i) => [i + 1, 3, 1]) });
    for (const block of [loop, beyond, outside, wide]) {
      const copies = [jpeg([segment(0xe1, "Exif\0\0", block)]), png([chunk("eXIf", block)]), webp(8, [], [riffChunk("EXIF", block)])];
      for (const bytes of copies) {
        equal(valueOf(bytes, "exif")[0] <= 1000, true, "entries");
        includes(bytes, ["exif"], "a hostile block");
        copyOf(bytes, "a hostile block");
      }
    }
    equal(refusal(jpeg([[0xff, 0xe1, 0, 0]])), "broken", "a length of nothing");
    equal(refusal(jpeg([[0xff, 0xe1, 0, 1]])), "broken", "a length of one");
    equal(refusal(jpeg([[0xff, 0xe1, 0xff, 0xff]])), "broken", "a length beyond the end");
    equal(refusal(riff(cat("VP8 ", number(0xfffffff0, 4, true)))), "broken", "a chunk beyond the end");
    const filled = cat(plain("jpeg").subarray(0, -2), [0xff, 0xff, 0xff, 0xd9]);
    sameBytes(copyOf(filled, "filled"), filled, "filling bytes before the end belong to the scan");
    const torn = made.profile();
    torn.writeUInt32BE(0x7fffffff, 136);
    sameBytes(copyOf(webp(0x20, [riffChunk("ICCP", torn)]), "torn"), webp(0), "a torn profile is left out");
    equal(names(png([chunk("tEXt", "constructor\0CANARY")])), ["comment"], "a keyword that scripts know");
    const many = (one) => Array(10_000).fill(one);
    copyOf(jpeg(many(segment(0xfe, "CANARY"))), "10,000 comments");
    copyOf(jpeg([...many([0xff]), ...many([0xff, 0xd0])]), "filling bytes and restarts");
    copyOf(png(many(chunk("tEXt", "Comment\0CANARY"))), "10,000 texts");
    copyOf(webp(0, [], many(riffChunk("UNKN", "CANARY"))), "10,000 chunks");
    const xmp = `<dc:creator ${"exif:GPSLatitude = &amp;<".repeat(40_000)}`;
    copyOf(webp(4, [], [riffChunk("XMP ", xmp)]), "a long XMP");
  },

  "random changes"() {
    const seeds = [fullJpeg(true), fullJpeg(false, "progressive"), fullPng(true, 400), webp(0x2c, [riffChunk("ICCP", made.profile())], [riffChunk("EXIF", telling(false))]), animated()];
    let state = 20_261_122;
    const random = (below) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (const seed of seeds) {
      for (let i = 0; i < MUTATIONS; i += 1) {
        const bytes = Buffer.from(seed);
        for (let n = 1 + random(6); n > 0; n -= 1) bytes[random(bytes.length)] = [0, 255, random(256)][random(3)];
        const began = performance.now();
        const reason = refusal(mended(bytes.subarray(0, random(8) ? bytes.length : random(bytes.length)), random));
        equal(["none", "broken", "unknown", "not-here"].includes(reason), true, reason);
        const took = performance.now() - began;
        if (took > LONGEST) throw new Error(`${took} ms`);
      }
    }
  },
};

// Half of the changed PNGs get right checksums, so that what is behind them is reached.
function mended(bytes, random) {
  if (!bytes.subarray(0, 8).equals(Buffer.from(made.SIGNATURE, "latin1")) || random(2)) return bytes;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (at + 12 + length > bytes.length) break;
    bytes.writeUInt32BE(crc32(bytes.subarray(at + 4, at + 8 + length)), at + 8 + length);
    at += 12 + length;
  }
  return bytes;
}

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    const began = performance.now();
    check();
    console.log(`ok      ${name} (${Math.round(performance.now() - began)} ms)`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}: ${error.stack}`);
  }
}
process.exit(failed ? 1 : 0);
