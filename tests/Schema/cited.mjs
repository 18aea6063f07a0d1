// What a library of others reads in files of citations: node cited.mjs <file>... For each file a list of its records: authors, title, year, address.
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

const name = one => one.literal ?? [one.given, one['non-dropping-particle'], one.family].filter(part => part).join(' ');
console.log(JSON.stringify(process.argv.slice(2).map(file => new Cite(readFileSync(file, 'utf8')).data.map(one => ({
  author: one.author.map(name).join('; '), title: one.title, year: one.issued ? `${one.issued['date-parts'][0][0]}` : '', address: one.URL,
})))));
