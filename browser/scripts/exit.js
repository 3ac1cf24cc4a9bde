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

  // What was chosen on the way here goes along to the message, in this tab only.
  for (const link of document.querySelectorAll("a[data-answers]")) {
    link.addEventListener("click", () => {
      try {
        sessionStorage.setItem("answers", link.dataset.answers);
      } catch {
        // Then it is asked again.
      }
    });
  }
})();
