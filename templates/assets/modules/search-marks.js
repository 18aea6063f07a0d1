// Cuts what a search shows into pieces that are words found or not: [{text, found}].
import { words } from "./fold.js";

const placesOf = (text, found) => words(text).filter((one) => found.has(one.term));

function cut(text, places, start, end) {
  const pieces = [];
  let at = start;
  for (const { from, to } of places.sort((one, other) => one.from - other.from || other.to - one.to)) {
    if (from < start || to > end || to <= at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), found: false });
    if (pieces.at(-1)?.found) pieces.at(-1).text += text.slice(at, to);
    else pieces.push({ text: text.slice(Math.max(from, at), to), found: true });
    at = to;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), found: false });
  return pieces;
}

/** The stretch of a text where the words stand closest. */
export function snippet(text, found, length = 240) {
  const places = placesOf(text, found);
  let best = 0, most = 0;
  for (const { from } of places) {
    const inside = new Set(places.filter((one) => one.from >= from && one.to <= from + length * 0.8).map((one) => one.term)).size;
    if (inside > most) [best, most] = [from, inside];
  }
  let start = most ? Math.max(0, best - length / 4) : 0;
  if (start > 0) start = Math.max(text.indexOf(" ", start) + 1, 0) > best ? best : text.indexOf(" ", start) + 1 || best;
  let end = Math.min(text.length, start + length);
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + length / 2);
  const pieces = cut(text, places, start, end);
  if (pieces.length && !pieces[0].found) pieces[0].text = pieces[0].text.replace(/^[\s·]+/, "");
  return { pieces, cutBefore: start > 0, cutAfter: end < text.length };
}

/** @param country The name, where the answer was found by the country: marked as a whole if it was asked for by a code or in another language. */
export function heading(text, found, country) {
  const places = placesOf(text, found);
  const from = country ? text.indexOf(country) : -1;
  const to = from + (country?.length ?? 0);
  if (from >= 0 && !places.some((one) => one.from >= from && one.to <= to)) places.push({ from, to });
  return cut(text, places, 0, text.length);
}
