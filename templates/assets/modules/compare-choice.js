// What an address asks to be compared, and the address of a choice: ?c=BLR,GEO&q=legal-framework,cooperation

export const MOST = 4;

/** The choice, as far as it can be met, and all that cannot be. `known` holds countries by code and questions by key. */
export function readChoice(search, known) {
  const parameters = new URLSearchParams(search);
  const codes = list(parameters, "c").map((code) => code.toUpperCase());
  const keys = list(parameters, "q").map((key) => key.toLowerCase());
  const published = unique(codes).filter((code) => known.countries.get(code)?.path);
  return {
    countries: published.slice(0, MOST).map((code) => known.countries.get(code)),
    tooMany: published.length > MOST,
    absent: unique(codes).map((code) => known.countries.get(code)).filter((country) => country && !country.path),
    unknownCodes: unique(codes).filter((code) => !known.countries.has(code)).slice(0, MOST).map(shortened),
    questions: unique(keys).filter((key) => known.questions.has(key)).map((key) => known.questions.get(key)),
    unknownKeys: unique(keys).filter((key) => !known.questions.has(key)).slice(0, MOST).map(shortened),
  };
}

/** The address of a choice: codes and keys hold nothing that an address must hide. */
export function addressOf({ countries, questions }) {
  const parts = [];
  if (countries.length > 0) parts.push(`c=${countries.map((country) => country.code).join(",")}`);
  if (questions.length > 0) parts.push(`q=${questions.map((question) => question.key).join(",")}`);
  return `${location.pathname}${parts.length > 0 ? "?" : ""}${parts.join("&")}`;
}

// Written once with commas, or once for each as a form would.
const list = (parameters, name) => parameters.getAll(name).flatMap((value) => value.split(",")).map((part) => part.trim()).filter(Boolean);

const unique = (items) => [...new Set(items)];

const shortened = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
