// How a registration stands: read, given up or taken with its tracking code.
"use strict";

(() => {
  const { ask, by, show } = thiqa;
  let busy = false;

  // What is shown at the door, with the white border that scanners need.
  const drawTicket = (ticket) => {
    show("place-ticket", Boolean(ticket));
    if (!ticket) return;
    by("ticket-text").textContent = ticket.text;
    const canvas = by("ticket-code");
    const size = ticket.rows.length + 8;
    const unit = 8;
    canvas.width = size * unit;
    canvas.height = size * unit;
    const context = canvas.getContext("2d");
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = "#000000";
    ticket.rows.forEach((row, y) =>
      [...row].forEach((sign, x) => sign === "1" && context.fillRect((x + 4) * unit, (y + 4) * unit, unit, unit)),
    );
  };

  const draw = ({ state, what, stands, said, title, page, calendar, ticket }) => {
    drawTicket(ticket);
    by("place-about").textContent = title;
    by("place-about").href = page;
    by("place-said").textContent = said;
    by("place-calendar").href = calendar ?? "";
    show("place-calendar", Boolean(calendar));
    show("place-accept", state === "offered");
    for (const of of ["place", "contribution"]) show(`${of}-give-up`, stands && of === what);
    for (const sure of document.querySelectorAll("details")) sure.open = false;
    show("asking", false);
    show("place");
  };

  const act = async (deed, typed) => {
    if (busy) return;
    busy = true;
    show("open-fault", false);
    show("place-fault", false);
    show("opening");
    try {
      draw(await ask("place", { lang: thiqa.lang, deed, typed }));
      by("place-title").focus();
    } catch (error) {
      thiqa.complain(typed === undefined ? "place-fault" : "open-fault", error.fault);
    }
    show("opening", false);
    busy = false;
  };

  const open = () => act("", by("typed").value);

  by("open").addEventListener("click", open);
  by("typed").addEventListener("keydown", (event) => {
    if (event.key === "Enter") open();
  });
  by("place-accept").addEventListener("click", () => act("accept"));
  for (const button of document.querySelectorAll("[data-give-up]")) {
    button.addEventListener("click", () => act("cancel"));
  }
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

  thiqa.start((tell) => {
    tell();
    by("open").disabled = false;
  });
})();
