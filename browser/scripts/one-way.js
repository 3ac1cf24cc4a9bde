// A message that nobody answers: sealed and sent as the others, without a tracking code to keep.
"use strict";

(() => {
  const { by, show } = thiqa;

  const send = async () => {
    if (!(await fields.file())) return;
    fields.empty();
    thiqa.end();
    fields.hideWriting();
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
  fields.begin();
})();
