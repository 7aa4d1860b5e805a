// Pages work without this module: it only adds names that go on from what is typed, and folds the filters on phones.
const box = document.querySelector("input[data-suggest]");
const list = document.getElementById("suggestions");
let last = "";

async function suggest() {
  const typed = box.value.trim();
  if (typed === last) return;
  last = typed;
  const names = typed ? await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(typed)}`).then((answer) => answer.json()) : [];
  if (typed !== box.value.trim()) return;
  list.replaceChildren(...names.map((name) => Object.assign(document.createElement("option"), { value: name })));
}

let timer;
box?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => suggest().catch(() => {}), 120);
});

const filters = document.querySelector("details.filters");
if (filters && matchMedia("(max-width: 48rem)").matches) filters.open = false;
