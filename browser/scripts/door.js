// At the door: who is expected and who came, on a phone without a network. The list lies on the
// device under a password; marks are told to the desk when it can be reached again.
"use strict";

(() => {
  const door = document.getElementById("door");
  const { session, token, list: listAddress, merge: mergeAddress, worker } = door.dataset;
  const KEY = `thiqa-door-${session}`;
  const KEPT = "thiqa-door";
  const ROUNDS = 600_000;
  const LEAST = 8;
  const by = (id) => document.getElementById(id);
  const show = (id, shown = true) => {
    by(id).hidden = !shown;
  };
  const only = (id) => ["door-take", "door-open", "door-list"].forEach((one) => show(one, one === id));
  const say = (id, name = "") => {
    by("door-last").textContent = name;
    for (const one of document.querySelectorAll("[data-said]")) one.hidden = one.dataset.said !== id;
  };

  let people = [];
  let scanning;

  // ---- what lies on the device

  const kept = () => JSON.parse(localStorage.getItem(KEY) ?? "null");
  const keep = (state) => localStorage.setItem(KEY, JSON.stringify(state));
  const text = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

  const keyOf = async (password, salt) => {
    const raw = new TextEncoder().encode(password);
    const base = await crypto.subtle.importKey("raw", raw, "PBKDF2", false, ["deriveKey"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
    return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  };

  // In pieces: a long list is more than one call may take as arguments.
  const textOf = (buffer) => {
    const all = new Uint8Array(buffer);
    let out = "";
    for (let at = 0; at < all.length; at += 8192) out += String.fromCharCode(...all.subarray(at, at + 8192));
    return btoa(out);
  };

  // ---- taking the list along

  const take = async () => {
    const password = by("door-password").value;
    if (password.length < LEAST) return say("short");
    say("taking");
    try {
      const answer = await fetch(listAddress, { cache: "no-store", redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      const clear = new TextEncoder().encode(JSON.stringify(await answer.json()));
      const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
      const locked = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keyOf(password, salt), clear);
      const marks = kept()?.marks ?? {};
      keep({ salt: text(salt), iv: text(iv), locked: textOf(locked), marks });
      await keepPage();
      by("door-password").value = "";
      await open(password);
      say("taken");
    } catch {
      say("not-taken");
    }
  };

  // The page and its files, for when there is no network.
  const keepPage = async () => {
    if (!navigator.serviceWorker) return;
    const policy = self.trustedTypes?.createPolicy("thiqa", { createScriptURL: () => worker });
    await navigator.serviceWorker.register(policy ? policy.createScriptURL("") : worker);
    const files = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=modulepreload], script[src]")];
    const cache = await caches.open(KEPT);
    await cache.addAll([location.pathname, ...files.map((one) => one.href || one.src)]);
  };

  const open = async (password) => {
    const { salt, iv, locked } = kept();
    const key = await keyOf(password, bytes(salt));
    const clear = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(iv) }, key, bytes(locked));
    people = JSON.parse(new TextDecoder().decode(clear));
    only("door-list");
    draw();
    by("door-find").focus();
  };

  const unlock = async () => {
    try {
      await open(by("door-again").value);
      by("door-again").value = "";
      say("");
    } catch {
      say("wrong");
    }
  };

  // ---- who is here

  const isHere = (person) => person.present || person.ticket in (kept()?.marks ?? {});
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const draw = () => {
    const wanted = folded(by("door-find").value.trim());
    const digits = wanted.replace(/\s/g, "");
    const found = people.filter(
      ({ name, adult, ticket }) =>
        [name, adult].some((one) => folded(one).includes(wanted)) || (digits && ticket.startsWith(digits)),
    );
    by("door-people").replaceChildren(...found.slice(0, 200).map(row));
    by("door-count").textContent = `${people.filter(isHere).length} / ${people.length}`;
    const waiting = Object.keys(kept()?.marks ?? {}).length;
    by("door-waiting").textContent = waiting;
    show("door-untold", waiting > 0);
  };

  const row = (person) => {
    const made = by("door-person").content.cloneNode(true);
    made.querySelector("[data-name]").textContent = person.name;
    made.querySelector("[data-adult]").textContent = person.adult;
    const [here, undo] = ["here", "undo"].map((one) => made.querySelector(`[data-${one}]`));
    const mark = kept()?.marks[person.ticket];
    here.hidden = isHere(person);
    here.addEventListener("click", () => come(person));
    // What the desk knows already is undone there.
    undo.hidden = mark === undefined;
    undo.addEventListener("click", () => leave(person));
    made.querySelector("[data-present]").hidden = !isHere(person);
    return made;
  };

  const come = (person) => {
    const state = kept();
    state.marks[person.ticket] ??= Date.now();
    keep(state);
    by("door-find").value = "";
    say("came", person.name);
    draw();
    by("door-find").focus();
  };

  const leave = (person) => {
    const state = kept();
    delete state.marks[person.ticket];
    keep(state);
    say("");
    draw();
  };

  // ---- scanning

  const scanned = (value) => {
    const ticket = value.trim().toLowerCase();
    const person = people.find((one) => one.ticket === ticket);
    if (!person) return say("unknown");
    if (isHere(person)) return say("already", person.name);
    come(person);
  };

  const scan = async () => {
    if (scanning) return stop();
    const video = by("door-video");
    let detector;
    try {
      detector = new BarcodeDetector({ formats: ["qr_code"] });
      scanning = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      return say("no-camera");
    }
    video.srcObject = scanning;
    show("door-video");
    await video.play();
    let last;
    while (scanning) {
      const [code] = await detector.detect(video).catch(() => []);
      if (code && code.rawValue !== last) scanned((last = code.rawValue));
      await new Promise((done) => setTimeout(done, 200));
    }
  };

  const stop = () => {
    for (const track of scanning?.getTracks() ?? []) track.stop();
    scanning = undefined;
    show("door-video", false);
  };

  // ---- telling the desk

  const merge = async () => {
    const { marks } = kept();
    const told = Object.entries(marks).map(([ticket, at]) => `${ticket}:${at}`);
    if (told.length === 0) return;
    say("telling");
    try {
      const body = new URLSearchParams({ token, marks: told.join(",") });
      const answer = await fetch(mergeAddress, { method: "POST", body, redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      const { known } = await answer.json();
      const state = kept();
      // What was marked meanwhile stays, and so does what the desk does not know.
      for (const ticket of known) {
        if (state.marks[ticket] === marks[ticket]) delete state.marks[ticket];
        const person = people.find((one) => one.ticket === ticket);
        if (person) person.present = true;
      }
      keep(state);
      draw();
      say("told");
    } catch {
      say("not-told");
    }
  };

  const forget = async () => {
    localStorage.removeItem(KEY);
    people = [];
    by("door-people").replaceChildren();
    stop();
    await caches?.delete(KEPT);
    only("door-take");
    say("forgotten");
  };

  by("door-take-button").addEventListener("click", take);
  by("door-open-button").addEventListener("click", unlock);
  by("door-again").addEventListener("keydown", (event) => event.key === "Enter" && unlock());
  by("door-find").addEventListener("input", draw);
  by("door-tell").addEventListener("click", merge);
  by("door-forget").addEventListener("click", forget);
  by("door-scan").addEventListener("click", scan);
  addEventListener("pagehide", stop);
  only(kept() ? "door-open" : "door-take");
})();
