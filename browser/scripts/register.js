// Registering: sealed as every message. What comes back is a seat, or a place in the queue, and the
// tracking code with which one finds it again.
"use strict";

(() => {
  const { ask, by, show } = thiqa;
  let unsent = false;

  const send = async () => {
    const filed = await fields.file();
    if (!filed) return;
    fields.empty();
    unsent = true;
    fields.hideWriting();
    try {
      const place = await ask("place", { lang: thiqa.lang });
      by("sent-state").textContent = place.said;
      by("sent-calendar").href = place.calendar ?? "";
      show("sent-calendar", Boolean(place.calendar));
    } catch {
      // It is there; how it stands is read with the code.
    }
    show("sent");
    scrollTo(0, 0);
    by("sent-title").focus();
    await code.keep(filed.code, filed.proof && `${filed.letter}\n${filed.proof}\n`);
    unsent = false;
    code.forget();
    thiqa.end();
    show("sent", false);
    show("kept");
    by("kept-title").focus();
    scrollTo(0, 0);
  };

  addEventListener("beforeunload", (event) => {
    if (unsent) event.preventDefault();
  });
  by("writing").addEventListener("input", () => show("send-fault", false));
  by("send").addEventListener("click", send);
  fields.begin();
})();
