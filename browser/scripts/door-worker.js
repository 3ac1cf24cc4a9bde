// Keeps the page of the door and its files, for when there is no network. Names are not among them:
// the page keeps those itself, locked.
"use strict";

const KEPT = "thiqa-door";
const isDoor = (path) => /^\/(ar|fr|en)\/sessions\/[a-z0-9-]+\/door$/.test(path);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// What is newer comes first; what was kept, where nothing comes.
const answer = async (request) => {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, { cacheName: KEPT, ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
};

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (isDoor(pathname) || pathname.startsWith("/static/")) event.respondWith(answer(event.request));
});
