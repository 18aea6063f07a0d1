// The search page: what is typed and chosen stands in the address, so that a search can be shared and gone back to. Nothing of the index is
// fetched before something is looked for.
import { headingOf, resultItem, thingItem, fillSnippet } from "./search-results.js";

const MOST_TYPED = 200;
const STEP = 10;
const page = document.querySelector("[data-search]");
const form = page.querySelector("form");
const box = form.elements.q;
const part = (name) => page.querySelector(`[data-part="${name}"]`);
const root = page.dataset.root;
const say = (key, values = {}) => (page.querySelector("template").content.querySelector(`[data-word="${key}"]`)?.textContent ?? key)
  .replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const number = (value) => value.toLocaleString("en");
const count = (key, n) => say(`${key}.${n === 1 ? "one" : "other"}`, { n: number(n) });
const facets = [...form.querySelectorAll("select, input[type=checkbox]")];

let index = null; // a promise, once somebody searches
let shown = STEP;
let turn = 0;
let announced = 0;
let counting = 0;

function open() {
  index ??= import("./search-index.js").then(({ SearchIndex, heading, snippet }) => SearchIndex.open(load).then((engine) => ({ engine, heading, snippet })));
  index.catch(() => { index = null; });
  return index;
}

async function load(path) {
  const answer = await fetch(root + path, path.includes("?") ? {} : { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

function wish() {
  const data = new FormData(form);
  return {
    query: box.value.slice(0, MOST_TYPED).trim(),
    region: data.get("region") ?? "",
    groups: data.getAll("group"),
    question: data.get("question") ?? "",
  };
}

function address({ query, region, groups, question }) {
  const search = new URLSearchParams();
  if (query) search.set("q", query);
  if (region) search.set("region", region);
  for (const group of groups) search.append("group", group);
  if (question) search.set("question", question);
  return location.pathname + (search.size ? `?${search}` : "");
}

// What the address says; a value that no choice has leaves the choice open.
function readAddress() {
  const search = new URLSearchParams(location.search);
  box.value = (search.get("q") ?? "").slice(0, MOST_TYPED);
  for (const field of facets) {
    if (field.type === "checkbox") field.checked = search.getAll("group").includes(field.value);
    else field.value = [...field.options].some((option) => option.value === search.get(field.name)) ? search.get(field.name) : "";
  }
}

function announce(text) {
  clearTimeout(announced);
  announced = setTimeout(() => { part("live").textContent = text; }, 600);
}

function show(name, visible) {
  part(name).hidden = !visible;
}

async function run({ keep = false } = {}) {
  const mine = ++turn;
  if (!keep) shown = STEP;
  const wanted = wish();
  const chosen = wanted.region || wanted.groups.length || wanted.question;
  show("empty", !wanted.query && !chosen);
  show("clear", Boolean(chosen));
  if (!wanted.query && !chosen) {
    for (const name of ["line", "notes", "things", "answers", "more", "nothing"]) show(name, false);
    document.title = page.dataset.title;
    countFacets(null);
    return;
  }
  const slow = setTimeout(() => {
    if (mine !== turn) return;
    show("line", true);
    part("line").textContent = say("loading");
  }, 300);
  try {
    const search = await open();
    const results = await search.engine.search(wanted.query, wanted);
    if (mine === turn) draw(wanted, results, search, mine);
  } catch {
    if (mine !== turn) return;
    show("line", true);
    part("line").textContent = say("failed");
    announce(say("failed"));
  } finally {
    clearTimeout(slow);
  }
}

function draw(wanted, results, { engine, heading, snippet }, mine) {
  const list = Array.from({ length: Math.min(shown, results.total) }, (_, place) => results.at(place));
  const line = results.total
    ? say("found", { answers: count("answers", results.total), countries: count("countries", results.inCountries) })
    : results.things.length ? say("no-answers") : wanted.query ? say("nothing", { query: wanted.query }) : say("nothing-chosen");
  document.title = wanted.query ? `${wanted.query} · ${page.dataset.title}` : page.dataset.title;
  show("line", true);
  part("line").textContent = line;
  announce(line);

  const notes = results.spelt.map(({ typed, found }) => say("spelt", { typed, found: found.slice(0, 4).join(", ") }));
  if (!results.total) notes.push(...results.missing.map((word) => say("missing", { word })));
  part("notes").replaceChildren(...notes.map((note) => element("li", note)));
  show("notes", notes.length > 0);

  part("thing-list").replaceChildren(...results.things.map((thing) => thingItem(thing, root, say)));
  show("things", results.things.length > 0);
  const items = list.map((answer) => resultItem(answer, root, say, heading(headingOf(answer, say), results.words, results.byName.has(answer.country) && answer.country.name)));
  part("answer-list").replaceChildren(...items);
  show("answers", items.length > 0);
  show("more", results.total > shown);
  show("nothing", results.total === 0);
  // The numbers beside the choices can wait until nobody types.
  clearTimeout(counting);
  counting = setTimeout(() => mine === turn && countFacets(results.counts), 250);
  list.forEach((answer, place) => answer.state === "answered" && engine.text(answer).then((text) => fillSnippet(items[place], snippet(text, results.words))).catch(() => {}));
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

// How many answers each choice would leave, beside its name.
function countFacets(counts) {
  for (const option of form.querySelectorAll("option[value]:not([value=''])")) {
    option.dataset.name ??= option.textContent;
    const n = counts?.[option.closest("select").name].get(option.value) ?? 0;
    const text = counts ? say("choice", { name: option.dataset.name, n: number(n) }) : option.dataset.name;
    if (option.textContent !== text) option.textContent = text;
  }
  for (const field of form.querySelectorAll("input[type=checkbox]")) {
    field.parentElement.querySelector("[data-count]").textContent = counts ? `(${number(counts.group.get(field.value) ?? 0)})` : "";
  }
}

box.addEventListener("focus", () => { open().catch(() => {}); }, { once: true });
box.addEventListener("input", () => {
  history.replaceState(null, "", address(wish()));
  run();
});
form.addEventListener("change", (event) => {
  if (event.target === box) return;
  history.pushState(null, "", address(wish()));
  run();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", address(wish()));
  run();
});
part("clear").addEventListener("click", () => {
  for (const field of facets) field.type === "checkbox" ? field.checked = false : field.value = "";
  history.pushState(null, "", address(wish()));
  box.focus();
  run();
});
part("more").addEventListener("click", async () => {
  const first = shown;
  shown += STEP;
  await run({ keep: true });
  part("answer-list").children[first]?.querySelector("a").focus();
});
addEventListener("popstate", () => {
  readAddress();
  run();
});

page.classList.add("scripted");
for (const name of ["facets", "scripted"]) show(name, true);
show("unscripted", false);
readAddress();
// On a phone the results come first; what narrows them down is one touch away, and in sight where it is in use.
part("facets").open = matchMedia("(min-width: 48rem)").matches || facets.some((field) => field.type === "checkbox" ? field.checked : field.value !== "");
run();
