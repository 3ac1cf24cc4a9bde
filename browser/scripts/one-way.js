// A message that nobody answers: sealed and sent as the others, without a tracking code to keep.
"use strict";

(() => {
  const { page, ask, by, show } = thiqa;
  let sending = false;
  let stretched;

  const send = async () => {
    if (sending || fields.faulty()) return;
    sending = true;
    by("writing").inert = true;
    show("send-fault", false);
    const { kind, form } = page.dataset;
    const message = { lang: thiqa.lang, answers: fields.answers() };
    const progress = (state) => thiqa.showProgress("progress", state);
    progress({ step: "lock" });
    try {
      await stretched;
      await ask("letter", { kind, form, message, files: [] }, progress);
      sent();
    } catch (error) {
      by("writing").inert = false;
      show("progress", false);
      thiqa.complain("send-fault", error.fault);
    }
    sending = false;
  };

  const sent = () => {
    fields.empty();
    thiqa.end();
    for (const one of document.querySelectorAll("[data-writing]")) one.hidden = true;
    show("kept");
    by("kept-title").focus();
    scrollTo(0, 0);
  };

  // The link of an e-mail brings answers along, behind the sign that no server sees.
  if (location.hash.includes("=")) {
    fields.fill(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
    history.replaceState(null, "", location.pathname);
  }
  by("send").addEventListener("click", send);

  thiqa.start(async (tell) => {
    await ask("code");
    stretched = ask("stretch");
    tell();
    by("send").disabled = false;
    await stretched;
  });
})();
