// Opens the envelopes that Rust made (../hpke.json) and its own (../hpke-js.json), which Rust
// opens too, with npm @hpke/core. `node check-hpke.mjs --make` writes ../hpke-js.json anew.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { Chacha20Poly1305 } from "@hpke/chacha20poly1305";
import { CipherSuite, HkdfSha256 } from "@hpke/core";
import { XWing } from "@hpke/hybridkem-x-wing";

const suite = new CipherSuite({
  kem: new XWing(),
  kdf: new HkdfSha256(),
  aead: new Chacha20Poly1305(),
});
const folder = new URL("../", import.meta.url);
const bytes = (hex) => new Uint8Array(Buffer.from(hex, "hex")).buffer;
const hex = (data) => Buffer.from(data).toString("hex");
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

async function open(vector) {
  const recipientKey = await suite.kem.importKey("raw", bytes(vector.seed), false);
  const recipient = { recipientKey, enc: bytes(vector.encapsulated), info: bytes(vector.info) };
  return hex(await suite.open(recipient, bytes(vector.ciphertext), bytes(vector.header)));
}

async function seal(vector) {
  const recipientPublicKey = await suite.kem.importKey("raw", bytes(vector.public), true);
  const to = { recipientPublicKey, info: bytes(vector.info) };
  const { enc, ct } = await suite.seal(to, bytes(vector.case_key), bytes(vector.header));
  return { ...vector, encapsulated: hex(enc), ciphertext: hex(ct) };
}

const ours = read("hpke.json");
if (process.argv.includes("--make")) {
  const cases = await Promise.all(ours.cases.map(seal));
  const about = "the same keys as hpke.json, sealed by npm @hpke/core";
  writeFileSync(new URL("hpke-js.json", folder), `${JSON.stringify({ about, cases }, null, 2)}\n`);
}

const all = [...ours.cases, ...read("hpke-js.json").cases];
for (const vector of all) {
  assert.equal(await open(vector), vector.case_key);
  for (const part of ["info", "header", "encapsulated", "ciphertext"]) {
    const altered = Buffer.from(vector[part], "hex");
    altered[0] ^= 1;
    await assert.rejects(open({ ...vector, [part]: hex(altered) }), `${part} altered`);
  }
}
assert.ok(all.length >= 4);
console.log(`${all.length} envelopes open with @hpke/core, altered ones do not`);
