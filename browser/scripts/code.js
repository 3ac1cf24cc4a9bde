// Shows a tracking code, checks once that it was kept, and helps to keep it.
"use strict";

const code = (() => {
  const { by, show, only } = thiqa;
  let shown = "";

  const draw = (text) => {
    shown = text;
    const groups = text.split(" ").map((group) => {
      const span = document.createElement("span");
      span.textContent = group;
      return span;
    });
    by("code").replaceChildren(...groups.flatMap((group, index) => (index ? [" ", group] : [group])));
  };

  const save = (name, blob) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  // Digits only: whoever finds the picture learns nothing from it.
  const picture = () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [720, 240];
    const context = canvas.getContext("2d");
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = "#000000";
    context.textAlign = "center";
    context.font = "600 56px monospace";
    const groups = shown.split(" ");
    const half = Math.ceil(groups.length / 2);
    context.fillText(groups.slice(0, half).join("  "), 360, 100);
    context.fillText(groups.slice(half).join("  "), 360, 180);
    canvas.toBlob((blob) => save("image.png", blob), "image/png");
  };

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(shown);
      only(["code-copied", "code-not-copied"], "code-copied");
    } catch {
      only(["code-copied", "code-not-copied"], "code-not-copied");
    }
  };

  // Resolves once the person has typed the code and says that it is kept.
  const keep = (text, proof) =>
    new Promise((kept) => {
      draw(text);
      show("code-kept", false);
      by("code-typed").value = "";
      by("code-picture").onclick = picture;
      by("code-print").onclick = () => print();
      by("code-copy").onclick = copy;
      const save_proof = show("code-proof", Boolean(proof));
      if (proof) save_proof.onclick = () => save("proof.txt", new Blob([proof], { type: "text/plain" }));
      by("code-check").onclick = async () => {
        const answers = ["code-same", "code-other"];
        try {
          await thiqa.ask("same", by("code-typed").value);
          only(answers, "code-same");
          show("code-kept").focus();
        } catch {
          only(answers, "code-other");
          by("code-typed").focus();
        }
      };
      by("code-typed").onkeydown = (event) => {
        if (event.key === "Enter") by("code-check").click();
      };
      by("code-kept").onclick = () => kept();
    });

  const forget = () => {
    draw("");
    by("code-typed").value = "";
  };
  document.addEventListener("leave", forget);

  return { keep, forget };
})();
