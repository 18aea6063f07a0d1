// How words are read for searching: without case and accents, one form for each letter. The generator reads the answers in the same way, with
// a table made from this file (generator/Export/Search/make-folding.mjs): change both together.

const MOST_OF_WORD = 40;

// Letters that no decomposition takes apart, and Arabic and Persian forms of one letter.
const LETTERS = new Map(Object.entries({
  ß: "ss", ı: "i", ø: "o", æ: "ae", œ: "oe", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ŧ: "t", ŋ: "n", ς: "σ",
  ة: "ه", ى: "ي", ی: "ي", ک: "ك", ٱ: "ا", ـ: "",
}));
const WORD = /[\p{L}\p{N}\p{M}]/u;
const ACCENT = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u3099\u309a\ufe20-\ufe2f]/;
const IGNORED = /[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/;
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]/;
const HYPHEN = /[-\u2010\u2011]/;
const DIGITS = [0x0660, 0x06f0, 0x0966, 0x09e6];

/** A character as searched: its letters in small, "" if it is passed over inside a word, " " if it stands between words. */
export function fold(character) {
  const code = character.codePointAt(0);
  if (IGNORED.test(character)) return "";
  if (!WORD.test(character) || RAISED.test(character)) return " ";
  if (code > 0xffff || (code >= 0xac00 && code <= 0xd7a3)) return character;
  let folded = "";
  for (const part of character.normalize("NFKD").toLowerCase().normalize("NFKD")) {
    if (ACCENT.test(part)) continue;
    const zero = DIGITS.find((first) => part.codePointAt(0) >= first && part.codePointAt(0) < first + 10);
    folded += zero ? part.codePointAt(0) - zero : LETTERS.get(part) ?? (WORD.test(part) ? part : "");
  }
  return folded;
}

const known = new Map();

function folded(character) {
  let letters = known.get(character);
  if (letters === undefined) {
    letters = fold(character);
    known.set(character, letters);
  }
  return letters;
}

/** Chinese and Japanese: written without spaces, so that each character and each pair of them is a word. */
export const isIdeograph = (code) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x20000 && code <= 0x3ffff);

// The article is written as one with its word, and so is "and" before it.
const withoutArticle = (word) => word.length >= 6 && word.startsWith("وال") ? word.slice(3) : word.length >= 5 && word.startsWith("ال") ? word.slice(2) : word;

/**
 * The words of a text, each with its place. Of ideographs: each one, and each pair. What hyphens hold together is a word besides its parts, as
 * somebody writes it who leaves them out: "egovernment" for "e-government"; figures alone ("2019-03-28") are not.
 * @returns {{term: string, from: number, to: number, kind: "word" | "sign" | "pair" | "joined"}[]}
 */
export function words(text) {
  const found = [];
  let word = "", from = 0, to = 0, sign = "", signFrom = 0, at = 0;
  let whole = "", wholeFrom = 0, parts = 0;
  const close = (goesOn = false) => {
    if (word) {
      found.push({ term: withoutArticle(word), from, to, kind: "word" });
      parts++;
    }
    word = "";
    if (goesOn) return;
    if (parts > 1 && !/^\d+$/.test(whole)) found.push({ term: withoutArticle(whole), from: wholeFrom, to, kind: "joined" });
    [whole, parts] = ["", 0];
  };
  for (const character of text) {
    const start = at;
    at += character.length;
    const letters = folded(character);
    if (letters === "") continue;
    if (letters === " ") {
      close(word !== "" && HYPHEN.test(character));
      sign = "";
      continue;
    }
    for (const letter of letters) {
      if (isIdeograph(letter.codePointAt(0))) {
        close();
        found.push({ term: letter, from: start, to: at, kind: "sign" });
        if (sign) found.push({ term: sign + letter, from: signFrom, to: at, kind: "pair" });
        sign = letter;
        signFrom = start;
      } else {
        sign = "";
        if (!word) from = start;
        if (!whole) wholeFrom = start;
        if (whole.length + letter.length <= MOST_OF_WORD) whole += letter;
        if (word.length + letter.length <= MOST_OF_WORD) word += letter;
        to = at;
      }
    }
  }
  close();
  return found;
}

/** The words to look for, each once: of ideographs that stand together only the pairs. A part of a hyphenated word knows the whole, too. */
export function queryWords(text) {
  const found = words(text);
  const within = (one, kind) => found.filter((other) => other.kind === kind && one.from >= other.from && one.to <= other.to);
  const wanted = new Map();
  for (const one of found) {
    if (one.kind === "joined" || (one.kind === "sign" && within(one, "pair").length)) continue;
    const joined = within(one, "joined").map((whole) => whole.term);
    wanted.set(one.term, { ...one, joined: [...new Set([...(wanted.get(one.term)?.joined ?? []), ...joined])] });
  }
  return [...wanted.values()];
}
