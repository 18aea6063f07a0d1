// Writes folding.txt, the table by which the generator reads words for the search index, from the module that reads them in the browser
// (templates/assets/modules/fold.js). Needs Node.js.
//
//   node generator/Export/Search/make-folding.mjs             write
//   node generator/Export/Search/make-folding.mjs --check     write nothing; exit 1 if the file is not what would be written

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const module = new URL("../../../templates/assets/modules/fold.js", import.meta.url);
const { fold } = await import(`data:text/javascript;base64,${readFileSync(module).toString("base64")}`);
const WORD = /[\p{L}\p{N}\p{M}]/u;

const pairs = [];
for (let code = 0x80; code <= 0xffff; code++) {
  if (code >= 0xd800 && code <= 0xdfff) continue;
  const character = String.fromCharCode(code);
  const folded = fold(character);
  if (folded !== (WORD.test(character) ? character : " ")) pairs.push(`${code.toString(16)}:${folded === " " ? "_" : folded}`);
}

// Blocks that no newer version of Unicode adds to: what both sides make of them is compared by a test.
const hash = createHash("sha256");
for (const [first, last] of [[0x20, 0x52f], [0x621, 0x6ff], [0x1e00, 0x1eff], [0x2000, 0x206f], [0x3041, 0x30ff], [0x4e00, 0x9fa5], [0xac00, 0xd7a3], [0xff01, 0xff9f]]) {
  for (let code = first; code <= last; code++) hash.update(fold(String.fromCharCode(code)) + "\n");
}

const lines = ["Made by make-folding.mjs from templates/assets/modules/fold.js; edit neither this file nor that one alone.", `sha256 ${hash.digest("hex")}`];
let line = "";
for (const pair of pairs) {
  if (line.length + pair.length > 150) {
    lines.push(line);
    line = "";
  }
  line += (line ? " " : "") + pair;
}
lines.push(line, "");

const file = fileURLToPath(new URL("folding.txt", import.meta.url));
const text = lines.join("\n");
if (process.argv[2] === "--check") {
  if (readFileSync(file, "utf8") !== text) {
    console.error("make-folding: folding.txt is not what fold.js makes of each character.");
    process.exit(1);
  }
} else {
  writeFileSync(file, text);
}
