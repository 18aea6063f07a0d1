// What the JSON-LD of pages says: node linked.mjs <file>... Writes the triples of each file's blocks as a JSON array of N-Quads.
// Nothing is fetched: a block that needs a context from elsewhere is an error.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const jsonld = createRequire(import.meta.url)('jsonld');
const documentLoader = url => { throw new Error(`${url} would be fetched`); };

const all = [];
for (const file of process.argv.slice(2)) {
  const triples = [];
  let blocks = 0;
  for (const [, block] of readFileSync(file, 'utf8').matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
    const quads = await jsonld.toRDF(JSON.parse(block), { format: 'application/n-quads', safe: true, documentLoader });
    const place = `_:block${blocks++}`; // what has no address has a name in its own block only
    triples.push(...quads.split('\n').filter(line => line.length > 0).map(line => line.replace(/^_:|(?<=^\S+ \S+ )_:/g, place)));
  }
  all.push(triples);
}

console.log(JSON.stringify(all));
