// What the form itself says is the same on all pages: drawn once.
import { escape, inlineWording, shared, wording, words } from "./text.js";

const roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

function footnotes(form, question) {
  const texts = [question.wording, question.instruction, ...(question.parts ?? []).map((one) => one.wording), ...(question.options ?? []).map((one) => one.wording)];
  const numbers = new Set(texts.flatMap((text) => [...(text ?? "").matchAll(/\[\^(\d+)\]/g)].map((match) => Number(match[1]))));
  const notes = [...numbers].map((number) => form.footnotes.find((one) => one.number === number)).filter(Boolean);
  return notes.length === 0 ? "" : `<ol class="footnotes">${notes.map((one) => `<li id="${question.key}-note-${one.number}" value="${one.number}">${inlineWording(one.text, question.key)}</li>`).join("\n")}</ol>`;
}

function head(form, question) {
  const number = question.number ? `<a class="n" href="#${question.key}">${question.number}</a> ` : "";
  const lines = [question.instruction && inlineWording(question.instruction, question.key), question.unnumbered && escape(words.questions.unnumbered)].filter(Boolean);
  return `<header>
<h3>${number}${escape(question.label)}</h3>
<div class="wording">${wording(question.wording ?? words.questions["no-wording"], question.key)}${lines.map((line) => `<p class="instruction">${line}</p>`).join("\n")}</div>
${footnotes(form, question)}
</header>`;
}

const worded = (question, things) => (things ?? []).map((one) => ({ ...one, html: inlineWording(one.wording, question.key) }));

/** By edition: its sections and questions with what of them is drawn. */
export const forms = Object.fromEntries(Object.entries(shared.forms).map(([edition, form]) => [edition, {
  consent: form.consent,
  questions: Object.fromEntries(form.sections.flatMap((section) => section.questions).map((question) => [question.key, question])),
  sections: form.sections.map((section) => ({
    id: `section-${section.number}`,
    roman: roman[section.number],
    title: escape(section.title.replace(/\[\^\d+\]/g, "")),
    respondent: section.respondent,
    questions: section.questions.map((question) => ({ ...question, head: head(form, question), parts: question.parts && worded(question, question.parts), options: worded(question, question.options) })),
  })),
}]));
