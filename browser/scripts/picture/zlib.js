// What PNG keeps compressed: opened up to a limit, and closed again without compressing, so
// that the same bytes always give the same bytes.

import { bigBytes, broken, joined, littleBytes } from "./bytes.js";

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193,
  12289, 16385, 24577,
];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST = 15;
const MOST_STORED = 65535;

const extraOfLength = (i) => (i < 8 || i === 28 ? 0 : Math.floor(i / 4) - 1);
const extraOfDistance = (i) => (i < 4 ? 0 : Math.floor(i / 2) - 1);

/** The bytes in a zlib stream (RFC 1950, 1951); broken where it is, or holds more than `most`. */
export function inflated(bytes, most) {
  if (bytes.length < 6 || bytes[0] % 16 !== 8 || (bytes[0] * 256 + bytes[1]) % 31 || bytes[1] & 32) throw broken();
  const source = bitsOf(bytes.subarray(2));
  const target = { bytes: new Uint8Array(Math.min(most, 65536)), length: 0, most };
  for (let last = 0; !last; ) {
    last = source.bits(1);
    const type = source.bits(2);
    if (type === 0) for (const byte of source.stored()) put(target, byte);
    else if (type === 1) block(source, target, fixed());
    else if (type === 2) block(source, target, dynamic(source));
    else throw broken();
  }
  return target.bytes.slice(0, target.length);
}

function put(target, byte) {
  if (target.length >= target.most) throw broken();
  if (target.length === target.bytes.length) {
    const wider = new Uint8Array(Math.min(target.most, 2 * target.length));
    wider.set(target.bytes);
    target.bytes = wider;
  }
  target.bytes[target.length] = byte;
  target.length += 1;
}

function bitsOf(bytes) {
  let at = 0;
  let held = 0;
  let count = 0;
  const bits = (size) => {
    while (count < size) {
      if (at >= bytes.length) throw broken();
      held |= bytes[at] << count;
      at += 1;
      count += 8;
    }
    const value = held & ((1 << size) - 1);
    held >>>= size;
    count -= size;
    return value;
  };
  // Begins at a whole byte, with its length and the same upside down.
  const stored = () => {
    held = 0;
    count = 0;
    const [length, check] = [bits(16), bits(16)];
    if (length !== (~check & 0xffff) || at + length > bytes.length) throw broken();
    at += length;
    return bytes.subarray(at - length, at);
  };
  return { bits, stored };
}

// A code by how many symbols there are of each length, and the symbols in order.
function codeOf(lengths) {
  const counts = new Uint16Array(LONGEST + 1);
  for (const length of lengths) counts[length] += 1;
  counts[0] = 0;
  const offsets = new Uint16Array(LONGEST + 2);
  for (let i = 1; i <= LONGEST; i += 1) offsets[i + 1] = offsets[i] + counts[i];
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length > 0) symbols[offsets[length]++] = symbol;
  });
  return { counts, symbols };
}

function symbol({ bits }, { counts, symbols }) {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    code |= bits(1);
    const count = counts[length];
    if (code - first < count) return symbols[index + code - first];
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw broken();
}

const lengthOfFixed = (i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
const fixed = () => [codeOf(Array.from({ length: 288 }, (_, i) => lengthOfFixed(i))), codeOf(Array(30).fill(5))];

function dynamic(source) {
  const [literals, distances, codes] = [source.bits(5) + 257, source.bits(5) + 1, source.bits(4) + 4];
  const ordered = Array(19).fill(0);
  for (let i = 0; i < codes; i += 1) ordered[ORDER[i]] = source.bits(3);
  const code = codeOf(ordered);
  const lengths = [];
  while (lengths.length < literals + distances) {
    const next = symbol(source, code);
    if (next < 16) lengths.push(next);
    else if (next === 16 && lengths.length === 0) throw broken();
    else if (next === 16) lengths.push(...Array(3 + source.bits(2)).fill(lengths.at(-1)));
    else lengths.push(...Array(next === 17 ? 3 + source.bits(3) : 11 + source.bits(7)).fill(0));
  }
  if (lengths.length > literals + distances) throw broken();
  return [codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals))];
}

function block(source, target, [literals, distances]) {
  for (;;) {
    const next = symbol(source, literals);
    if (next === 256) return;
    if (next < 256) {
      put(target, next);
      continue;
    }
    if (next > 285) throw broken();
    const length = LENGTHS[next - 257] + source.bits(extraOfLength(next - 257));
    const far = symbol(source, distances);
    if (far > 29) throw broken();
    const distance = DISTANCES[far] + source.bits(extraOfDistance(far));
    if (distance > target.length) throw broken();
    for (let i = 0; i < length; i += 1) put(target, target.bytes[target.length - distance]);
  }
}

/** A zlib stream of stored blocks. */
export function stored(bytes) {
  const parts = [Uint8Array.of(0x78, 0x01)];
  for (let at = 0; at === 0 || at < bytes.length; at += MOST_STORED) {
    const piece = bytes.subarray(at, at + MOST_STORED);
    const last = at + MOST_STORED >= bytes.length ? 1 : 0;
    parts.push(Uint8Array.of(last), littleBytes(piece.length, 2), littleBytes(65535 - piece.length, 2), piece);
  }
  return joined([...parts, adler(bytes)]);
}

function adler(bytes) {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return joined([bigBytes(high, 2), bigBytes(low, 2)]);
}
