// The message to the team: nothing leaves before it is sealed, nothing typed is lost.
"use strict";

(() => {
  const { by, show } = thiqa;
  const { answers, fill } = fields;
  const DRAFT = "draft";
  let unsent = false;

  // ---- drafts, only if asked

  const keepDraft = () => {
    try {
      if (by("draft").checked) sessionStorage.setItem(DRAFT, JSON.stringify(answers()));
      else sessionStorage.removeItem(DRAFT);
    } catch {
      // Then nothing is kept.
    }
  };

  // What the page before knows is shown alone; the other choices come on demand.
  const settle = (given) => {
    for (const field of fields.all) {
      const change = field.querySelector("[data-change]");
      if (!change || !(field.dataset.field in given)) continue;
      field.classList.add("settled");
      change.hidden = false;
      change.onclick = () => {
        field.classList.remove("settled");
        change.hidden = true;
        field.querySelector("input:checked").focus();
      };
    }
  };

  const takeUp = () => {
    try {
      const draft = sessionStorage.getItem(DRAFT);
      const given = JSON.parse(sessionStorage.getItem("answers") ?? "{}");
      sessionStorage.removeItem("answers");
      fill(given);
      settle(given);
      fill(JSON.parse(draft ?? "{}"));
      for (const field of fields.all) if (fields.answerOf(field)) field.hidden = false;
      by("draft").checked = draft !== null;
    } catch {
      // An unreadable draft is none.
    }
  };

  const changed = () => {
    unsent = Object.keys(answers()).some((field) => field === "message") || files.any();
    files.allow(answers());
    show("danger-now", answers().danger === "yes");
    show("send-fault", false);
    keepDraft();
  };

  // ---- sending

  const send = async () => {
    const filed = await fields.file(files.list());
    if (filed) sent(filed);
  };

  // Nothing of what was written stays in the page.
  const empty = () => {
    by("draft").checked = false;
    files.clear();
    fields.empty();
    try {
      sessionStorage.clear();
    } catch {
      // Nothing was kept.
    }
  };

  const sent = async ({ code: shown, day, letter, proof }) => {
    empty();
    unsent = true;
    show("sent-day", Boolean(proof));
    show("sent-unproven", !proof);
    if (proof) by("sent-on").textContent = thiqa.day(day);
    fields.hideWriting();
    show("sent");
    scrollTo(0, 0);
    by("sent-title").focus();
    await code.keep(shown, proof && `${letter}\n${proof}\n`);
    unsent = false;
    code.forget();
    thiqa.end();
    show("sent", false);
    show("kept");
    by("kept-title").focus();
    scrollTo(0, 0);
  };

  // ---- from the start

  addEventListener("beforeunload", (event) => {
    if (unsent) event.preventDefault();
  });
  document.addEventListener("leave", () => {
    unsent = false;
  });

  takeUp();
  files.listen(changed);
  changed();
  by("writing").addEventListener("input", changed);
  by("send").addEventListener("click", send);

  fields.begin();
})();
