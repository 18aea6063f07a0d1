// Measures how long a saved file takes to be seen in Chromium: from before the file is written to the frame that shows its new words, with
// `msqsite serve` over a copy of a content folder. Needs Node.js, playwright-core and Chromium (CHROMIUM names it):
//
//   npm install --prefix /tmp/serve-bench playwright-core@1.65.1
//   NODE_PATH=/tmp/serve-bench/node_modules node tests/Benchmarks/serve.mjs MSQSITE CONTENT COUNTRY [ROUNDS]
//
// MSQSITE is the native binary, CONTENT a content folder (of the made-up world of 193 countries for the budget), COUNTRY a slug with its code: kenya/KEN.
// Exit 1 where the median is over the budget.

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const { chromium } = createRequire(import.meta.url)("playwright-core");
const [binary, original, country, rounds = "20"] = process.argv.slice(2);
const [slug, code] = country.split("/");
const MOST_MILLISECONDS = 100;

const folder = await mkdtemp(join(tmpdir(), "msqsite-serve-"));
const content = join(folder, "content");
await cp(original, content, { recursive: true });
const server = spawn(binary, ["serve", "--content", content, "--templates", "templates"], { stdio: ["ignore", "pipe", "ignore"] });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const address = await new Promise((done, failed) => {
    createInterface(server.stdout).once("line", done);
    server.once("exit", () => failed(new Error("the server ended")));
  });
  const page = await browser.newPage();
  await page.goto(`${address}countries/${slug}/`);
  await page.waitForTimeout(1000); // it listens by now
  const file = join(content, "responses", "2020", `${code}.yaml`);
  const text = await readFile(file, "utf8");
  const times = [];
  for (let round = 0; round < Number(rounds); round++) {
    const words = `Measured in round ${round}`;
    const seen = page.evaluate((expected) => new Promise((done) => {
      const watch = new MutationObserver(() => {
        if (!document.body.textContent.includes(expected)) return;
        watch.disconnect();
        requestAnimationFrame(() => done(Date.now()));
      });
      watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    }), words);
    await page.waitForTimeout(300);
    const begun = Date.now();
    await writeFile(file, text.replace(/(additional-information:).*\n(?:    .*\n)*/, `$1 ${words}\n`));
    times.push((await seen) - begun);
  }
  times.sort((one, other) => one - other);
  const median = times[times.length >> 1];
  console.log(`${times.length} saves: median ${median} ms, least ${times[0]}, most ${times.at(-1)} (budget ${MOST_MILLISECONDS})`);
  process.exitCode = median > MOST_MILLISECONDS ? 1 : 0;
} finally {
  await browser.close();
  server.kill("SIGINT");
  await rm(folder, { recursive: true });
}
