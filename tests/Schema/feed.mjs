// Reads an Atom feed as a feed reader would: node feed.mjs <file>. Writes what it understood as JSON.
import { readFileSync } from 'node:fs';
import { parseAtomFeed } from 'feedsmith';

console.log(JSON.stringify(parseAtomFeed(readFileSync(process.argv[2], 'utf8'))));
