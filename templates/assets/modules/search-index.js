// The search itself, without a page: reads the index that the generator wrote (generator/Export/Search), as much of it as a query needs, and
// finds countries, questions and pages, and the answers that hold all words of the query. What the arrays hold is said in StartFile.cs.
import MiniSearch from "./minisearch.js";
import { isIdeograph, queryWords, words } from "./fold.js";
import { CountryNames } from "./search-names.js";
import { beginsNear, isNear, swapped } from "./search-spelling.js";

export { heading, snippet } from "./search-marks.js";

const MOST_WORDS = 12;
const MOST_KEPT = 40;
const MOST_THINGS = 6;
const LEAST_PREFIX = 3;
const LEAST_MISSPELT = 4;
const PLACES = 2 ** 21;
const NAMED = 1000; // more than any words are worth
const ASKED = "abcdefghijklmnopqrstuvwxyz012";
export const STATES = { 0: "not-answered", 1: "no", 2: "not-recoverable" };
export const GROUPS = ["ldc", "lldc", "sids"];

const bm25 = { k: 1.2, b: 0.7, d: 0.5 };
const plain = { tokenize: (text) => [text], processTerm: (term) => term };
const misspeakable = (term) => term.length >= LEAST_MISSPELT && !/^\d+$/.test(term) && !isIdeograph(term.codePointAt(0));

export class SearchIndex {
  /** @param load Fetches a file of the index by its path under the site's root, as an object. */
  static async open(load) {
    return new SearchIndex(await load("search/start.json"), load);
  }

  constructor(start, load) {
    this.load = (path) => load(`${path}?v=${start.version}`);
    this.start = start;
    this.files = new Map();
    this.found = new Map();
    this.questions = start.questions.map(([key, number, label, path, topics]) => ({ key, number, label, path, topics }));
    this.regions = start.regions.map(([slug, parent, names]) => ({ slug, parent, names }));
    this.countries = start.countries.map(([iso3, iso2, m49, path, region, groups, status, names]) =>
      ({ iso3, iso2, m49, path, regions: this.regionsOf(region), groups, status, name: names[0], names }));
    this.responses = start.responses.map(([country, edition, path, flag, language, texts, chunks, signs]) =>
      ({ country: this.countries[country], edition, path, flag, language, texts, chunks, signs }));
    this.countAnswers();
    this.indexThings();
  }

  regionsOf(place) {
    return place < 0 ? [] : [this.regions[place], ...this.regionsOf(this.regions[place].parent)];
  }

  // An answer's number is its response's times the number of questions, and its question's place.
  countAnswers() {
    const width = this.questions.length;
    this.size = this.responses.length * width;
    this.lengths = {};
    this.documents = {};
    this.asked = new Uint8Array(this.size);
    this.answered = new Uint8Array(this.size);
    let total = 0, count = 0;
    this.responses.forEach((response, row) => [...response.signs].forEach((sign, column) => {
      const answer = row * width + column;
      const step = ASKED.indexOf(sign);
      if (step < 0) return;
      this.asked[answer] = 1;
      this.answered[answer] = step < 26 || sign === "1" ? 1 : 0;
      const length = step < 26 ? (step % 2 ? 1.5 : 1) * 2 ** (step >> 1) : 1;
      this.lengths[answer] = { 0: length, 1: 1 };
      this.documents[answer] = answer;
      total += length;
      count++;
    }));
    this.average = count ? total / count : 1;
    this.count = count;
  }

  indexThings() {
    this.names = new CountryNames(this.countries);
    this.termsOfThings = new Set();
    this.things = new MiniSearch({
      fields: ["name", "code", "area", "topic"],
      tokenize: (text) => words(text).filter((one) => one.kind !== "sign" || text.length < 3).map((one) => one.term),
      processTerm: (term) => {
        this.termsOfThings.add(term);
        return term;
      },
      searchOptions: { boost: { name: 4, code: 3, topic: 1, area: 0.5 }, bm25, ...plain },
    });
    const things = [
      ...this.countries.map((country, place) => ({ kind: "country", place, name: country.names.join("\n"), code: `${country.iso3} ${country.iso2} ${country.m49}`, area: country.regions.flatMap((region) => region.names).join("\n") })),
      ...this.questions.map((question, place) => ({ kind: "question", place, name: question.label, code: question.number, topic: question.topics.join("\n") })),
      ...this.start.pages.map(([name, path, above], place) => ({ kind: "page", place, name, path, above })),
    ];
    this.thing = things;
    this.things.addAll(things.map((thing, id) => ({ id, ...thing })));
  }

  file(path) {
    if (!this.files.has(path)) {
      this.files.set(path, this.load(path).catch((fault) => {
        this.files.delete(path);
        throw fault;
      }));
    }
    return this.files.get(path);
  }

  // Which files may hold words that begin so; of words of one or two letters only the word itself is looked for.
  static filesFor(begins, from, to) {
    const last = begins.findLastIndex((begin) => begin <= to);
    const first = Math.max(begins.findLastIndex((begin) => begin <= from), 0);
    return last < 0 ? [] : Array.from({ length: last - first + 1 }, (_, number) => first + number);
  }

  shard(number) {
    const path = `search/terms/${number}.json`;
    return this.shards?.get(number) ?? (this.shards ??= new Map()).set(number, this.file(path).then((terms) => this.expand(terms))).get(number);
  }

  // Into the form in which MiniSearch writes an index of its own.
  expand(terms) {
    const spread = (numbers) => {
      const counts = {};
      let answer = 0, count = 1;
      for (const number of numbers) {
        if (number < 0) count = -number;
        else {
          answer += number;
          counts[answer] = count;
          count = 1;
        }
      }
      return counts;
    };
    return MiniSearch.loadJS({
      serializationVersion: 2,
      documentCount: this.count,
      nextId: this.size,
      documentIds: this.documents,
      fieldIds: { text: 0, host: 1 },
      fieldLength: this.lengths,
      averageFieldLength: [this.average, 1],
      storedFields: {},
      dirtCount: 0,
      index: terms.map(([term, text, host]) => [term, host ? { 0: spread(text), 1: spread(host) } : { 0: spread(text) }]),
    }, { fields: ["text", "host"], searchOptions: { boost: { text: 1, host: 0.4 }, bm25, ...plain } });
  }

  async shardsFor(from, to) {
    const numbers = SearchIndex.filesFor(this.start.terms, from, to);
    return Promise.all(numbers.map((number) => this.shard(number)));
  }

  /**
   * What one word finds: a score for each answer, countries, questions and pages, the words of answers and names that it stands for, and the
   * countries whose name or code it is of.
   */
  async word(wanted, alone) {
    const key = `${alone ? "=" : ""}${[wanted.term, ...wanted.joined].join("-")}`;
    if (!this.found.has(key)) {
      if (this.found.size >= MOST_KEPT) this.found.delete(this.found.keys().next().value);
      this.found.set(key, this.look(wanted, alone).catch((fault) => {
        this.found.delete(key);
        throw fault;
      }));
    }
    return this.found.get(key);
  }

  // A part of a hyphenated word is found in those who write the word as one, too.
  async look({ term, kind, joined }, alone) {
    const found = { scores: new Float32Array(this.size), things: new Map(), words: new Set([term]), byName: new Set(), any: false, spelt: null };
    for (const one of [term, ...joined]) {
      const prefix = kind === "word" && one.length >= LEAST_PREFIX && !/^\d+$/.test(one);
      this.addThings(found, one, { prefix: kind === "word" && (alone || prefix) }, alone);
      await this.addFrom(found, one, { prefix });
    }
    if (!found.any && misspeakable(term)) await this.respell(found, term, alone);
    return found;
  }

  async addFrom(found, term, options, spelt) {
    for (const shard of await this.shardsFor(term, options.prefix ? term + "\uffff" : term)) this.addAnswers(found, shard, term, options, spelt);
  }

  // One letter wrong, missing or too many, or two in each other's place; in a whole word, or else in the beginning of one.
  async respell(found, term, alone) {
    const spelt = new Set();
    this.addThings(found, term, { fuzzy: 1 }, alone, spelt);
    await this.addFrom(found, term, { fuzzy: 1 }, spelt);
    for (const other of swapped(term)) {
      this.addThings(found, other, { prefix: true }, alone, spelt);
      await this.addFrom(found, other, { prefix: true }, spelt);
    }
    for (const nearby of [this.misbegun, this.misspeltBeginning]) {
      if (spelt.size) break;
      for (const other of await nearby.call(this, term)) {
        this.addThings(found, other, {}, alone, spelt);
        await this.addFrom(found, other, {}, spelt);
      }
    }
    if (spelt.size) found.spelt = [...spelt];
  }

  // A slip in the first letters leads to another file of words: words are kept by their ends, too.
  async misbegun(term) {
    const turned = [...term].reverse().join("");
    const end = turned.slice(0, 2);
    const lists = await Promise.all(SearchIndex.filesFor(this.start.spellings, end, end + "\uffff").map((number) => this.file(`search/spellings/${number}.json`)));
    return lists.flat().filter((other) => other.startsWith(end) && isNear(turned, other)).map((other) => [...other].reverse().join(""));
  }

  async misspeltBeginning(term) {
    const files = await Promise.all(SearchIndex.filesFor(this.start.terms, term, term).map((number) => this.file(`search/terms/${number}.json`)));
    return [...new Set([...this.termsOfThings, ...files.flat().map(([other]) => other)])].filter((other) => beginsNear(term, other));
  }

  addThings(found, term, options, alone, spelt) {
    for (const { id, score, match } of this.things.search(term, options)) {
      const fields = new Set(Object.values(match).flat());
      // "in" is a word in a sentence and India's code.
      if (!alone && term.length < 3 && fields.size === 1 && fields.has("code")) continue;
      found.things.set(id, score);
      found.any = true;
      for (const word of Object.keys(match)) {
        found.words.add(word);
        spelt?.add(word);
      }
      const { kind, place } = this.thing[id];
      const tells = alone || term.length >= LEAST_PREFIX || isIdeograph(term.codePointAt(0)); // the "e" of "e-government" is "and" in Portuguese names
      if (kind === "country" && tells && (fields.has("name") || fields.has("code"))) found.byName.add(this.countries[place]);
      const width = this.questions.length;
      const add = Math.min(score, 6) / 2;
      if (kind === "country") {
        this.responses.forEach((response, row) => {
          if (response.country !== this.countries[place]) return;
          for (let answer = row * width; answer < (row + 1) * width; answer++) found.scores[answer] += add;
        });
      } else if (kind === "question") {
        for (let answer = place; answer < this.size; answer += width) found.scores[answer] += add;
      }
    }
  }

  // Each result is taken as it comes, so that no list of thousands is made and sorted.
  addAnswers(found, shard, term, options, spelt) {
    shard.search(term, {
      ...options,
      filter: ({ id, score, terms }) => {
        found.scores[id] += score;
        found.any = true;
        for (const word of terms) {
          found.words.add(word);
          spelt?.add(word);
        }
        return false;
      },
    });
  }

  /**
   * @param query What was typed.
   * @param facets {region: slug or "", groups: of GROUPS, question: key or ""}
   * @returns things and answers, best first; how many of each facet there are; words that were found in another spelling, or nowhere
   */
  async search(query, facets = {}) {
    const wanted = queryWords(query).slice(0, MOST_WORDS);
    const found = await Promise.all(wanted.map((one) => this.word(one, wanted.length === 1)));
    const named = this.names.in(wanted.map(({ term }, at) => [term, ...(found[at].spelt ?? [])]));
    const answers = this.combine(found, facets, named);
    const typed = wanted.map(({ from, to }) => query.slice(from, to)); // in the reader's letters, not in those that words are searched by
    return {
      wanted: wanted.map((one) => one.term),
      things: wanted.length ? this.bestThings(found, named) : [],
      ...answers,
      words: new Set(found.flatMap((one) => [...one.words])),
      byName: new Set(found.flatMap((one) => [...one.byName])),
      spelt: found.flatMap((one, at) => one.spelt ? [{ typed: typed[at], found: one.spelt }] : []),
      missing: typed.filter((_, at) => !found[at].any),
    };
  }

  bestThings(found, named) {
    const isNamed = (id) => this.thing[id].kind === "country" && named.has(this.countries[this.thing[id].place]);
    const totals = [...found[0].things].filter(([id]) => found.every((one) => one.things.has(id)))
      .map(([id]) => [id, found.reduce((sum, one) => sum + one.things.get(id), isNamed(id) ? NAMED : 0)]);
    return totals.sort(([one, score], [other, otherScore]) => otherScore - score || one - other).slice(0, MOST_THINGS).map(([id]) => this.show(this.thing[id]));
  }

  show({ kind, place, name, path, above }) {
    const source = kind === "country" ? this.countries[place] : this.questions[place];
    if (kind === "page") return { kind, name, path, above };
    return kind === "country"
      ? { kind, name: source.name, path: source.path, status: source.status, flag: this.responses.find((one) => one.country === source)?.flag }
      : { kind, name: source.label, number: source.number, path: source.path };
  }

  combine(found, { region = "", groups = [], question = "" }, named) {
    const width = this.questions.length;
    const bits = groups.reduce((sum, group) => sum | (1 << GROUPS.indexOf(group)), 0);
    const column = question ? this.questions.findIndex((one) => one.key === question) : -1;
    const counts = { region: new Map(), group: new Map(), question: new Map() };
    const count = (facet, key, n) => n && counts[facet].set(key, (counts[facet].get(key) ?? 0) + n);
    const ofQuestion = new Uint32Array(width);
    const keys = new Float64Array(found.length || region || bits || question ? this.size : 0);
    const countries = new Set();
    let matches = 0;
    this.responses.forEach((response, row) => {
      if (!keys.length) return;
      const { regions, groups: own } = response.country;
      const inRegion = !region || regions.some((one) => one.slug === region);
      const inGroup = !bits || (own & bits) !== 0;
      const first = named.has(response.country) ? NAMED : 0;
      const before = matches;
      let ofRow = 0;
      for (let at = 0; at < width; at++) {
        const answer = row * width + at;
        let score = this.asked[answer];
        for (let word = 0; word < found.length && score > 0; word++) score = found[word].scores[answer] > 0 ? score + found[word].scores[answer] : 0;
        if (score === 0) continue;
        if (inRegion && inGroup) ofQuestion[at]++;
        if (column >= 0 && at !== column) continue;
        ofRow++;
        // The best first, and of equals the first: one number holds both, and numbers sort fast.
        if (inRegion && inGroup) keys[matches++] = answer - Math.round((first + score) * (this.answered[answer] ? 1000 : 300)) * PLACES;
      }
      if (matches > before) countries.add(response.country);
      if (inGroup) for (const one of regions) count("region", one.slug, ofRow);
      if (inRegion) GROUPS.forEach((group, bit) => own & (1 << bit) && count("group", group, ofRow));
    });
    this.questions.forEach(({ key }, at) => count("question", key, ofQuestion[at]));
    const sorted = keys.subarray(0, matches).sort();
    return { total: matches, inCountries: countries.size, counts, at: (place) => this.answer(((sorted[place] % PLACES) + PLACES) % PLACES) };
  }

  answer(number) {
    const width = this.questions.length;
    const response = this.responses[Math.floor(number / width)];
    const place = number % width;
    const question = this.questions[place];
    return { ...response, question, place, state: STATES[response.signs[place]] ?? "answered", path: `${response.path}#${question.key}` };
  }

  /** The words of an answer as its page shows them; nothing where there are none. */
  async text({ texts, chunks, place }) {
    const number = chunks.findLastIndex((first) => first <= place);
    return number < 0 ? "" : (await this.file(`${texts}${number}.json`))[place] ?? "";
  }
}
