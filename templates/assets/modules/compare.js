// Compares the countries that the address names. The form writes the address; going back and forth in history reads it again.
import { MOST, addressOf, readChoice } from "./compare-choice.js";
import { fetchProfile } from "./compare-profiles.js";
import { drawComparison, make } from "./compare-table.js";

const form = document.getElementById("choice");
const messages = document.getElementById("compare-messages");
const result = document.getElementById("compare-result");
const known = { countries: countriesOf(form), questions: questionsOf(document.querySelector(".compare-questions")) };
const words = new Map([...document.getElementById("compare-words").content.querySelectorAll("[data-word]")].map((one) => [one.dataset.word, one.textContent]));
const title = document.title;
let latest = 0;

/** The site's words for a key, with what they speak of put in. */
function say(key, values = {}) {
  return words.get(key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function countriesOf(chooser) {
  return new Map([...chooser.querySelectorAll("option")].filter((option) => option.value).map((option) => {
    const { path, line, edition } = option.dataset;
    return [option.value, { code: option.value, name: option.text, path, line, edition }];
  }));
}

function questionsOf(list) {
  return new Map([...list.querySelectorAll("[data-question]")].map((link) => [link.dataset.question, { key: link.dataset.question, label: link.textContent, address: link.href }]));
}

/** The site's root as this page's own links know it, and from it a profile. */
function addressOfProfile(country) {
  return new URL(`../${country.path}`, location.href).href;
}

/** One menu stands in the page; here it becomes as many as there are columns. */
function addSlots() {
  const first = form.querySelector(".slots label");
  for (let place = 2; place <= MOST; place++) {
    const slot = first.cloneNode(true);
    slot.querySelector("b").textContent = place;
    first.parentElement.append(slot);
  }
}

function fillForm(choice) {
  [...form.querySelectorAll("select")].forEach((menu, place) => { menu.value = choice.countries[place]?.code ?? ""; });
  const keys = new Set(choice.questions.map((question) => question.key));
  for (const box of form.querySelectorAll("input")) box.checked = keys.has(box.value);
}

function chosenInForm() {
  const codes = [...form.querySelectorAll("select")].map((menu) => menu.value).filter(Boolean);
  const keys = [...form.querySelectorAll("input:checked")].map((box) => box.value);
  return { countries: [...new Set(codes)].map((code) => known.countries.get(code)), questions: keys.map((key) => known.questions.get(key)) };
}

function tell(lines) {
  messages.replaceChildren(...lines);
}

const plain = (text) => make("p", {}, text);

const trouble = (text) => make("p", { class: "trouble" }, text);

function troubleWithLink(text, country) {
  const line = trouble(text);
  line.append(" ", make("a", { href: addressOfProfile(country) }, country.name));
  return line;
}

/** What of the address cannot be met, each in a sentence. */
function faultsOf(choice) {
  return [
    ...choice.unknownCodes.map((code) => trouble(say("unknown", { code }))),
    ...choice.absent.map((country) => trouble(say("absent", { country: country.name }))),
    ...choice.unknownKeys.map((key) => trouble(say("unknown_question", { key }))),
    ...(choice.tooMany ? [trouble(say("too_many"))] : []),
  ];
}

async function show({ announce }) {
  const turn = ++latest;
  const choice = readChoice(location.search, known);
  const faults = faultsOf(choice);
  fillForm(choice);
  document.title = choice.countries.length > 0 ? `${choice.countries.map((country) => country.name).join(", ")} · ${title}` : title;
  if (choice.countries.length < 2) {
    result.replaceChildren();
    const [only] = choice.countries;
    const canChoose = !form.hidden;
    tell([...faults, ...(canChoose ? [plain(only ? say("choose_another", { country: only.name }) : say("choose_two"))] : [])]);
    return;
  }

  tell([...faults, plain(say("loading"))]);
  const columns = await Promise.all(choice.countries.map(async (country) => {
    const address = addressOfProfile(country);
    return { country, address, profile: await fetchProfile(address).catch(() => null) };
  }));
  if (turn !== latest) return; // the reader has chosen again meanwhile

  const lost = columns.filter((column) => !column.profile).map((column) => column.country);
  const here = columns.filter((column) => column.profile);
  const failures = lost.map((country) => troubleWithLink(say("failed", { country: country.name }), country));
  if (here.length < 2) {
    result.replaceChildren();
    tell([...faults, ...failures]);
    return;
  }

  const questions = choice.questions.length > 0 ? choice.questions : [...known.questions.values()];
  const differing = drawComparison(result, here, questions, say);
  const counted = questions.length === 1 ? say("one_question") : say("many_questions", { n: questions.length });
  tell([...faults, ...failures, plain(say(differing > 0 ? "done" : "done_same", { countries: here.map((column) => column.country.name).join(say("separator")), questions: counted, n: differing }))]);
  if (announce) document.getElementById("compare-heading").focus({ preventScroll: false });
}

document.getElementById("compare-without-script").hidden = true;
addSlots();
form.hidden = [...known.countries.values()].filter((country) => country.path).length < 2;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const address = addressOf(chosenInForm());
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  show({ announce: true });
});
addEventListener("popstate", () => show({ announce: false }));
show({ announce: false });
