// The page of one response: all of it is the front matter of its file.
import { answer, details } from "./answers.js";
import { forms } from "./forms.js";
import { date, escape, fill, isoDate, shared, words } from "./text.js";

const { site, countries } = shared;
const said = words.profile;

function head(response, country) {
  const line = fill(response.submitted ? said.line : said["line-undated"], { region: country.area, edition: response.edition, date: response.submitted && date(response.submitted) });
  const facts = [[said["edition-label"], response.edition]];
  for (const [label, key] of [["answered-label", "submitted"], ["published-label", "published"], ["updated-label", "updated"]]) {
    if (response[key]) facts.push([said[label], date(response[key])]);
  }

  if (!response.withdrawn) facts.push([said["consent-label"], `<a href="#source">${said.consent}</a>`]);
  return `<header class="head">
<img class="flag" src="../../../${country.flag}" alt="${escape(fill(said.flag, { country: country.name }))}" width="96" height="72">
<div>
<h1>${escape(country.name)}</h1>
<p class="official">${escape(country.official)}</p>
<p>${escape(line)}</p>
</div>
${details(facts)}
</header>`;
}

function section(one, response, form) {
  const answers = response.answers ?? {};
  const notes = response.notes ?? {};
  const labels = one.respondent;
  const withheld = words.states.withheld;
  const respondent = labels ? `<article class="q" id="respondent">
<header><h3>${said.respondent}</h3></header>
<div class="answer">
${details([[labels.name, withheld], [labels.title, withheld], ...(labels.email ? [[labels.email, withheld]] : []), [labels.organisation, escape(response.respondent?.organisation ?? words.states["not-answered"])]])}
<p class="note">${said["officers-withheld"]}</p>
</div>
</article>` : "";
  return `<section id="${one.id}">
<h2><span class="roman">${one.roman}</span> ${one.title}</h2>
${respondent}
${one.questions.map((question) => `<article class="q" id="${question.key}">\n${question.head}\n${answer(question, answers[question.key], response.language, notes[question.key])}\n</article>`).join("\n")}
</section>`;
}

function corrections(response, form) {
  const all = [...(response.corrections ?? [])].sort((one, other) => new Date(other.date) - new Date(one.date));
  const row = (one) => `<li><time datetime="${isoDate(one.date)}">${date(one.date)}</time>${one.question ? ` · <a href="#${one.question}">${escape(form.questions[one.question].label)}</a>` : ""}: ${escape(one.what)}</li>`;
  return all.length ? `<section id="corrections">\n<h2>${said.corrections}</h2>\n<ul class="corrections">${all.map(row).join("\n")}</ul>\n</section>` : "";
}

function profile(response, country) {
  const form = forms[response.edition];
  const line = fill(response.submitted ? said.source : said["source-undated"], { country: country.name, edition: response.edition, date: response.submitted && date(response.submitted) });
  return `<nav class="toc" aria-label="${words.layout.on_this_page}"><ol>
${form.sections.map((one) => `<li><a href="#${one.id}"><b>${one.roman}</b> ${one.title}</a></li>`).join("\n")}
<li><a href="#source">${said.source_heading}</a></li>
</ol></nav>
${form.sections.map((one) => section(one, response, form)).join("\n")}
${corrections(response, form)}
<section id="source" class="source">
<h2>${said.source_heading}</h2>
<p>${escape(line)}</p>
<blockquote>${escape(form.consent)}</blockquote>
${response.source?.note ? `<p>${escape(response.source.note)}</p>` : ""}
<p>${said.own_words}</p>
</section>`;
}

export const render = (response) => {
  const country = countries[response.country];
  const names = { country: country.name, edition: response.edition };
  const gone = response.withdrawn ? { ...names, date: date(response.withdrawn) } : null;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(fill(said["edition-title"], names))} · ${escape(site.title)}</title>
<meta name="description" content="${escape(fill(gone ? words.withdrawn.description : said["edition-description"], names))}">
<link rel="canonical" href="${site["base-url"]}countries/${country.slug}/${response.edition}/">
<link rel="icon" href="../../../${site.icon}" type="image/svg+xml">
<link rel="stylesheet" href="../../../${site.style}">
${gone ? "" : `<link rel="stylesheet" href="../../../${site.profileStyle}">`}
</head>
<body>
<main id="main" class="wrap">
${head(response, country)}
${gone ? `<p>${escape(fill(words.withdrawn.line, gone))}</p>` : profile(response, country)}
</main>
<footer class="foot">
<p><strong>${escape(site.notice)}</strong></p>
<p>${escape(site.terms)}</p>
</footer>
</body>
</html>
`;
};
