// Leaves at once: the page is replaced in the history, and what it kept in this tab is wiped.
"use strict";

(() => {
  const exit = document.getElementById("exit");
  if (!exit) return;

  const leave = (event) => {
    event.preventDefault();
    document.dispatchEvent(new Event("leave"));
    document.body.hidden = true;
    try {
      sessionStorage.clear();
    } catch {
      // A browser that keeps nothing has nothing to wipe.
    }
    location.replace(exit.href);
  };

  exit.addEventListener("click", leave);
  let pressed = 0;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    pressed = event.timeStamp - pressed < 800 ? (leave(event), 0) : event.timeStamp;
  });

  // A question and its answer, as they were read.
  const said = (input) => {
    const question = input.closest("fieldset").querySelector("legend").textContent.trim();
    return `${question} ${input.closest("label").textContent.trim()}`;
  };

  // What was answered on the way here goes along to the message, in this tab only.
  const answers = (link) => {
    const known = JSON.parse(link.dataset.answers);
    const told = [];
    for (const input of document.querySelectorAll("[data-asked] fieldset input:checked")) {
      // An answer to a question that is no longer asked counts for nothing.
      if (input.closest("[data-if]")?.offsetParent === null) continue;
      if (input.value && input.dataset.field) known[input.dataset.field] = input.value;
      if (input.dataset.urgent !== undefined) known.danger = "yes";
      if (input.value && !input.dataset.field) told.push(said(input));
    }
    if (told.length > 0) known.told = told.join("\n");
    return JSON.stringify(known);
  };

  for (const link of document.querySelectorAll("a[data-answers]")) {
    link.addEventListener("click", () => {
      try {
        sessionStorage.setItem("answers", answers(link));
      } catch {
        // Then it is asked again.
      }
    });
  }
})();
