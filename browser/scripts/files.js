// The files somebody adds: listed, cleaned unless kept as evidence, taken off again.
"use strict";

const files = (() => {
  const { by, show } = thiqa;
  const MOST = 8;
  const MOST_BYTES = 30 * 1024 * 1024;
  const CLEANED = ["image/png", "image/jpeg", "image/webp"];
  const canClean = "OffscreenCanvas" in self && "createImageBitmap" in self;
  let chosen = [];
  let changed = () => {};

  const size = (bytes) => {
    const [amount, unit] = bytes < 1048576 ? [bytes / 1024, "kilobyte"] : [bytes / 1048576, "megabyte"];
    const style = { style: "unit", unit, maximumFractionDigits: unit === "kilobyte" ? 0 : 1 };
    return new Intl.NumberFormat(thiqa.locale, style).format(Math.max(amount, 0.1));
  };

  const add = (list) => {
    for (const file of list) {
      if (chosen.length >= MOST) return thiqa.complain("files-fault", "files-many");
      if (file.size > MOST_BYTES) {
        thiqa.complain("files-fault", "file-large");
        continue;
      }
      const cleaned = canClean && CLEANED.includes(file.type);
      chosen.push({ file, cleaned, keep: !cleaned });
    }
  };

  const draw = () => {
    const template = by("file-row");
    const rows = chosen.map((one) => {
      const row = template.content.cloneNode(true);
      row.querySelector("[data-name]").textContent = one.file.name;
      row.querySelector("[data-size]").textContent = size(one.file.size);
      const keep = row.querySelector("input");
      row.querySelector("[data-cleaned]").hidden = !one.cleaned;
      row.querySelector("[data-uncleaned]").hidden = one.cleaned;
      keep.checked = one.keep;
      keep.addEventListener("change", () => {
        one.keep = keep.checked;
        changed();
      });
      row.querySelector("button").addEventListener("click", () => {
        chosen = chosen.filter((other) => other !== one);
        draw();
        changed();
        by("files").focus();
      });
      return row;
    });
    by("file-rows").replaceChildren(...rows);
    show("file-rows", rows.length > 0);
  };

  const listen = (onChange) => {
    changed = onChange;
    by("files").addEventListener("change", (event) => {
      show("files-fault", false);
      add(event.target.files);
      event.target.value = "";
      draw();
      changed();
    });
  };

  // Where a picture could be a sexual one of somebody under 18, none is taken.
  const barred = JSON.parse(thiqa.page.dataset.files);
  const allow = (answers) => {
    const holds = ([field, ids]) => ids.includes(answers[field] ?? "unsaid");
    const refused = barred.some((line) => Object.entries(line).every(holds));
    show("files-taken", !refused);
    show("files-refused", refused);
    if (refused && chosen.length > 0) clear();
  };

  const clear = () => {
    chosen = [];
    draw();
  };

  return { listen, clear, allow, list: () => chosen.map(({ file, keep }) => ({ file, keep })), any: () => chosen.length > 0 };
})();
