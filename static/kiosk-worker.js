// Keeps the pages and pictures of the touch screen. The network is asked first; what it said last serves while it is gone.
const STORE = "kiosk-1";
const IS_KIOSK = /^\/(ru|zh|en)\/kiosk\/|^\/files\/|^\/static\/|^\/x\/[^/]+\/qr\.svg$/;

addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

async function ask(request) {
  const store = await caches.open(STORE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await store.put(request, answer.clone());
    return answer;
  } catch (gone) {
    const kept = await store.match(request);
    if (kept) return kept;
    throw gone;
  }
}

addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method === "GET" && origin === location.origin && IS_KIOSK.test(pathname)) event.respondWith(ask(event.request));
});

// Pages that are one touch away are kept with their pictures before anybody touches them.
async function keep(addresses) {
  const store = await caches.open(STORE);
  for (const address of new Set(addresses)) {
    const url = new URL(address);
    if (url.origin !== location.origin || !IS_KIOSK.test(url.pathname) || (await store.match(address))) continue;
    try {
      const answer = await fetch(address);
      if (!answer.ok) continue;
      await store.put(address, answer.clone());
      if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
      const pictures = [...(await answer.text()).matchAll(/<img src="([^"]+)"/g)].map((found) => new URL(found[1], address).href);
      await keep(pictures);
    } catch {
      return;
    }
  }
}

addEventListener("message", (event) => event.waitUntil(keep(event.data.keep ?? [])));
