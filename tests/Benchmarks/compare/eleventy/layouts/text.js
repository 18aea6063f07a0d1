// Words, dates, addresses and Markdown as the pages show them.
import { readFileSync } from "node:fs";
import { domainToUnicode } from "node:url";
import MarkdownIt from "markdown-it";

export const shared = JSON.parse(readFileSync(new URL("../common.json", import.meta.url), "utf8"));
export const words = shared.words;

const replacements = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escape = (text) => String(text).replace(/[&<>"']/g, (one) => replacements[one]);

export const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);

export function date(written) {
  const day = written instanceof Date ? written : new Date(written);
  return fill(words.dates.long, { day: day.getUTCDate(), month: words.dates.months[day.getUTCMonth()], year: day.getUTCFullYear() });
}

export const isoDate = (written) => (written instanceof Date ? written.toISOString().slice(0, 10) : written);

/** An address as written: where it leads, its host, and what a reader is warned of; null where it leads nowhere. */
export function address(written) {
  const schemeWritten = /^[a-z]+:\/\//i.test(written);
  if (written.includes("..") || !URL.canParse(schemeWritten ? written : `http://${written}`)) {
    return null;
  }

  const url = new URL(schemeWritten ? written : `http://${written}`);
  const scheme = !schemeWritten ? words.links["no-scheme"] : url.protocol === "https:" ? null : words.links["not-https"];
  const tags = [scheme, shared.shorteners.includes(url.hostname) ? words.links.shortened : null].filter(Boolean).join(" · ");
  return { href: url.href, host: domainToUnicode(url.hostname), tags };
}

const tagged = (tags) => (tags ? ` · <span class="tag">${escape(tags)}</span>` : "");

export const host = (shown, tags) => `<span class="host">${shown}${tagged(tags)}</span>`;

const markdown = new MarkdownIt({ html: false, linkify: true }).disable(["heading", "lheading", "code", "fence", "hr", "backticks"]);
markdown.normalizeLinkText = (shown) => shown;
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
const stack = [];
markdown.renderer.rules.link_open = (tokens, index) => {
  const known = address(tokens[index].attrGet("href"));
  stack.push({ known, named: tokens[index].info !== "auto" });
  return `<a href="${escape(known?.href ?? tokens[index].attrGet("href"))}">`;
};
markdown.renderer.rules.link_close = () => {
  const { known, named } = stack.pop();
  return `</a>${named && known ? ` ${host(escape(known.host), known.tags)}` : known?.tags ? ` <span class="host"><span class="tag">${escape(known.tags)}</span></span>` : ""}`;
};

// Mail addresses in running text may be private people's.
export const answerText = (text) => markdown.render(String(text).replace(/[\w.]+@[\w.-]+\.\w+/g, words.states["withheld-mark"]));

const notesIn = (html, owner) => html.replace(/\[\^(\d+)\]/g, (_, number) => `<sup><a href="#${owner}-note-${number}">${number}</a></sup>`);

export const wording = (text, owner) => notesIn(markdown.render(text), owner);

export const inlineWording = (text, owner) => notesIn(markdown.renderInline(text.trim()), owner);
