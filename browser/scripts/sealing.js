// What the pages that seal share: the worker, what they say and when.
"use strict";

const thiqa = (() => {
  const page = document.getElementById("sealed");
  const { worker: address, lang } = page.dataset;
  const locale = lang === "ar" ? "ar-MA" : lang;
  const STATES = ["state-preparing", "state-ready", "state-cannot"];
  const waiting = new Map();
  let worker;
  let asked = 0;

  // Asks the worker; gives what it answers, or throws its fault.
  const ask = (name, argument, progress = () => {}) =>
    new Promise((answer, refuse) => {
      asked += 1;
      waiting.set(asked, { answer, refuse, progress });
      worker.postMessage({ id: asked, name, argument });
    });

  const faulty = (fault) => Object.assign(new Error(fault), { fault });
  const refuse = (fault) => {
    throw faulty(fault);
  };

  const hear = ({ data: { id, answer, fault, progress } }) => {
    const question = waiting.get(id);
    if (progress) return question.progress(progress);
    waiting.delete(id);
    if (fault) question.refuse(faulty(fault));
    else question.answer(answer);
  };

  // Once: a second policy of that name would be refused.
  const launch = () => {
    const policy = self.trustedTypes?.createPolicy("thiqa", { createScriptURL: () => address });
    const launched = new Worker(policy ? policy.createScriptURL("") : address);
    launched.onmessage = hear;
    launched.onerror = () => {
      for (const question of waiting.values()) question.refuse(faulty("module"));
      waiting.clear();
    };
    return launched;
  };

  // Gives whether the team's key has not been confirmed for longer than it should.
  const begin = async () => {
    // A worker has no integrity of its own: what the browser keeps under this address is looked at.
    const { integrity } = page.dataset;
    await fetch(address, { cache: "no-cache", integrity }).catch(() => refuse(navigator.onLine ? "module" : "offline"));
    worker ??= launch();
    const { wasm, sha256, site, root, desk } = page.dataset;
    const { valid_until } = await ask("load", { wasm, sha256, site, root, desk });
    return Date.now() / 86400000 > valid_until + 1;
  };

  // Elements by id; the one of several that shows.
  const by = (id) => document.getElementById(id);
  const show = (id, shown = true) => {
    const element = by(id);
    if (element) element.hidden = !shown;
    return element;
  };
  const only = (ids, id) => ids.forEach((one) => show(one, one === id));

  // Says what is wrong in the words that stand in the page, and brings it before the eyes.
  const complain = (id, fault) => {
    const box = show(id);
    const said = [...box.querySelectorAll("[data-fault]")];
    const known = said.some((one) => one.dataset.fault === fault) ? fault : "failed";
    for (const one of said) one.hidden = one.dataset.fault !== known;
    box.focus();
    box.scrollIntoView({ block: "center" });
  };

  const showProgress = (id, state) => {
    const box = show(id);
    for (const one of box.querySelectorAll("[data-step]")) one.hidden = one.dataset.step !== state.step;
    for (const one of box.querySelectorAll("[data-number]")) one.textContent = state.number ?? "";
    for (const one of box.querySelectorAll("[data-of]")) one.textContent = state.of ?? "";
    const bar = box.querySelector("progress");
    if (state.part) bar.value = state.part;
    else bar.removeAttribute("value");
  };

  // Prepares the lock, says how far it is, and tries again when the connection is back.
  const start = async (ready) => {
    try {
      show("state-stale", await begin());
      await ready(() => only(STATES, "state-ready"));
    } catch (error) {
      const offline = error.fault === "offline";
      only(STATES, offline ? "state-preparing" : "state-cannot");
      if (offline) addEventListener("online", () => start(ready), { once: true });
    }
  };

  const day = (number) =>
    new Date(number * 86400000).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });

  const end = () => worker && worker.terminate();
  document.addEventListener("leave", end);

  return { page, lang, locale, start, ask, by, show, only, complain, showProgress, day, end };
})();
