// Small pictures made in code, with everything that pictures hide: for picture-check.mjs.

import { crc32, deflateSync } from "node:zlib";

// 24 by 16 points, as encoders write them: baseline with restarts, progressive, lossy, lossless.
const PLAIN = {
  jpeg: "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAQABgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/90ABAAB/9oADAMBAAIRAxEAPwDOWGpVh9qtJD7VOkPtWcXzEU6x/9CFYPaitARgds0VDcFo2dMazsf/2Q==",
  progressive: "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wgARCAAQABgDASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAIDBP/EABYBAQEBAAAAAAAAAAAAAAAAAAIAA//aAAwDAQACEAMQAAABzPVyZGgtv//EABUQAQEAAAAAAAAAAAAAAAAAAAAR/9oACAEBAAEFAoiIiP/EABYRAQEBAAAAAAAAAAAAAAAAAAIAAf/aAAgBAwEBPwEux3//xAAWEQEBAQAAAAAAAAAAAAAAAAAAIQH/2gAIAQIBAT8Byo//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAY/Al//xAAWEAEBAQAAAAAAAAAAAAAAAAABABD/2gAIAQEAAT8hKUpTL//aAAwDAQACAAMAAAAQlD//xAAWEQEBAQAAAAAAAAAAAAAAAAAAARH/2gAIAQMBAT8QFMf/xAAWEQEBAQAAAAAAAAAAAAAAAAABACH/2gAIAQIBAT8QUU4t/8QAGBABAAMBAAAAAAAAAAAAAAAAAGEBEUH/2gAIAQEAAT8QEEUkmYzzr//Z",
  webp: "UklGRlwAAABXRUJQVlA4IFAAAACwAwCdASoYABAAP3Gsy1s7rikkMAgDcC4JbACdL1yFpSu25BDjgAD+9FN73VQRPHSG9eqE9y1Y52OPm8Amb6AcztIUZQnqH1tEmTXs+xAAAA==",
  lossless: "UklGRkYAAABXRUJQVlA4TDoAAAAvF8ADALkyRPQ/FuNf/+h/JA4jbSPVwft3fPDh4CgoaCNJTR3jG+CPCUhcHwTXX0CNsPgbBrMWULwq",
};

export const plain = (name) => Buffer.from(PLAIN[name], "base64");
const bytes = (part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part));
export const cat = (...parts) => Buffer.concat(parts.map(bytes));

export function number(value, size, least = false) {
  const buffer = Buffer.alloc(size);
  if (least) buffer.writeUIntLE(value, 0, size);
  else buffer.writeUIntBE(value, 0, size);
  return buffer;
}

// ---- EXIF

const SIZES = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 10: 8 };

/** A TIFF block. Directories by name (`main`, `exif`, `gps`, `thumbnail`); entries as [tag, type, value]. */
export function tiff({ main = [], exif, gps, thumbnail }, least = false) {
  const num = (value, size) => number(value, size, least);
  const encode = (type, value) => {
    if (type === 2) return cat(value, "\0");
    if (type === 1 || type === 7) return bytes(value);
    const list = [value].flat();
    return cat(...(type === 5 ? list.flatMap(([over, under]) => [num(over, 4), num(under, 4)]) : list.map((one) => num(one, SIZES[type]))));
  };
  const first = [...main, ...(exif ? [[0x8769, 4, 0]] : []), ...(gps ? [[0x8825, 4, 0]] : [])];
  const places = {};
  const build = () => {
    let whole = cat(least ? "II*\0" : "MM\0*", num(8, 4));
    const directory = (entries, next) => {
      const start = whole.length;
      let data = start + 2 + 12 * entries.length + 4;
      const [lines, values] = [[], []];
      for (const [tag, type, value] of entries) {
        const lead = { 0x8769: "exif", 0x8825: "gps" }[tag];
        const raw = encode(type, lead ? (places[lead] ?? 0) : value);
        const count = raw.length / SIZES[type];
        lines.push(num(tag, 2), num(type, 2), num(count, 4), raw.length <= 4 ? cat(raw, Buffer.alloc(4 - raw.length)) : num(data, 4));
        if (raw.length > 4) values.push(raw, Buffer.alloc(raw.length % 2));
        if (raw.length > 4) data += raw.length + (raw.length % 2);
      }
      whole = cat(whole, num(entries.length, 2), ...lines, num(next, 4), ...values);
      return start;
    };
    directory(first, thumbnail ? (places.thumbnail ?? 0) : 0);
    for (const [name, entries] of Object.entries({ exif, gps, thumbnail })) {
      if (entries) places[name] = directory(entries, 0);
    }
    return whole;
  };
  build();
  return build();
}

/** What a phone writes, with canaries where text can be. */
export const telling = (least, turn = 6) =>
  tiff(
    {
      main: [
        [0x010e, 2, "CANARY description"],
        [0x010f, 2, "Maker"],
        [0x0110, 2, "Phone CANARY"],
        [0x0112, 3, turn],
        [0x0131, 2, "Software CANARY"],
        [0x013b, 2, "Artist CANARY"],
        [0x8298, 2, "Rights CANARY"],
        [0x9c9b, 1, Buffer.from("CANARY عنوان\0", "utf16le")],
      ],
      exif: [
        [0x9003, 2, "2026:05:01 12:33:10"],
        [0x9011, 2, "+01:00"],
        [0x927c, 7, "CANARY maker"],
        [0x9286, 7, "ASCII\0\0\0CANARY comment"],
        [0xa420, 2, "CANARY0123456789"],
        [0xa430, 2, "Owner CANARY"],
        [0xa431, 2, "CANARY-serial"],
        [0xa435, 2, "CANARY-lens"],
      ],
      gps: [
        [1, 2, "N"],
        [2, 5, [[33, 1], [34, 1], [2316, 100]]],
        [3, 2, "W"],
        [4, 5, [[7, 1], [35, 1], [2340, 100]]],
        [5, 1, [0]],
        [6, 5, [[275, 10]]],
        [7, 5, [[11, 1], [33, 1], [10, 1]]],
        [29, 2, "2026:05:01"],
      ],
      thumbnail: [[0x0103, 3, 6], [0x0201, 4, 8], [0x0202, 4, 4]],
    },
    least,
  );

export const XMP = `<x:xmpmeta><rdf:Description xmp:CreatorTool="Editor CANARY" exif:GPSLatitude="33,34.386N"
  exif:GPSLongitude="7,35.39W" xmpMM:DocumentID="CANARY-id"><dc:creator><rdf:Seq><rdf:li>Somebody &amp; CANARY</rdf:li></rdf:Seq></dc:creator>
  <xmpMM:History><rdf:Seq><rdf:li stEvt:softwareAgent="Agent CANARY"/></rdf:Seq></xmpMM:History></rdf:Description></x:xmpmeta>`;

const dataset = (set, text) => cat("\x1c\x02", [set], number(Buffer.byteLength(text), 2), Buffer.from(text));
export const IPTC = cat(dataset(80, "By CANARY"), dataset(90, "Fès CANARY"), dataset(120, "Caption CANARY"));
export const PHOTOSHOP = cat("8BIM", number(0x404, 2), "\0\0", number(IPTC.length, 4), IPTC);

/** A colour profile made for one screen. */
export function profile(size = 400) {
  const values = { desc: cat("desc\0\0\0\0", number(15, 4), "Screen CANARY 1\0"), wtpt: cat("XYZ \0\0\0\0", "123456789012"),
    rTRC: cat("curv\0\0\0\0", Buffer.alloc(size, 7)), mmod: cat("mmod\0\0\0\0", "CANARY serial") };
  const names = Object.keys(values);
  let at = 132 + 12 * names.length;
  const table = names.map((name) => {
    const line = cat(name, number(at, 4), number(values[name].length, 4));
    at += values[name].length;
    return line;
  });
  const header = Buffer.alloc(128);
  cat(number(at, 4), "CNRYCANARY..mntrRGB XYZ ").copy(header);
  header.write("acsp", 36);
  header[8] = 2;
  header.write("CANARY", 48);
  return cat(header, number(names.length, 4), ...table, ...names.map((name) => values[name]));
}

// ---- the three kinds

export const segment = (marker, ...parts) => cat([0xff, marker], number(cat(...parts).length + 2, 2), ...parts);

/** A JPEG with these segments after its first, and these bytes after its end. */
export const jpeg = (segments = [], after = [], from = "jpeg") => cat(plain(from).subarray(0, 20), ...segments, plain(from).subarray(20), ...after);

export const chunk = (name, ...parts) => cat(number(cat(...parts).length, 4), name, ...parts, number(crc32(cat(name, ...parts)), 4));
const rows = Buffer.alloc(16 * (1 + 24 * 3), 0).map((_, i) => (i % 73 === 0 ? 0 : (i * 37) % 256));
const HEADER = chunk("IHDR", number(24, 4), number(16, 4), [8, 2, 0, 0, 0]);
export const SIGNATURE = "\x89PNG\r\n\x1a\n";

/** A PNG with these chunks before its picture, and these bytes after its end. */
export const png = (chunks = [], after = []) =>
  cat(SIGNATURE, HEADER, ...chunks, chunk("IDAT", deflateSync(rows)), chunk("IEND"), ...after);

export const riffChunk = (name, ...parts) => {
  const body = cat(...parts);
  return cat(name, number(body.length, 4, true), body, Buffer.alloc(body.length % 2));
};
export const riff = (...chunks) => cat("RIFF", number(4 + cat(...chunks).length, 4, true), "WEBP", ...chunks);

/** An extended WebP with these flags, and these chunks before and after its picture. */
export const webp = (flags, before = [], behind = [], from = "webp") =>
  riff(riffChunk("VP8X", [flags, 0, 0, 0], number(23, 3, true), number(15, 3, true)), ...before, plain(from).subarray(12), ...behind);

// ---- pictures that hide everything

const MPF = segment(0xe2, "MPF\0CANARY");
const icc = (profile) => [
  segment(0xe2, "ICC_PROFILE\0", [1, 2], profile.subarray(0, 200)),
  segment(0xe2, "ICC_PROFILE\0", [2, 2], profile.subarray(200)),
];
const everyApp = [3, 4, 5, 6, 7, 8, 9, 10, 12, 15].map((n) => segment(0xe0 + n, "CANARY"));
/** A JPEG that hides everything a JPEG can. */
export const fullJpeg = (least, from = "jpeg") =>
  jpeg(
    [
      segment(0xe0, "JFXX\0CANARY"),
      segment(0xe1, "Exif\0\0", telling(least)),
      segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", XMP),
      segment(0xe1, "http://ns.adobe.com/xmp/extension/\0", "CANARY"),
      ...icc(profile()),
      MPF,
      ...everyApp,
      segment(0xeb, "JP\0\x01CANARY jumb c2pa"),
      segment(0xed, "Photoshop 3.0\0", PHOTOSHOP),
      segment(0xee, "Adobe\0d\0\0\0\0\x01CANARY"),
      segment(0xfe, "Comment CANARY"),
      segment(0xfe),
      "CANARY between segments",
    ],
    [plain("jpeg"), "\0\0\0\x18ftypmp42CANARY"],
    from,
  );

const itxt = (keyword, text, packed) =>
  chunk("iTXt", keyword, "\0", [packed ? 1 : 0, 0], "en\0CANARY\0", packed ? deflateSync(text) : text);
const hexed = Buffer.from(cat("Exif\0\0", telling(true))).toString("hex").replace(/.{72}/g, "$&\n");
/** The same for PNG; its profile is so large. */
export const fullPng = (least, size = 90_000) =>
  png(
    [
      chunk("gAMA", number(45455, 4)),
      chunk("iCCP", "Screen CANARY\0\0", deflateSync(profile(size))),
      chunk("eXIf", telling(least)),
      chunk("tEXt", "Author\0Somebody CANARY"),
      chunk("zTXt", "Comment\0\0", deflateSync("a long CANARY ".repeat(200))),
      itxt("XML:com.adobe.xmp", XMP, false),
      itxt("Description", "Packed CANARY", true),
      chunk("tEXt", `Raw profile type exif\0\nexif\n 8\n${hexed}`),
      chunk("tIME", number(2026, 2), [5, 1, 12, 33, 10]),
      chunk("caBX", "CANARY jumb"),
      chunk("prVt", "CANARY"),
      chunk("pHYs", number(2835, 4), number(2835, 4), [1]),
    ],
    ["CANARY after the end"],
  );

export const fullWebp = (least, from) =>
  cat(
    webp(0x2c | 0xc0, [riffChunk("ICCP", profile()), riffChunk("UNKN", "CANARY")], [riffChunk("EXIF", telling(least)), riffChunk("XMP ", XMP)], from),
    "CANARY after the end",
  );
export const animated = () => {
  const frame = cat(Buffer.alloc(6), number(23, 3, true), number(15, 3, true), number(100, 3, true), [0], plain("webp").subarray(12));
  const framed = riffChunk("ANMF", frame, riffChunk("UNKN", "CANARY"));
  return riff(riffChunk("VP8X", [0x02, 0, 0, 0], number(23, 3, true), number(15, 3, true)), riffChunk("ANIM", Buffer.alloc(6), "CANARY"), framed, framed);
};
