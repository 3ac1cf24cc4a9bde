// The same walk in French, with the keyboard only.

import * as letters from "../letter.mjs";

const THREAT = "Il menace de publier mes photos, canari-bleu";
const ANSWER = "Vous n’êtes pas seul. Ne payez rien.";
const REPLY = "Merci, canari-vert";

export async function test({ page, front, axe }) {
  const laptop = await page({ viewport: { width: 1280, height: 800 } });
  const watch = letters.watched(laptop);
  await laptop.goto(`${front}/fr/help`);
  await reach(laptop, 'a[href="/fr/letter/report"]');
  await laptop.keyboard.press("Enter");
  await letters.ready(laptop);
  await choose(laptop, "situation", "sextortion");
  await choose(laptop, "age", "26-59");
  await choose(laptop, "for_whom", "me");
  await reach(laptop, "#q-message");
  await laptop.keyboard.type(THREAT);
  // Asked for before the key is pressed: the browser takes a moment to hand its dialogue over.
  const chooser = laptop.waitForEvent("filechooser");
  await reach(laptop, "#files");
  await laptop.keyboard.press("Space");
  await (await chooser).setFiles(letters.SCREENSHOT);
  await reach(laptop, "#send");
  await laptop.keyboard.press("Enter");
  await laptop.locator("#sent").waitFor();
  const code = (await laptop.locator("#code").innerText()).replace(/\s+/g, " ").trim();
  await reach(laptop, "#code-typed");
  await laptop.keyboard.type(code.replaceAll(/\s/g, ""));
  await laptop.keyboard.press("Enter");
  await laptop.locator("#code-kept:focus").waitFor();
  await laptop.keyboard.press("Enter");
  await laptop.locator("#kept-title:focus").waitFor();

  const team = await page({ viewport: { width: 1280, height: 800 } });
  await letters.openCase(team, { situation: "sextortion", lang: "fr", words: THREAT });
  await letters.answerCase(team, ANSWER);

  await letters.readAnswer(laptop, "fr", code, ANSWER);
  await laptop.goto(`${front}/fr/receipt`);
  await laptop.locator("#open:not([disabled])").waitFor();
  await reach(laptop, "#typed");
  await laptop.keyboard.type(code);
  await laptop.keyboard.press("Enter");
  await laptop.locator("#thread-title:focus").waitFor();
  await laptop.getByText(ANSWER).waitFor();
  await axe(laptop);
  await reach(laptop, "#message");
  await laptop.keyboard.type(REPLY);
  await reach(laptop, "#reply");
  await laptop.keyboard.press("Enter");
  await laptop.locator("#replied:focus").waitFor();
  letters.assertSealed(watch, "canari", code);
}

/** Tabs on until the element has the focus, as seen by somebody without a mouse. */
async function reach(page, selector) {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press("Tab");
    const there = await page.evaluate((selector) => document.activeElement?.matches(selector), selector);
    if (there) {
      const seen = await page.evaluate(() => {
        // The mark may stand around the field, its row, or the label that looks like a button.
        const { activeElement: field } = document;
        const places = [field, field.closest("label"), field.nextElementSibling];
        return places.some((place) => place && getComputedStyle(place).outlineStyle !== "none");
      });
      if (!seen) throw new Error(`${selector} has the focus, and nobody sees it`);
      return;
    }
  }
  throw new Error(`${selector} cannot be reached with Tab`);
}

/** Goes to a group of choices and down to one of them with the arrows. */
async function choose(page, field, value) {
  await reach(page, `[data-field="${field}"] input[type=radio]`);
  await page.keyboard.press("Space");
  for (let step = 0; step < 20; step += 1) {
    const chosen = await page.evaluate(() => document.activeElement.checked && document.activeElement.value);
    if (chosen === value) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`${field} = ${value} cannot be chosen with the arrows`);
}
