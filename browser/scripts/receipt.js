// The conversation, opened with the tracking code on this device alone.
"use strict";

(() => {
  const { page, ask, by, show, only } = thiqa;
  const PARTS = ["asking", "dictated", "conversation"];
  let busy = false;
  let unsent = false;

  // ---- opening

  const open = async () => {
    if (busy) return;
    busy = true;
    by("open").disabled = true;
    show("open-fault", false);
    show("opening");
    try {
      await shown(await ask("open", by("typed").value));
      by("typed").value = "";
    } catch (error) {
      thiqa.complain("open-fault", error.fault);
    }
    show("opening", false);
    by("open").disabled = false;
    busy = false;
  };

  const shown = async (thread) => {
    if (thread.dictated) return renew();
    draw(thread);
    only(PARTS, "conversation");
    by("thread-title").focus();
    scrollTo(0, 0);
    presence();
  };

  // Somebody at the team knows a code that was dictated: the person makes their own.
  const renew = async () => {
    only(PARTS, "dictated");
    by("dictated-title").focus();
    await code.keep(await ask("code"));
    await renewed();
  };

  let replaced = false;
  const renewed = async () => {
    show("renew-fault", false);
    try {
      if (!replaced) await ask("renew");
      replaced = true;
      code.forget();
      await shown(await ask("open", null));
    } catch (error) {
      thiqa.complain("renew-fault", error.fault);
    }
  };

  // ---- the conversation

  const draw = (thread) => {
    const [first, own, team] = ["first", "own", "team"].map((name) => by(`entry-${name}`));
    const rows = [row(first, thread.day, thread.answers.message ?? "")];
    for (const entry of thread.entries) {
      const made = row(entry.team ? team : own, entry.day, entry.text);
      for (const one of made.querySelectorAll("[data-kind]")) one.hidden = one.dataset.kind !== entry.kind;
      rows.push(made);
    }
    by("entries").replaceChildren(...rows);
    files.allow(thread.answers);
    show("altered", thread.altered);
    show("no-answer", !thread.entries.some((entry) => entry.team));
  };

  const row = (template, day, text) => {
    const made = template.content.cloneNode(true);
    for (const one of made.querySelectorAll("[data-day]")) one.textContent = thiqa.day(day);
    for (const one of made.querySelectorAll("[data-text]")) one.textContent = text;
    return made;
  };

  const presence = async () => {
    try {
      const { said, late } = await (await fetch(page.dataset.presence)).json();
      by("presence").textContent = said;
      show("presence-late", late);
    } catch {
      // The conversation matters more.
    }
  };

  // ---- answering

  const reply = async () => {
    const text = by("message").value.trim();
    if (busy) return;
    if (!text) return thiqa.complain("reply-fault", "missing");
    if ([...text].length > Number(by("message").dataset.most)) return thiqa.complain("reply-fault", "text-long");
    busy = true;
    by("reply").disabled = true;
    for (const id of ["reply-fault", "replied"]) show(id, false);
    const message = { lang: thiqa.lang, answers: { message: text } };
    const progress = (state) => thiqa.showProgress("progress", state);
    try {
      await written({ message, files: files.list() }, progress);
      by("message").value = "";
      files.clear();
      unsent = false;
      draw(await ask("open", null));
      show("replied").focus();
    } catch (error) {
      thiqa.complain("reply-fault", error.fault);
    }
    show("progress", false);
    by("reply").disabled = false;
    busy = false;
  };

  // Another tab or the team may have written meanwhile: then it is sealed anew, in its place.
  const written = async (entry, progress) => {
    try {
      return await ask("reply", entry, progress);
    } catch (error) {
      if (error.fault !== "thread-moved") throw error;
      await ask("open", null);
      return ask("reply", entry, progress);
    }
  };

  // ---- from the start

  addEventListener("beforeunload", (event) => {
    if (unsent) event.preventDefault();
  });
  document.addEventListener("leave", () => {
    unsent = false;
    by("entries").replaceChildren();
  });
  // A page that comes back from memory comes back closed.
  addEventListener("pagehide", () => by("entries").replaceChildren());
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

  by("open").addEventListener("click", open);
  by("typed").addEventListener("keydown", (event) => {
    if (event.key === "Enter") open();
  });
  by("renew-again").addEventListener("click", renewed);
  by("reply").addEventListener("click", reply);
  by("close").addEventListener("click", () => location.replace(location.pathname));
  const changed = () => {
    unsent = by("message").value.trim() !== "" || files.any();
    show("reply-fault", false);
  };
  by("message").addEventListener("input", changed);
  files.listen(changed);

  thiqa.start((tell) => {
    tell();
    by("open").disabled = false;
  });
})();
