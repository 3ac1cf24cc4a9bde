// How one picture is shown. Numbers and dates are written as the page's language does; every
// word comes from the page.

import { GROUPS } from "./found.js";

const by = (id) => document.getElementById(id);
const lang = document.documentElement.lang;
const locale = lang === "ar" ? "ar-MA" : lang || "en";

/** A word of the page by its key; nothing where the page does not bring it. */
export const words = (key) => by("picture-words").querySelector(`[data-word="${key}"]`)?.textContent.trim() ?? "";

/** Shows in its row what is known by now of a picture. */
export function show(row, { name, type, size, found, reason, address, saveAs, cleanSize }) {
  const part = (key) => row.querySelector(`[data-${key}]`);
  const reveal = (key, shown = true) => part(key) && (part(key).hidden = !shown);
  if (name !== undefined) part("name").textContent = name;
  if (type) part("type").textContent = type.split("/").pop().toUpperCase();
  if (size !== undefined) part("size").textContent = sizeOf(size);
  reveal("busy", !found && !reason);
  if (reason) complain(part("fault"), reason);
  if (!found) return;
  reveal("nothing", found.length === 0);
  reveal("found", found.length > 0);
  part("groups").replaceChildren(...groupsOf(found));
  reveal("clean");
  const save = part("save");
  Object.assign(save, { href: address, download: saveAs });
  save.addEventListener("click", () => reveal("cleaned"));
  if (part("save-name")) part("save-name").textContent = saveAs;
  if (part("clean-size")) part("clean-size").textContent = sizeOf(cleanSize);
}

function complain(box, reason) {
  box.setAttribute("role", "alert");
  box.hidden = false;
  box.textContent = words(`fault-${reason}`) || words("fault-broken");
}

// ---- what was found

const made = (template) => by(template).content.firstElementChild.cloneNode(true);

function groupsOf(found) {
  return GROUPS.filter((group) => found.some((one) => one.group === group)).map((group) => {
    const section = made("picture-group");
    section.querySelector("[data-label]").textContent = words(`group-${group}`);
    const said = new Map();
    for (const { name, value } of found.filter((one) => one.group === group)) {
      said.set(name, [...(said.get(name) ?? []), saidOf(name, value)]);
    }
    section.querySelector("[data-things]").replaceChildren(...[...said].map(thing));
    return section;
  });
}

// Each thing once, with all that is said of it.
function thing([name, values]) {
  const row = made("picture-thing");
  row.querySelector("[data-label]").textContent = words(name);
  const place = row.querySelector("dd");
  const places = values.filter((value) => value !== "").map((value) => {
    const one = place.cloneNode(true);
    one.querySelector("[data-value]").textContent = value;
    return one;
  });
  place.replaceWith(...places);
  return row;
}

const BYTES = ["after-end", "xmp", "iptc", "other"];

function saidOf(name, value) {
  if (value === true) return "";
  // As maps take it: with points, in digits that every map knows.
  if (name === "gps") return `${value.latitude.toFixed(5)}, ${value.longitude.toFixed(5)}`;
  if (name === "altitude") return unit(value, "meter", 0);
  if (name === "direction") return unit(value, "degree", 0);
  if (name === "exif") return "";
  return BYTES.includes(name) ? sizeOf(value) : String(value);
}

const unit = (number, name, digits) =>
  new Intl.NumberFormat(locale, { style: "unit", unit: name, maximumFractionDigits: digits }).format(number);

function sizeOf(bytes) {
  if (bytes >= 1048576) return unit(bytes / 1048576, "megabyte", 1);
  return unit(Math.max(bytes / 1024, 0.1), "kilobyte", bytes < 10_240 ? 1 : 0);
}
