// Seals, opens and sends. Everything secret stays in this worker and its module's memory; the
// page sends words and files in, and gets words back.
"use strict";

const CHUNK = 65536;
const CHUNKS = 8;
const AT_ONCE = 3;
const OCTETS = { "content-type": "application/octet-stream" };
const encoder = new TextEncoder();
const decoder = new TextDecoder();

let wasm;
let house;
let current;
// What is sealed and not sent yet, by what it was made of.
let sealed = null;

class Fault extends Error {
  constructor(name) {
    super(name);
    this.fault = name;
  }
}

// ---- the module: see browser/src/abi.rs

async function load(about) {
  house = about;
  const bytes = await (await get(about.wasm)).arrayBuffer();
  if (crypto.subtle && hexadecimal(await crypto.subtle.digest("SHA-256", bytes)) !== about.sha256) {
    throw new Fault("module");
  }
  const random = (address, length) => {
    const bytes = new Uint8Array(wasm.memory.buffer, address, length);
    for (let at = 0; at < length; at += CHUNK) crypto.getRandomValues(bytes.subarray(at, at + CHUNK));
  };
  const { instance } = await WebAssembly.instantiate(bytes, { env: { random } });
  wasm = instance.exports;
  call("self_test");
}

function call(name, ...given) {
  const parts = given.map((part) => (typeof part === "string" ? encoder.encode(part) : part));
  const length = parts.reduce((sum, part) => sum + 4 + part.length, 0);
  const address = wasm.room(length);
  if (!address) throw new Fault("file-large");
  let at = address;
  for (const part of parts) {
    new DataView(wasm.memory.buffer).setUint32(at, part.length, true);
    new Uint8Array(wasm.memory.buffer).set(part, at + 4);
    at += 4 + part.length;
  }
  const answer = wasm[name](address, length);
  const view = new DataView(wasm.memory.buffer);
  const end = answer + 4 + view.getUint32(answer, true);
  const good = view.getUint8(answer + 4) === 1;
  const bytes = new Uint8Array(wasm.memory.buffer).slice(answer + 5, end);
  wasm.done(answer);
  if (!good) throw new Fault(decoder.decode(bytes));
  return bytes;
}

const told = (bytes) => JSON.parse(decoder.decode(bytes));
const hexadecimal = (bytes) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
const unhexadecimal = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));

// ---- the front: see engines/seal/SPEC.md

async function get(path) {
  return checked(await reached(fetch(path, { cache: "no-cache" })));
}

async function send(method, path, body) {
  return bytesOf(await checked(await reached(fetch(path, { method, body, headers: OCTETS }))));
}

async function reached(request) {
  try {
    return await request;
  } catch {
    throw new Fault("offline");
  }
}

async function checked(answer) {
  if (answer.ok) return answer;
  let name = "";
  try {
    name = (await answer.json()).type.split(":").pop();
  } catch {
    // Something on the way answered instead of the front.
  }
  const byStatus = { 404: "unknown", 413: "full", 429: "busy", 503: "busy", 507: "full" };
  throw new Fault(name || (byStatus[answer.status] ?? "failed"));
}

async function bytesOf(answer) {
  return new Uint8Array(await answer.arrayBuffer());
}

const challenge = async () => bytesOf(await get("/api/v1/challenge"));

async function directory() {
  const bundle = await bytesOf(await get(`/api/v1/desks/${house.desk}`));
  return told(call("directory", unhexadecimal(house.site), unhexadecimal(house.root), bundle));
}

// ---- files

async function addFiles(files, progress) {
  for (const [index, { file, keep }] of files.entries()) {
    const step = { step: "file", number: index + 1, of: files.length };
    progress({ ...step, part: 0 });
    const { name, type, bytes } = await ready(file, keep, index + 1);
    const ciphertext = call("file", name, type, bytes);
    const announcement = call("upload", await challenge());
    const id = hexadecimal(announcement.subarray(0, 16));
    await send("POST", "/api/v1/uploads", announcement);
    await addChunks(id, ciphertext, (part) => progress({ ...step, part }));
  }
}

async function addChunks(id, bytes, progress) {
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next * CHUNK < bytes.length) {
      const number = next;
      next += CHUNKS;
      const piece = bytes.subarray(number * CHUNK, next * CHUNK);
      // Chromium passes a Blob on four times faster than bytes.
      await send("PUT", `/api/v1/uploads/${id}/${number}`, new Blob([piece]));
      done += piece.length;
      progress(done / bytes.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

// A picture is drawn anew, so that nothing but what can be seen is left of it.
async function ready(file, keep, number) {
  let blob = file;
  let name = file.name;
  if (!keep) {
    blob = await redrawn(file);
    const ending = { "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp" }[blob.type];
    name = `${number}.${ending}`;
  }
  try {
    return { name, type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) };
  } catch {
    throw new Fault("file-unreadable");
  }
}

async function redrawn(file) {
  try {
    const picture = await createImageBitmap(file);
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext("2d").drawImage(picture, 0, 0);
    picture.close();
    return await canvas.convertToBlob({ type: file.type, quality: 0.92 });
  } catch {
    throw new Fault("file-unreadable");
  }
}

// ---- letters and entries

/** Names what somebody wrote, to know whether it is still the same. */
const nameOf = ({ message, files }) =>
  JSON.stringify([message, files.map(({ file, keep }) => [file.name, file.size, file.lastModified, keep])]);

// What is sealed once is sent again as it is, so the front keeps it once.
async function seal(written, begin, progress) {
  const name = nameOf(written);
  if (sealed === name) return;
  progress({ step: "lock" });
  begin();
  await addFiles(written.files, progress);
  call("finish", JSON.stringify(written.message));
  sealed = name;
}

async function submit(path, progress) {
  progress({ step: "work" });
  const stamped = call("submission", await challenge());
  progress({ step: "send" });
  const answer = await send("POST", path, stamped);
  sealed = null;
  return answer;
}

async function fileLetter(written, progress) {
  const { kind, form } = written;
  await seal(written, () => call("letter_begin", kind, unhexadecimal(form)), progress);
  const proof = await submit("/api/v1/letters", progress);
  return { code: current, ...(await proven(proof)) };
}

// The message is there in any case; a proof by a newer key is checked with the newer directory.
async function proven(proof) {
  const check = () => ({ ...told(call("proof", proof)), proof: hexadecimal(proof) });
  try {
    return check();
  } catch {
    try {
      await directory();
      return check();
    } catch {
      return { proof: null };
    }
  }
}

// ---- what a page asks for

const tasks = {
  async load(about) {
    await load(about);
    return directory();
  },

  // The code is there at once; its keys follow while the person writes.
  code: () => (current = decoder.decode(call("receipt_new"))),
  stretch: () => void call("stretch", unhexadecimal(house.site)),
  same: (typed) => void call("receipt_same", typed),

  async letter(written, progress) {
    try {
      return await fileLetter(written, progress);
    } catch (error) {
      if (!["lookup-taken", "closed-epoch", "missing-file"].includes(error.fault)) throw error;
      // An earlier try arrived after all and has this code, the team has a newer key, or the
      // front has forgotten files that waited too long: everything anew.
      sealed = null;
    }
    await directory();
    tasks.code();
    tasks.stretch();
    return fileLetter(written, progress);
  },

  async open(typed) {
    if (typed !== null) {
      call("receipt_read", typed);
      tasks.stretch();
    }
    const thread = await send("POST", "/api/v1/threads", call("lookup"));
    return told(call("thread", thread));
  },

  // How the registration of this code stands, after a deed if one is named.
  async place({ lang, deed, typed }) {
    if (typed !== undefined) {
      call("receipt_read", typed);
      tasks.stretch();
    }
    const path = deed ? `/api/v1/places/${lang}/${deed}` : `/api/v1/places/${lang}`;
    return told(await send("POST", path, call("lookup")));
  },

  async reply(written, progress) {
    try {
      await seal(written, () => call("entry_begin"), progress);
      await submit("/api/v1/entries", progress);
    } catch (error) {
      if (["thread-moved", "missing-file"].includes(error.fault)) sealed = null;
      throw error;
    }
  },

  async renew() {
    if (sealed !== "renewal") call("renew", unhexadecimal(house.site));
    sealed = "renewal";
    await send("POST", "/api/v1/renewals", call("submission", await challenge()));
    sealed = null;
  },
};

// One after the other, as they were asked for.
let turn = Promise.resolve();
onmessage = ({ data: { id, name, argument } }) => {
  turn = turn.then(async () => {
    try {
      const progress = (state) => postMessage({ id, progress: state });
      postMessage({ id, answer: await tasks[name](argument, progress) });
    } catch (error) {
      postMessage({ id, fault: error.fault ?? "failed" });
    }
  });
};
