// Measures how many addresses a second are asked by `msqsite probe`, linkchecker (Debian) and linkinator (npm), on the same pages of one local
// server in one run, and prints the ratios. Needs Node.js, linkchecker, and linkinator where NODE_MODULES_BIN leads:
//
//   npm install --prefix /tmp/probe-bench --ignore-scripts linkinator@8.1.0    (Node.js 22 or newer; linkinator@6.1.2 runs on 20)
//   node tests/Benchmarks/probe.mjs MSQSITE /tmp/probe-bench/node_modules/.bin/linkinator [ADDRESSES] [ROUNDS]
//
// MSQSITE is the native binary. Each program asks for every address once, with as many requests at the same time as it is allowed (16 each), and no
// pauses: politeness is switched off, or there would be nothing to measure. msqsite asks a host one thing at
// a time while the others do not, so the addresses are spread over 64 hosts: 127.0.0.1 to 127.0.0.64, which Linux leads to itself without configuration.

import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const [msqsite, linkinator, count = "2000", rounds = "3"] = process.argv.slice(2);
const HOSTS = 64;
const PORT = 8931;
const AT_ONCE = "16";

let asked = new Set();
const addresses = Array.from({ length: Number(count) }, (_, number) => `http://127.0.0.${1 + (number % HOSTS)}:${PORT}/p${number}`);
const page = `<!doctype html><html lang=en><title>Links</title>${addresses.map((href) => `<p><a href="${href}">x</a>`).join("\n")}`;
const server = createServer((request, response) => {
  const path = request.url;
  if (/^\/p\d+$/.test(path)) asked.add(`${request.headers.host}${path}`);
  const found = path === "/links.html" || /^\/p\d+$/.test(path);
  response.writeHead(found ? 200 : 404, { "content-type": "text/html" });
  response.end(request.method === "HEAD" ? "" : path === "/links.html" ? page : "<!doctype html><title>A page</title>");
});
await new Promise((done) => server.listen(PORT, "0.0.0.0", done));

const folder = await mkdtemp(join(tmpdir(), "msqsite-probe-"));
const put = async (path, text) => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};
await run(msqsite, ["sample", "--into", folder, "--countries", "1", "--seed", "1"], false);
await rm(join(folder, "responses"), { recursive: true });
const questions = await readFile(join(folder, "questionnaires/2020.yaml"), "utf8");
await put("questionnaires/2020.yaml", questions.replaceAll(/https?:\/\/[^ >)"']+/g, "there")); // nobody outside is asked
const code = /iso3: "?([A-Z]{3})/.exec(await readFile(join(folder, "countries.yaml"), "utf8"))[1];
await put(`responses/2020/${code}.yaml`, `country: ${code}\nedition: 2020\npublished: 2020-01-02\npublication-authorised: true\nanswers:\n  national-portals:\n${addresses.map((href) => `    - {name: A page, url: "${href}"}\n`).join("")}`);

const start = `http://127.0.0.1:${PORT}/links.html`;
const programs = {
  "msqsite probe": [msqsite, ["probe", "--content", folder, "--cache", join(folder, "cache.json"), "--max-age", "0", "--allow-private", "--pause", "0", "--at-once", AT_ONCE]],
  linkchecker: ["linkchecker", ["--no-status", "--no-warnings", "--check-extern", "--threads", AT_ONCE, "--recursion-level", "1", "-o", "none", "--no-robots", start]],
  linkinator: [linkinator, [start, "--concurrency", AT_ONCE, "--verbosity", "none"]],
};
const least = {};
try {
  for (let round = 0; round < Number(rounds); round++) {
    for (const [name, [program, options]] of Object.entries(programs)) {
      asked = new Set();
      const begun = performance.now();
      await run(program, options, true);
      const seconds = (performance.now() - begun) / 1000;
      least[name] = Math.min(least[name] ?? Infinity, seconds);
      if (asked.size !== addresses.length) throw new Error(`${name} asked ${asked.size} of ${addresses.length} addresses: there is nothing to compare`);
      console.error(`${name}: ${seconds.toFixed(2)} s`);
    }
  }
} finally {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
}

console.log(`| ${count} addresses on ${HOSTS} hosts, ${AT_ONCE} at once | least of ${rounds}, seconds | times msqsite |\n|---|---|---|`);
for (const [name, seconds] of Object.entries(least)) {
  console.log(`| ${name} | ${seconds.toFixed(2)} | ${(seconds / least["msqsite probe"]).toFixed(1)} |`);
}

function run(program, options, anyOutcome) {
  return new Promise((done, failed) => {
    const child = spawn(program, options, { stdio: ["ignore", "ignore", "ignore"] });
    child.once("error", failed);
    child.once("exit", (code) => (code === 0 || anyOutcome ? done() : failed(new Error(`${program} ended with ${code}`))));
  });
}
