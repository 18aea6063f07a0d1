// Measures the search in Chromium: what is transferred, compressed, from nothing to the first results with their words, and how long a keystroke
// takes to show its results on a processor slowed down four times. Needs Node.js, playwright-core and Chromium (CHROMIUM names it):
//
//   npm install --prefix /tmp/search-bench playwright-core@1.65.1
//   NODE_PATH=/tmp/search-bench/node_modules node tests/Benchmarks/search.mjs SITE [ROUNDS]
//
// SITE is a built site: of the made-up world of 193 countries for the budget. Exit 1 where a budget is broken.

import { createServer } from "node:http";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const { chromium } = createRequire(import.meta.url)("playwright-core");
const [site, rounds = "3"] = process.argv.slice(2);
const MOST_BYTES = 150 * 1024;
const MOST_MILLISECONDS = 50;
const QUERIES = ["estonia digital identity", "electronic signatures", "вымышленный институт", "البيانات المفتوحة", "开放数据", "portal", "sintéticos servicios", "belarus", "elektronic signatures", "xpen data", "egov", "egvo", "e-services"];
const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml" };

const sent = [];
const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  try {
    const body = gzipSync(await readFile(join(resolve(site), path.endsWith("/") ? path + "index.html" : path)), { level: 9 });
    sent.push({ path, bytes: body.length });
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? (path.endsWith("/") ? "text/html" : "application/octet-stream"), "content-encoding": "gzip" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0);
const address = `http://localhost:${server.address().port}/search/`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1];
const worst = (numbers) => Math.max(...numbers);
let broken = false;

const fresh = async (slow) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  page.on("pageerror", (fault) => { console.log(`fault in the page: ${fault.message}`); broken = true; });
  if (slow) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return page;
};

console.log("| query | answers | transferred before the first results, KB | of it page, style, script | start | words | texts | keystroke, median ms | slowest ms |");
console.log("|---|---|---|---|---|---|---|---|---|");
for (const query of QUERIES) {
  sent.length = 0;
  let page = await fresh(false);
  await page.goto(`${address}?q=${encodeURIComponent(query)}`, { waitUntil: "networkidle" });
  const line = await page.locator("[data-part=line]").textContent();
  const first = [...sent];
  const bytes = (test) => first.filter(({ path }) => test.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);
  const kilobytes = (test) => (bytes(test) / 1024).toFixed(1);
  const total = bytes(/./);
  await page.context().close();

  const times = [];
  for (let round = 0; round < Number(rounds); round++) {
    page = await fresh(true);
    await page.goto(address, { waitUntil: "networkidle" });
    // Once for the files, then key by key, as somebody who goes on typing.
    await page.locator("#search-query").fill(query);
    await page.waitForLoadState("networkidle");
    for (let letters = 1; letters <= query.length; letters++) {
      await page.locator("#search-query").fill(query.slice(0, letters));
      await page.waitForLoadState("networkidle");
    }
    await page.locator("#search-query").fill("");
    await page.evaluate(() => {
      window.times = [];
      const line = document.querySelector("[data-part=answer-list]");
      let begun = 0;
      document.querySelector("#search-query").addEventListener("input", () => { begun = performance.now(); }, { capture: true });
      new MutationObserver(() => {
        if (!begun) return;
        window.times.push(performance.now() - begun);
        begun = 0;
      }).observe(line, { childList: true });
    });
    for (const letter of query) {
      await page.locator("#search-query").pressSequentially(letter);
      await page.waitForTimeout(120);
    }
    times.push(...await page.evaluate(() => window.times));
    await page.context().close();
  }
  broken ||= total > MOST_BYTES || median(times) > MOST_MILLISECONDS;
  console.log(`| ${query} | ${line} | ${(total / 1024).toFixed(1)} | ${kilobytes(/(\/|css|js|svg)$/)} | ${kilobytes(/start\.json/)} | ${kilobytes(/terms|spellings/)} | ${kilobytes(/texts/)} | ${median(times).toFixed(1)} | ${worst(times).toFixed(1)} |`);
}
await browser.close();
server.close();
process.exit(broken ? 1 : 0);
