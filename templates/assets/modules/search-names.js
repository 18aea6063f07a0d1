// Which countries a query names in full, in whatever language, so that what they answered comes before what others wrote of them.
import { queryWords } from "./fold.js";

export class CountryNames {
  /** @param countries [{iso3, iso2, m49, names}] */
  constructor(countries) {
    this.byFirst = new Map();
    this.byCode = new Map();
    for (const country of countries) {
      for (const code of [country.iso3, country.iso2, country.m49]) this.byCode.set(code.toLowerCase(), country);
      for (const name of country.names) {
        const terms = queryWords(name).map((one) => one.term);
        if (!this.byFirst.has(terms[0])) this.byFirst.set(terms[0], []);
        this.byFirst.get(terms[0]).push({ terms, country });
      }
    }
  }

  /**
   * @param wanted For each word of the query in turn, the ways in which it may be read: itself, and words that it may be a slip of.
   * @returns the countries, of which none is named only as a part of another's name ("Guinea" in "Papua New Guinea")
   */
  in(wanted) {
    const named = wanted.flatMap((ways, from) => ways.flatMap((way) => this.byFirst.get(way) ?? [])
      .filter(({ terms }) => terms.every((term, at) => wanted[from + at]?.includes(term)))
      .map(({ terms, country }) => ({ country, from, to: from + terms.length })));
    const whole = named.filter((one) => !named.some((other) => other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from));
    // In a sentence a code is another word: "and" is Andorra's.
    const coded = wanted.length === 1 ? wanted[0].filter((way) => this.byCode.has(way)).map((way) => this.byCode.get(way)) : [];
    return new Set([...whole.map((one) => one.country), ...coded]);
  }
}
