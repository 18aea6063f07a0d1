// Writes endonyms.txt: what each Member State is called in its official languages and in everyday English, from Unicode's CLDR (npm packages
// cldr-core and cldr-localenames-full), for the search to know. Needs Node.js, npm and a registry.
//
//   node generator/Export/Search/make-endonyms.mjs             write
//   node generator/Export/Search/make-endonyms.mjs --check     write nothing; exit 1 if the file is not what would be written

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const VERSION = "48.2.0";
const INTEGRITY = {
  "cldr-core": "sha512-zfmLothncSwfv2jlevoSrgI2VGgH8SDGHXst6jUEotHA8nq9Igeg9jzdJDFtBso9pgJuG89DK16TzrmZDdo2Bg==",
  "cldr-localenames-full": "sha512-4o0paYDz0UXhfhChAVFkmVl2CP0YTSEqE6WrC0fNafaSC5u5DAXphxH3SZ1Ujczarikr8DToKZfiok6EqWLdNQ==",
};
const temporary = mkdtempSync(join(tmpdir(), "endonyms-"));

function fetch(name) {
  const shell = process.platform === "win32"; // there npm is a .cmd file
  const archive = join(temporary, execFileSync("npm", ["pack", `${name}@${VERSION}`, "--silent"], { cwd: temporary, shell }).toString().trim());
  if ("sha512-" + createHash("sha512").update(readFileSync(archive)).digest("base64") !== INTEGRITY[name]) {
    throw new Error(`${name} ${VERSION} is not the archive with the integrity written here.`);
  }
  execFileSync("tar", ["-xzf", archive, "-C", temporary]);
  execFileSync("mv", [join(temporary, "package"), join(temporary, name)]);
  return (path) => existsSync(join(temporary, name, path)) ? JSON.parse(readFileSync(join(temporary, name, path), "utf8")) : null;
}

try {
  const core = fetch("cldr-core");
  const names = fetch("cldr-localenames-full");
  const spoken = core("supplemental/territoryInfo.json").supplemental.territoryInfo;
  const countries = readFileSync(new URL("../../../content/countries.yaml", import.meta.url), "utf8");
  const lines = ["Made by make-endonyms.mjs from Unicode's CLDR 48.2.0 (Unicode License v3, see templates/assets/modules/LICENSE-cldr.txt): names in a country's official languages and in English."];
  for (const [, code] of countries.matchAll(/^    iso2: "([A-Z]{2})"/gm)) {
    const official = Object.entries(spoken[code]?.languagePopulation ?? {}).filter(([, { _officialStatus: status }]) => status === "official" || status === "de_facto_official");
    const languages = ["en", ...official.map(([language]) => language.replace("_", "-"))].flatMap((language) => [language, `${language}-Latn`, `${language}-Cyrl`]);
    const found = languages.flatMap((language) => {
      const territories = Object.values(names(`main/${language}/territories.json`)?.main ?? {})[0]?.localeDisplayNames.territories ?? {};
      return [territories[code], territories[`${code}-alt-short`], territories[`${code}-alt-variant`]];
    }).filter((name) => name && name !== code && name.length > 2 || /[^\u0000-\u024f]/.test(name ?? ""));
    lines.push(`${code}: ${[...new Set(found)].join(" | ")}`);
  }

  const licence = readFileSync(join(temporary, "cldr-localenames-full", "LICENSE"), "utf8");
  for (const [name, text] of [["endonyms.txt", lines.join("\n") + "\n"], ["../../../templates/assets/modules/LICENSE-cldr.txt", licence]]) {
    const file = fileURLToPath(new URL(name, import.meta.url));
    if (process.argv[2] !== "--check") {
      writeFileSync(file, text);
    } else if (readFileSync(file, "utf8") !== text) {
      console.error(`make-endonyms: ${name} is not what the packages have.`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(temporary, { recursive: true });
}
