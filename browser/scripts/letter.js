// The message to the team: nothing leaves before it is sealed, nothing typed is lost.
"use strict";

(() => {
  const { page, ask, by, show } = thiqa;
  const { answers, fill } = fields;
  const DRAFT = "draft";
  let sending = false;
  let unsent = false;
  let stretched;

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
    if (sending) return;
    if (fields.faulty()) return;
    sending = true;
    by("writing").inert = true;
    show("send-fault", false);
    const { kind, form } = page.dataset;
    const message = { lang: thiqa.lang, answers: answers() };
    const progress = (state) => thiqa.showProgress("progress", state);
    progress({ step: "lock" });
    try {
      await stretched;
      const letter = { kind, form, message, files: files.list() };
      const filed = await ask("letter", letter, progress);
      sent(filed);
    } catch (error) {
      by("writing").inert = false;
      show("progress", false);
      thiqa.complain("send-fault", error.fault);
    }
    sending = false;
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
    for (const one of document.querySelectorAll("[data-writing]")) one.hidden = true;
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

  thiqa.start(async (tell) => {
    await ask("code");
    stretched = ask("stretch");
    tell();
    by("send").disabled = false;
    await stretched;
  });
})();
