// The page where a picture shows what it hides, and is saved without it. Everything happens in
// this page; it has no address to send anything to. All words stand in the page.

import { MOST_BYTES, PictureError } from "./bytes.js";
import { cleaned } from "./cleaned.js";
import { kindOf } from "./kind.js";
import { show, words } from "./shown.js";

const MOST = 20;
const by = (id) => document.getElementById(id);
const [input, list, fault] = ["picture-file", "picture-list", "picture-fault"].map(by);
const drop = by("picture-drop");
let selection = 0;
let addresses = [];

// ---- one picture after the other, so that a phone holds one in memory

async function take(files) {
  forget();
  const mine = selection;
  const pictures = [...files].slice(0, MOST);
  if (files.length > MOST) complain("too-many");
  if (pictures.length === 0) return;
  list.hidden = false;
  const rows = pictures.map((file) => list.appendChild(row(file)));
  list.focus();
  for (const [i, file] of pictures.entries()) {
    // The page answers between two pictures.
    await new Promise((later) => setTimeout(later));
    const outcome = await looked(file);
    // Other pictures were chosen meanwhile.
    if (mine !== selection) return;
    show(rows[i], offered(outcome, i + 1));
  }
}

function row(file) {
  const made = by("picture-one").content.firstElementChild.cloneNode(true);
  show(made, { name: file.name, type: file.type, size: file.size });
  return made;
}

async function looked(file) {
  try {
    // A long video is told that it is one, not that it is long.
    kindOf(await contentOf(file.slice(0, 64)));
    if (file.size > MOST_BYTES) throw new PictureError("too-large");
    return cleaned(await contentOf(file));
  } catch (error) {
    return { reason: error.reason ?? "broken" };
  }
}

// A file in a cloud, or one that is gone meanwhile.
async function contentOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new PictureError("unreadable");
  }
}

// The copy is handed to the browser, under a name that tells nothing.
function offered(outcome, number) {
  if (!outcome.copy) return outcome;
  const { copy, type, ending, found } = outcome;
  const address = URL.createObjectURL(new Blob([copy], { type }));
  addresses.push(address);
  return { found, type, cleanSize: copy.length, address, saveAs: `picture-${number}.${ending}` };
}

// ---- nothing stays

function forget() {
  selection += 1;
  for (const address of addresses) URL.revokeObjectURL(address);
  addresses = [];
  list.replaceChildren();
  list.hidden = true;
  fault.hidden = true;
  fault.textContent = "";
}

function complain(reason) {
  fault.hidden = false;
  fault.textContent = words(`fault-${reason}`);
}

document.addEventListener("leave", forget);
addEventListener("pagehide", forget);

// ---- choosing, dropping, pasting

input.addEventListener("change", () => {
  const files = [...input.files];
  // So that the same picture can be chosen again.
  input.value = "";
  take(files);
});

const carries = (event) => event.dataTransfer?.types.includes("Files");
for (const name of ["dragenter", "dragover", "dragleave", "drop"]) {
  // A picture that misses its place would otherwise replace the page.
  document.addEventListener(name, (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    const within = event.type.startsWith("drag") && event.type !== "dragleave";
    drop?.classList.toggle("over", within);
    if (event.type === "drop") take([...event.dataTransfer.files]);
  });
}

document.addEventListener("paste", (event) => {
  const files = [...(event.clipboardData?.files ?? [])];
  if (files.length > 0) take(files);
});

for (const element of document.querySelectorAll("[data-picture-ready]")) element.hidden = false;
