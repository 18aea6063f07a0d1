// Writes minisearch.js and LICENSE-minisearch.txt from the npm package minisearch: its ES module without comments. Needs Node.js, npm and a registry.
//
//   node templates/assets/modules/make-minisearch.mjs             write
//   node templates/assets/modules/make-minisearch.mjs --check     write nothing; exit 1 and name each file that differs
//
// A newer version: change VERSION and INTEGRITY here (`npm view minisearch version dist.integrity`) and in README.md, and see whether the form
// of its index is still number 2, which search-index.js writes.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const VERSION = "7.2.0";
const INTEGRITY = "sha512-dqT2XBYUOZOiC5t2HRnwADjhNS2cecp9u+TJRiJ1Qp/f5qjkeT5APcGPjHw+bz89Ms8Jp+cG4AlE+QZ/QnDglg==";

const temporary = mkdtempSync(join(tmpdir(), "minisearch-"));
try {
  const shell = process.platform === "win32"; // there npm is a .cmd file
  const archive = join(temporary, execFileSync("npm", ["pack", `minisearch@${VERSION}`, "--silent"], { cwd: temporary, shell }).toString().trim());
  if ("sha512-" + createHash("sha512").update(readFileSync(archive)).digest("base64") !== INTEGRITY) {
    throw new Error(`minisearch ${VERSION} is not the archive with the integrity written here.`);
  }
  execFileSync("tar", ["-xzf", archive, "-C", temporary]);
  const packaged = (path) => readFileSync(join(temporary, "package", path), "utf8");
  // Only comments that fill whole lines: what is left is the package's code, line by line.
  const code = packaged("dist/es/index.js").replace(/^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*\n/gm, "").replace(/^[ \t]*\/\/.*\n/gm, "");
  const files = {
    "minisearch.js": `/*! MiniSearch ${VERSION}, MIT, see LICENSE-minisearch.txt. The package's ES module without comments; made by make-minisearch.mjs. */\n${code}`,
    "LICENSE-minisearch.txt": packaged("LICENSE.txt"),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = fileURLToPath(new URL(name, import.meta.url));
    if (process.argv[2] !== "--check") {
      writeFileSync(file, text);
    } else if (readFileSync(file, "utf8") !== text) {
      console.error(`make-minisearch: ${name} is not what the package has.`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(temporary, { recursive: true });
}
