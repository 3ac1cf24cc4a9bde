// A picture, read and cleaned; the copy is read again before anybody gets it.

import { PictureError, same } from "./bytes.js";
import { kindOf } from "./kind.js";

/** What was found, and a copy that holds none of it. Throws a PictureError. */
export function cleaned(bytes) {
  const { type, ending, read, clean } = kindOf(bytes);
  const { found } = read(bytes);
  const copy = clean(bytes);
  // A copy in which something is left, or could still be taken away, is none.
  if (read(copy).found.length > 0 || !same(clean(copy), copy)) throw new PictureError("broken");
  return { type, ending, found, copy };
}
