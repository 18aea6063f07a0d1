// Answers, each by its question's kind.
import { address, answerText, date, escape, host, isoDate, words } from "./text.js";

const states = words.states;
const state = (key, note) => `<p class="state ${key}"><b>${states[key]}${note ? "." : ""}</b>${note ? ` ${note}` : ""}</p>`;
const bare = (key) => state(key, words["state-notes"][key]);
const notGiven = `<span class="quiet">${words.answers.not_given}</span>`;
const isState = (value) => value === "no" || value === "not-answered" || value === "not-recoverable";

const text = (value, language, heading) => {
  const said = `<div class="words" dir="auto"${language === "en" ? "" : ` lang="${language}"`}>${answerText(value)}</div>`;
  return heading ? `<div class="part"><h4>${heading}</h4>\n${said}\n</div>` : said;
};

const urls = (thing) => thing.urls ?? (thing.url ? [thing.url] : []);

const addresses = (thing, named) => urls(thing).map((written) => {
  const known = address(written);
  const shown = escape(known && named ? known.host : written);
  return ` ${host(known ? `<a href="${escape(known.href)}">${shown}</a>` : shown, known?.tags)}`;
}).join("");

function named(name, thing) {
  const written = urls(thing);
  const known = name && written.length === 1 ? address(written[0]) : null;
  return known
    ? `<a href="${escape(known.href)}"><bdi>${escape(name)}</bdi></a> ${host(escape(known.host), known.tags)}`
    : `${name ? `<bdi>${escape(name)}</bdi>` : ""}${addresses(thing, Boolean(name))}`;
}

function group(links, part) {
  const body = isState(links) || !links?.length ? state(isState(links) ? links : "not-answered") : `<ul class="links">${links.map((one) => `<li>${named(one.name, one)}</li>`).join("\n")}</ul>`;
  return part ? `<div class="part"><h4><span class="letter">${part.letter}</span> ${part.html}</h4>\n${body}\n</div>` : body;
}

function links(question, given) {
  if (Array.isArray(given)) {
    return [group(given)];
  }

  const groups = question.parts ? question.parts.map((part) => group(given[part.key], part)).join("\n") : given.links ? group(given.links) : null;
  return [groups, given.text];
}

export const details = (pairs) => `<dl class="details">${pairs.map(([label, value]) => `<div><dt>${escape(label)}</dt><dd>${value}</dd></div>`).join("\n")}</dl>`;

function official(question, given) {
  const fields = question.fields;
  const keys = ["name", "title", "organisation", "email", "phone"];
  const shown = (key) => !given[key] ? states["not-answered"]
    : key === "email" ? `<a href="mailto:${escape(given[key])}">${escape(given[key])}</a>`
    : key === "phone" ? `<a href="tel:${given[key].replace(/[^\d+]/g, "")}">${escape(given[key])}</a>`
    : escape(given[key]);
  return [keys.some((key) => given[key]) ? details(keys.filter((key) => fields[key]).map((key) => [fields[key], shown(key)])) : null, given.text];
}

const tickState = (selected, key) => isState(selected) ? selected
  : Array.isArray(selected) ? (selected.includes(key) ? "answered" : "no")
  : { yes: "answered" }[selected?.[key]] ?? selected?.[key] ?? "not-answered";
const tickWord = (key) => ({ answered: states.ticked, no: states["not-ticked"] })[key] ?? states[key];
const ticksNote = (selected) => selected !== undefined && !isState(selected) ? ""
  : state(selected ?? "not-answered", words["state-notes"][selected === "not-recoverable" ? "ticks-not-recoverable" : "ticks-not-answered"]);

function options(question, given, language) {
  const ticks = question.options.map((one) => {
    const key = tickState(given.selected, one.key);
    return `<li class="${key}">${one.number ? `<span class="n">${one.number}</span> ` : ""}<span>${one.html}</span> <span class="status">${tickWord(key)}</span></li>`;
  });
  return [
    `${ticksNote(given.selected)}<ul class="ticks">${ticks.join("\n")}</ul>`,
    given.other && text(given.other, language, words.answers.other),
    given.explanation ? text(given.explanation, language, words.answers.explanation) : question.instruction && state("not-answered", words.answers["no-explanation"]),
  ];
}

const instrument = (one) => `<tr><td>${named(one.title, one)}</td><td>${words["instrument-kinds"][one.kind]}</td><td>${one.number ? escape(one.number) : notGiven}</td><td>${one.date ? `<time datetime="${isoDate(one.date)}">${date(one.date)}</time>` : notGiven}</td></tr>`;

function instruments(question, given, language) {
  const known = given.selected !== undefined && !isState(given.selected);
  const topics = question.options.map((topic) => {
    const own = (given.instruments ?? []).filter((one) => one.topics.includes(topic.key));
    const key = tickState(given.selected, topic.key);
    return `<tbody id="${question.key}-${topic.key}">
<tr class="topic"><th colspan="4" scope="rowgroup">${topic.number ? `<span class="n">${topic.number}</span> ` : ""}${topic.html}${known ? ` <span class="status ${key}">${tickWord(key)}</span>` : ""}</th></tr>
${own.length === 0 ? `<tr class="none"><td colspan="4">${words.answers["no-instrument"]}</td></tr>` : own.map(instrument).join("\n")}
</tbody>`;
  });
  const heads = [words.laws.instrument, words.laws.kind, words.laws.number, words.laws.date].map((one) => `<th scope="col">${one}</th>`).join("");
  return [
    `${ticksNote(given.selected)}<div class="scroll" role="region" tabindex="0"><table class="instruments"><thead><tr>${heads}</tr></thead>${topics.join("\n")}</table></div>`,
    given.explanation && text(given.explanation, language, words.answers.explanation),
  ];
}

function indicators(given, language) {
  const figures = given.figures ?? [];
  const years = figures.some((one) => one.year);
  const value = (one) => one.value === undefined ? notGiven : one.unit === "percent" ? `${one.value} %` : one.value.toLocaleString("en-US");
  const row = (one) => `<tr><th scope="row">${escape(one.label)}</th><td class="number">${value(one)}</td>${years ? `<td>${one.year ?? notGiven}</td>` : ""}<td><q>${escape(one.given)}</q></td></tr>`;
  const heads = [words.figures.indicator, words.figures.value, ...(years ? [words.figures.year] : []), words.figures.given].map((one) => `<th scope="col">${one}</th>`).join("");
  return [
    figures.length ? `<div class="scroll" role="region" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${figures.map(row).join("\n")}</tbody></table></div>` : null,
    given.text && text(given.text, language),
    given.links?.length ? group(given.links) : null,
  ];
}

const partners = (one) => (one.partners ?? (one.partner ? [one.partner] : [])).map((name) => `<bdi>${escape(name)}</bdi>`).join(words.lists.separator);

function pairs(given, pair) {
  const entries = Array.isArray(given) ? given : (given.entries ?? []);
  return [entries.length ? `<dl class="pairs">${entries.map((one) => `<div>${pair(one)}${addresses(one, true)}</dd></div>`).join("\n")}</dl>` : null, Array.isArray(given) ? null : given.text];
}

const cooperation = (one) => `<dt>${partners(one)}${one["and-others"] ? ` ${words.lists["and-others"]}` : ""}</dt><dd>${one.subject ? escape(one.subject) : notGiven}`;
const partnership = (one) => `<dt>${escape(one.name)}</dt><dd>${partners(one) || notGiven}`;

/** What a country answered to a question, as HTML. */
export function answer(question, given, language, note) {
  const withText = ([first, said]) => [first, said && text(said, language)];
  const blocks = given === undefined || given === null ? []
    : isState(given) ? [bare(given)]
    : question.kind === "yes-no" ? [state("answered").replace(states.answered, states.yes)]
    : question.kind === "text" ? [text(given, language)]
    : question.kind === "links" ? withText(links(question, given))
    : question.kind === "official" ? withText(official(question, given))
    : question.kind === "options" ? options(question, given, language)
    : question.kind === "legal-instruments" ? instruments(question, given, language)
    : question.kind === "indicators" ? indicators(given, language)
    : question.kind === "cooperation" ? withText(pairs(given, cooperation))
    : withText(pairs(given, partnership));
  const shown = blocks.filter(Boolean);
  return `<div class="answer">${(shown.length ? shown : [bare("not-answered")]).join("\n")}${note ? `<p class="note"><b>${words.profile.note}</b> ${escape(note)}</p>` : ""}</div>`;
}
