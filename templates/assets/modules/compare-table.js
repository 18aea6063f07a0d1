// Draws the comparison: a head for each country, and under each question the answers side by side.
import { flagOf, takeAnswer } from "./compare-profiles.js";

/** Draws columns ({country, profile, address}) into a place; returns in how many questions the state differs. */
export function drawComparison(place, columns, questions, say) {
  const size = `of-${columns.length}`;
  const section = make("section", { "aria-labelledby": "compare-heading" });
  section.append(make("h2", { id: "compare-heading", tabindex: "-1" }, columns.map(({ country }) => country.name).join(" · ")));
  const heads = make("div", { class: `heads ${size}` });
  heads.append(...columns.map(drawHead));
  section.append(heads);
  let differing = 0;
  for (const question of questions) {
    const answers = columns.map(({ country, profile, address }) => takeAnswer(profile, question.key, address, country.name));
    const differs = new Set(answers.map((answer) => answer?.state ?? "not-asked")).size > 1;
    differing += differs ? 1 : 0;
    section.append(drawQuestion(question, answers, differs, columns, size, say));
  }
  place.replaceChildren(section);
  return differing;
}

function drawHead({ country, profile, address }) {
  const head = make("div");
  const flag = flagOf(profile, address);
  if (flag) head.append(make("img", { class: "flag", src: flag, alt: "", width: "40", height: "30" }));
  const words = make("div");
  words.append(make("a", { href: address }, country.name), make("span", { class: "quiet" }, country.line));
  head.append(words);
  return head;
}

function drawQuestion(question, answers, differs, columns, size, say) {
  const id = `compare-${question.key}`;
  const row = make("section", { class: "compared", "aria-labelledby": id });
  const header = make("header");
  const heading = make("h3", { id });
  heading.append(make("a", { href: question.address }, question.label));
  const verdict = make("span", { class: `verdict ${differs ? "differs" : "same"}` });
  verdict.append(make("span", { "aria-hidden": "true" }, differs ? "≠ " : "= "), say(differs ? "differs" : "same"));
  header.append(heading, verdict);
  const cells = make("div", { class: `cells ${size}` });
  cells.append(...columns.map((column, place) => drawCell(question, column, answers[place], say)));
  row.append(header, cells);
  return row;
}

function drawCell(question, { country, address }, answer, say) {
  const cell = make("div", { class: "cell" });
  const heading = make("h4");
  heading.append(
    make("a", { href: answer ? `${address}#${question.key}` : address }, country.name), " ",
    make("span", { class: "quiet" }, country.edition), " ",
    make("span", { class: "state-word" }, say(answer?.state ?? "not-asked")));
  cell.append(heading);
  if (answer) cell.append(answer.element);
  return cell;
}

/** An element with attributes and a text. Texts are never read as markup. */
export function make(name, attributes = {}, text = "") {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
}
