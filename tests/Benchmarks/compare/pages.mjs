// Reads what pages say: their visible words and where their links lead, so that pages of different generators can be held against each other.

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0" };

/** Text as a browser shows it. */
export const decode = (text) => text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) =>
  hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : ENTITIES[name] ?? whole);

const word = /[\p{L}\p{N}\p{M}]+/gu;
const tag = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const within = new Set(["a", "b", "bdi", "em", "q", "span", "strong", "sup", "time"]);

/** Where a link leads, in one spelling: escapes that stand for the same address are the same. */
export function address(href) {
  const given = decode(href).trim();
  if (given.startsWith("#")) {
    return given;
  }

  const url = URL.canParse(given) ? new URL(given).href : given;
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** What a page says: { words, links }, each in the order of the page. */
export function read(html) {
  const links = [];
  let text = "";
  let last = 0;
  for (const match of html.matchAll(tag)) {
    text += html.slice(last, match.index);
    last = match.index + match[0].length;
    const [, closing, name = "", attributes = ""] = match;
    text += within.has(name.toLowerCase()) ? "" : " ";
    const href = name.toLowerCase() === "a" && !closing && /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
    if (href) {
      links.push(address(href[1] ?? href[2] ?? href[3]));
    }
  }

  return { words: decode(text + html.slice(last)).normalize("NFC").match(word) ?? [], links };
}

const count = (things) => things.reduce((counts, one) => counts.set(one, (counts.get(one) ?? 0) + 1), new Map());

/** What stands in one of two lists and not in the other, as often as it does. */
export function difference(one, other) {
  const left = count(one);
  const right = count(other);
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => Array(Math.abs((left.get(key) ?? 0) - (right.get(key) ?? 0))).fill(key));
}

/** How far two pages are apart: words that only one has, as a share of the words of the first, and links that only one has. */
export function distance(one, other) {
  const [first, second] = [read(one), read(other)];
  const [words, links] = [difference(first.words, second.words), difference(first.links, second.links)];
  return { words: words.length / Math.max(1, first.words.length), links: links.length, of: first.links.length, which: [...words, ...links] };
}
