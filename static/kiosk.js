// The touch screen returns to its start when nobody touches it, and keeps what it needs for times without a network.
const { start, worker } = document.querySelector("script[data-start]").dataset;
const PATIENCE = 60_000;

let timer;
function wait() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (location.pathname !== start || scrollY > 0) location.assign(start);
  }, PATIENCE);
}
for (const event of ["pointerdown", "keydown", "scroll"]) addEventListener(event, wait, { passive: true });
wait();

document.getElementById("full").addEventListener("click", () => document.documentElement.requestFullscreen().catch(() => {}));

if ("serviceWorker" in navigator) {
  await navigator.serviceWorker.register(worker, { scope: "/" });
  const { active } = await navigator.serviceWorker.ready;
  const links = [...document.querySelectorAll("main a[href], .languages a[href]")].map((link) => link.href);
  const assets = [...document.querySelectorAll("img[src], link[rel=stylesheet], script[src]")].map((one) => one.src || one.href);
  active.postMessage({ keep: [location.href, ...links, ...assets] });
}
