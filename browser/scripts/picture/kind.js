// What kind of file it is, by how it begins; never by its name.

import { MOST_BYTES, PictureError, says } from "./bytes.js";
import * as jpeg from "./jpeg.js";
import * as png from "./png.js";
import * as webp from "./webp.js";

const KINDS = [
  { type: "image/jpeg", ending: "jpg", signs: [[0, "\xff\xd8\xff"]], ...jpeg },
  { type: "image/png", ending: "png", signs: [[0, "\x89PNG\r\n\x1a\n"]], ...png },
  { type: "image/webp", ending: "webp", signs: [[0, "RIFF"], [8, "WEBP"]], ...webp },
];
// HEIC, AVIF and videos; GIF; PDF; TIFF and raw pictures; BMP; Photoshop; JPEG XL and 2000;
// other RIFF files; Matroska; sound; documents.
const ELSEWHERE = [
  [4, "ftyp"], [0, "GIF8"], [0, "%PDF"], [0, "II*\0"], [0, "MM\0*"], [0, "II+\0"], [0, "MM\0+"], [0, "BM"], [0, "8BPS"],
  [0, "\xff\x0a"], [4, "JXL "], [4, "jP  "], [0, "RIFF"], [0, "\x1a\x45\xdf\xa3"], [0, "OggS"], [0, "ID3"], [0, "PK\x03\x04"],
  [4, "moov"], [4, "mdat"], [0, "FUJIFILMCCD-RAW"], [0, "IIRO"], [0, "IIU\0"], [0, "\x00\x00\x01\xba"], [0, "#!AMR"],
];

/** How a picture is read and cleaned; or the reason why it is not. */
export function kindOf(bytes) {
  if (bytes.length > MOST_BYTES) throw new PictureError("too-large");
  const known = KINDS.find(({ signs }) => signs.every(([at, text]) => says(bytes, at, text)));
  if (known) return known;
  throw new PictureError(ELSEWHERE.some(([at, text]) => says(bytes, at, text)) ? "not-here" : "unknown");
}
