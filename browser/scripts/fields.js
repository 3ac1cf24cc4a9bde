// The questions of a form: what is answered, what is missing or wrong.
"use strict";

const fields = (() => {
  const { page, ask, by, show } = thiqa;
  const MAIL = /^[^\s@]+@[^\s@.][^\s@]*\.[^\s@.]+$/;
  const all = [...page.querySelectorAll("[data-field]")];
  const typedOf = (field) => field.querySelector("textarea, input[type=text]");

  const answerOf = (field) => {
    const chosen = field.querySelector("input:checked");
    const typed = typedOf(field);
    return (typed ? typed.value : (chosen?.value ?? "")).trim();
  };

  const answers = () =>
    Object.fromEntries(all.map((field) => [field.dataset.field, answerOf(field)]).filter(([, answer]) => answer));

  const fill = (given) => {
    for (const field of all) {
      const answer = given[field.dataset.field];
      if (typeof answer !== "string") continue;
      const typed = typedOf(field);
      if (typed) typed.value = answer;
      const choice = [...field.querySelectorAll("input[type=radio]")].find((one) => one.value === answer);
      if (choice) choice.checked = true;
    }
  };

  // Says at each question what is wrong with it; whether anything is.
  const faulty = () => {
    let first;
    for (const field of all) {
      const answer = answerOf(field);
      const { field: id, most, required, mail } = field.dataset;
      const faults = {
        missing: required !== undefined && !answer,
        long: Boolean(most) && [...answer].length > Number(most),
        wrong: mail !== undefined && Boolean(answer) && !MAIL.test(answer),
      };
      for (const [fault, is] of Object.entries(faults)) show(`${fault}-${id}`, is);
      const isFaulty = Object.values(faults).some(Boolean);
      const input = field.querySelector("textarea, input");
      const group = field.querySelector("fieldset") ?? input;
      if (isFaulty) group.setAttribute("aria-invalid", "true");
      else group.removeAttribute("aria-invalid");
      if (isFaulty) first ??= input;
    }
    first?.focus();
    return Boolean(first);
  };

  const empty = () => {
    for (const input of page.querySelectorAll("[data-field] :is(input, textarea)")) {
      if (input.type === "radio") input.checked = false;
      else input.value = "";
    }
  };

  // ---- sealing and sending what is answered

  let sending = false;
  let stretched;

  // Gives what the worker answers; nothing where it was not sent, and that is said.
  const file = async (files = []) => {
    if (sending || faulty()) return undefined;
    sending = true;
    by("writing").inert = true;
    show("send-fault", false);
    const { kind, form } = page.dataset;
    const message = { lang: thiqa.lang, answers: answers() };
    const progress = (state) => thiqa.showProgress("progress", state);
    progress({ step: "lock" });
    try {
      await stretched;
      return await ask("letter", { kind, form, message, files }, progress);
    } catch (error) {
      by("writing").inert = false;
      show("progress", false);
      thiqa.complain("send-fault", error.fault);
      return undefined;
    } finally {
      sending = false;
    }
  };

  const hideWriting = () => {
    for (const one of document.querySelectorAll("[data-writing]")) one.hidden = true;
  };

  // The button wakes when everything to seal with is there.
  const begin = () =>
    thiqa.start(async (tell) => {
      await ask("code");
      stretched = ask("stretch");
      tell();
      by("send").disabled = false;
      await stretched;
    });

  return { all, answerOf, answers, fill, empty, file, hideWriting, begin };
})();
