// Holds the pages of one site against those of another: the same files, and on each the same links and the same words within a tolerance.
//
//   node tests/Benchmarks/compare/same.mjs OURS THEIRS
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { distance } from "./pages.mjs";

/** What pages may differ by: Hugo leaves hostile HTML out that the others show as words, and ends a bare address at its first letter that is not ASCII. */
export const tolerance = { wordsOfAPage: 0.02, wordsOfAll: 0.002, linksOfAll: 0.01 };

const pagesOf = async (site) => (await readdir(join(site, "countries"), { recursive: true })).filter((path) => path.endsWith(".html")).map((path) => path.replaceAll("\\", "/")).sort();

/** Measures how far two sites are apart, and says what is beyond the tolerance. */
export async function compare(ours, theirs, trace = () => {}) {
  const [mine, other] = [await pagesOf(ours), await pagesOf(theirs)];
  const faults = mine.filter((path) => !other.includes(path)).map((path) => `${theirs} has no ${path}`);
  faults.push(...other.filter((path) => !mine.includes(path)).map((path) => `${ours} has no ${path}`));
  const sum = { pages: 0, words: 0, worst: 0, links: 0, of: 0 };
  for (const path of mine.filter((one) => other.includes(one))) {
    const one = distance(await readFile(join(ours, "countries", path), "utf8"), await readFile(join(theirs, "countries", path), "utf8"));
    sum.pages++;
    sum.words += one.words;
    sum.worst = Math.max(sum.worst, one.words);
    sum.links += one.links;
    sum.of += one.of;
    trace(path, one);
    if (one.words > tolerance.wordsOfAPage) {
      faults.push(`${path}: ${(one.words * 100).toFixed(1)} % of the words differ: ${one.which.slice(0, 12).join(" ")}`);
    }
  }

  const result = { pages: sum.pages, words: sum.words / Math.max(1, sum.pages), worst: sum.worst, links: sum.links / Math.max(1, sum.of) };
  if (sum.pages === 0) faults.push("there is no page to compare");
  if (result.words > tolerance.wordsOfAll) faults.push(`${(result.words * 100).toFixed(2)} % of all words differ`);
  if (result.links > tolerance.linksOfAll) faults.push(`${(result.links * 100).toFixed(2)} % of all links differ`);
  return { ...result, faults };
}

export const inWords = (name, one) =>
  `${name}: ${one.pages} pages; ${(one.words * 100).toFixed(3)} % of the words differ, on no page more than ${(one.worst * 100).toFixed(1)} %; ${(one.links * 100).toFixed(3)} % of the links`;

if (process.argv[1] === import.meta.filename) {
  const result = await compare(process.argv[2], process.argv[3], (path, one) => process.env.TRACE && one.which.length > 0 && console.log(path, one.which.join(" ")));
  console.log(inWords(process.argv[3], result));
  result.faults.slice(0, 20).forEach((fault) => console.error(fault));
  process.exitCode = result.faults.length > 0 ? 1 : 0;
}
