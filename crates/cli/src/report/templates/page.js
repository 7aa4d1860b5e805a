// The page is complete without this script; it adds filter, order and the ways from a theme to its pairs.
(() => {
  "use strict";
  const tools = document.getElementById("tools");
  const list = document.getElementById("pair-list");
  if (!tools || !list) return;

  const fold = (text) => text.normalize("NFKC").toLocaleLowerCase();
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  const pairs = Array.from(list.children, (node) => ({
    node,
    rank: Number(node.dataset.rank),
    score: Number(node.dataset.score),
    introduction: node.dataset.introduction,
    themes: node.dataset.themes.split(" "),
    offer: node.dataset.offer,
    request: node.dataset.request,
    text: fold(node.textContent),
  }));
  const sorts = {
    rank: (a, b) => a.rank - b.rank,
    offer: (a, b) => order(a.offer, b.offer) || a.rank - b.rank,
    request: (a, b) => order(a.request, b.request) || a.rank - b.rank,
  };
  const status = tools.querySelector("output");
  const noneLeft = document.getElementById("none-left");
  let sorted = "rank";

  const apply = () => {
    const { text, theme, score, introduction, sort } = Object.fromEntries(new FormData(tools));
    const wanted = fold(text).split(/\s+/u).filter(Boolean);
    let shown = 0;
    for (const pair of pairs) {
      const fits =
        (!theme || pair.themes.includes(theme)) &&
        pair.score >= Number(score) &&
        (!introduction || pair.introduction === introduction) &&
        wanted.every((word) => pair.text.includes(word));
      pair.node.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    if (sort !== sorted) {
      sorted = sort;
      list.append(...[...pairs].sort(sorts[sort]).map((pair) => pair.node));
    }
    noneLeft.hidden = shown > 0;
    const number = new Intl.NumberFormat(document.documentElement.lang);
    status.textContent = tools.dataset.shown
      .replace("{shown}", number.format(shown))
      .replace("{total}", number.format(pairs.length));
    for (const link of document.querySelectorAll("[data-theme]")) {
      link.classList.toggle("chosen", link.dataset.theme === theme);
      link.classList.toggle("other", Boolean(theme) && link.dataset.theme !== theme);
    }
  };

  const choose = (event) => {
    event.preventDefault();
    const { theme } = event.currentTarget.dataset;
    tools.elements.theme.value = tools.elements.theme.value === theme ? "" : theme;
    apply();
    const heading = document.getElementById("pairs-title");
    heading.scrollIntoView({ block: "start" });
    heading.focus({ preventScroll: true });
  };

  for (const link of document.querySelectorAll("a[data-theme]")) link.addEventListener("click", choose);
  tools.addEventListener("input", apply);
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.addEventListener("reset", () => setTimeout(apply));
  tools.addEventListener("keydown", (event) => {
    if (event.key === "Escape") tools.reset();
  });
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not(.origin)")) details.open = true;
  });
  tools.hidden = false;
  apply();
})();
