// The questions of a form: what is answered, what is missing or wrong.
"use strict";

const fields = (() => {
  const { page, show } = thiqa;
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

  return { all, answerOf, answers, fill, faulty, empty };
})();
