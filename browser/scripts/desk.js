// Keys for the desk: every one of them only does what a link or field of the page does anyway.
// Nothing happens while somebody types, nor with Ctrl, Alt or Meta; the help dialog turns them off.
"use strict";

const OFF = "thiqa-desk-keys-off";
const dialog = document.getElementById("keys");
const help = document.getElementById("keys-button");
const on = document.getElementById("keys-on");

const typing = (target) =>
  target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** Moves the focus to the next (1) or previous (-1) case or message. */
const step = (by) => {
  const all = [...document.querySelectorAll("[data-step]")];
  const at = all.indexOf(document.activeElement.closest("[data-step]"));
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
};

/** Puts the cursor into a field, opening what it is folded into. */
const write = (id) => {
  const field = document.getElementById(id);
  const folded = field?.closest("details");
  if (folded) folded.open = true;
  field?.focus();
  field?.scrollIntoView({ block: "center" });
  return Boolean(field);
};

const deeds = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => write("situation"),
  r: () => write("text"),
  n: () => write("note"),
  "?": () => dialog.showModal(),
};

if (dialog && help && on) {
  help.hidden = false;
  help.addEventListener("click", () => dialog.showModal());
  on.checked = localStorage.getItem(OFF) === null;
  on.addEventListener("change", () => {
    if (on.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  });
  document.addEventListener("keydown", (event) => {
    const aside = event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
    if (aside || dialog.open || typing(event.target) || !on.checked) return;
    const deed = Object.hasOwn(deeds, event.key) && deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  });
}
