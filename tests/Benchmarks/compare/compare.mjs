// Measures msqsite, Hugo and Eleventy making the same profile pages of the same responses, and prints Markdown tables. README.md beside this file
// says what is the same, and how to read the figures. Needs Linux, GNU time, and the generators that are to be compared.
//
//   npm ci --prefix tests/Benchmarks/compare --ignore-scripts
//   node tests/Benchmarks/compare/compare.mjs --binary MSQSITE [--hugo PATH]... [--worlds 193,1000,10000] [--runs 5] [--same]
//
// --hugo may stand several times; the first is what the others are compared with. --same ends after the pages were held against each other.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { layOut } from "./peers.mjs";
import { compare, inWords } from "./same.mjs";

const { values: given } = parseArgs({ options: {
  binary: { type: "string" }, hugo: { type: "string", multiple: true, default: ["hugo"] }, worlds: { type: "string", default: "193,1000,10000" },
  runs: { type: "string", default: "5" }, same: { type: "boolean", default: false },
} });
const here = import.meta.dirname;
const root = resolve(here, "../../..");
const binary = resolve(given.binary ?? fail("--binary names the native binary"));
const runs = Number(given.runs);
const work = mkdtempSync(join(tmpdir(), "msqsite-compare-"));
const stages = ["read", "check", "shape", "render", "verify", "write", "collection", "total"];

function fail(why) {
  console.error(`compare: ${why}`);
  process.exit(1);
}

function run(program, options, { cwd, env } = {}) {
  const usage = join(work, "usage");
  const begun = performance.now();
  const done = spawnSync("/usr/bin/time", ["-f", "%U %S %M", "-o", usage, program, ...options], { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "pipe"], maxBuffer: 2 ** 28 });
  const wall = (performance.now() - begun) / 1000;
  if (done.error || done.status !== 0) fail(`${program} ${options.join(" ")}: ${done.error ?? `exit code ${done.status}\n${String(done.stderr).slice(-2000)}`}`);
  const [user, system, peak] = readFileSync(usage, "utf8").trim().split("\n").at(-1).split(" ").map(Number);
  return { wall, cpu: user + system, peak: peak / 1024, messages: String(done.stderr) };
}

/** A world that asks for more countries than there are M49 codes is made of several editions. */
const worldOf = (profiles) => (profiles <= 1000 ? { countries: profiles, editions: 1 } : { countries: 1000, editions: Math.ceil(profiles / 1000) });

const versionOf = (hugo) => spawnSync(hugo, ["version"], { encoding: "utf8" }).stdout?.match(/v([\d.]+)/)?.[1] ?? fail(`${hugo} is not there`);

const ours = (folder, more) => (output) => run(binary, ["build", "--content", join(folder, "content"), "--templates", join(folder, "templates"), "--only", "countries/*/20??/", "--output", output, "--timings", ...more]);

/** Measures what comes after a whole build when the words of one answer are others: told in each round once, beside the whole builds of all. */
function changing(folder) {
  const output = join(folder, "kept");
  const build = ours(folder, ["--no-verify"]);
  const response = join(folder, "content/responses/2020/KEN.yaml");
  const say = (words) => writeFileSync(response, readFileSync(response, "utf8").replace(/^  additional-information:.*$/m, `  additional-information: ${words}`));
  say("before");
  build(output);
  return {
    next: (round) => {
      say(`round ${round}`);
      return build(output);
    },
    check: () => {
      const whole = join(folder, "whole");
      build(whole);
      if (spawnSync("diff", ["-r", "--exclude=.msqsite", output, whole]).status !== 0) fail("after a change the site is not that of a whole build");
    },
  };
}

function programsFor(folder) {
  const hugo = (program, form) => (output) => run(program, ["--quiet", "--destination", output], { cwd: join(folder, "peers", `hugo-${form}`) });
  const programs = given.hugo.map((program) => [`Hugo ${versionOf(program)}, YAML`, hugo(program, "yaml")]);
  programs.push(["ours, not verified", ours(folder, ["--no-verify"])], ["ours, verified", ours(folder, [])]);
  programs.push(...given.hugo.map((program) => [`Hugo ${versionOf(program)}, JSON`, hugo(program, "json")]));
  const eleventy = join(here, "node_modules/@11ty/eleventy");
  if (existsSync(eleventy)) {
    const version = JSON.parse(readFileSync(join(eleventy, "package.json"), "utf8")).version;
    programs.push([`Eleventy ${version}, YAML`, (output) => run(process.execPath, [join(eleventy, "cmd.cjs")], { cwd: join(folder, "peers/eleventy"), env: { COMPARE_OUTPUT: output, NODE_PATH: join(here, "node_modules") } })]);
  }

  return programs;
}

const median = (all) => {
  const sorted = all.toSorted((one, other) => one - other);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

/** Processor time of the whole machine, in seconds. */
const busy = () => readFileSync("/proc/stat", "utf8").split("\n")[0].trim().split(/\s+/).slice(1).reduce((sum, ticks, place) => (place === 3 || place === 4 || place > 7 ? sum : sum + Number(ticks)), 0) / 100;

async function measure(profiles) {
  const folder = join(work, String(profiles));
  const world = worldOf(profiles);
  const [content, templates] = [join(folder, "content"), join(folder, "templates")];
  run(binary, ["sample", "--content", join(root, "content"), "--countries", world.countries, "--editions", world.editions, "--seed", "1", "--into", content].map(String));
  cpSync(join(root, "templates"), templates, { recursive: true });
  cpSync(join(here, "ours"), templates, { recursive: true });

  const programs = programsFor(folder);
  const output = (name) => join(folder, "out", name);
  const verified = programs.find(([name]) => name === "ours, verified");
  verified[1](output(verified[0]));
  const pages = await layOut(content, output(verified[0]), join(folder, "peers"));
  if (existsSync(join(here, "node_modules"))) cpSync(join(here, "node_modules"), join(folder, "peers/eleventy/node_modules"), { recursive: true });
  for (const [name, build] of programs.filter((one) => one !== verified)) {
    build(output(name));
    const same = await compare(output(verified[0]), output(name));
    console.error(inWords(name, same));
    if (same.faults.length > 0 || same.pages !== pages) fail(`${name} makes other pages:\n${same.faults.slice(0, 20).join("\n")}`);
    rmSync(output(name), { recursive: true });
  }

  rmSync(output(verified[0]), { recursive: true });
  if (given.same) return;

  const [changed, change] = ["ours, not verified, one country changed", changing(folder)];
  const measured = Object.fromEntries([...programs.map(([name]) => name), changed].map((name) => [name, []]));
  const note = (name, one) => {
    measured[name].push(one);
    console.error(`${profiles}, ${name}: ${one.wall.toFixed(3)} s, ${one.cpu.toFixed(2)} s of processor, ${one.peak.toFixed(0)} MB`);
  };
  const [begun, busyBefore] = [performance.now(), busy()];
  for (let round = 0; round < runs; round++) {
    for (const [name, build] of programs) {
      note(name, build(output(name)));
      rmSync(output(name), { recursive: true });
    }

    note(changed, change.next(round));
  }

  const seconds = (performance.now() - begun) / 1000;
  const others = busy() - busyBefore - Object.values(measured).flat().reduce((sum, one) => sum + one.cpu, 0);
  change.check();
  report(profiles, world, pages, measured, others / seconds);
  rmSync(folder, { recursive: true });
}

function report(profiles, world, pages, measured, others) {
  const rows = Object.entries(measured).map(([name, all]) => ({ name, least: Math.min(...all.map((one) => one.wall)), ...Object.fromEntries(["wall", "cpu", "peak"].map((key) => [key, median(all.map((one) => one[key]))])) }));
  const [base] = rows;
  const ratio = (one, key) => (one[key] / base[key] < 0.1 ? (one[key] / base[key]).toFixed(4) : (one[key] / base[key]).toFixed(2));
  const editions = world.editions > 1 ? ` (${world.countries} countries, ${world.editions} editions)` : "";
  console.log(`\n### ${profiles.toLocaleString("en-US")} responses${editions}, ${pages.toLocaleString("en-US")} pages\n`);
  console.log(`Medians of ${runs} runs in turns; meanwhile other processes used ${Math.max(0, others).toFixed(2)} of ${cpus().length} processors.\n`);
  console.log("| | wall, s | least, s | ratio | processor, s | ratio | peak, MB | ratio |\n|---|--:|--:|--:|--:|--:|--:|--:|");
  for (const one of rows) {
    console.log(`| ${one.name} | ${one.wall.toFixed(3)} | ${one.least.toFixed(3)} | ${ratio(one, "wall")} | ${one.cpu.toFixed(2)} | ${ratio(one, "cpu")} | ${one.peak.toFixed(0)} | ${ratio(one, "peak")} |`);
  }

  const timings = measured["ours, verified"].map((one) => Object.fromEntries([...one.messages.matchAll(/^timing: (\w+) ([\d.]+) ms/gm)].map((match) => [match[1], Number(match[2])])));
  console.log(`\nOurs by stage, milliseconds summed over threads:\n\n| ${stages.join(" | ")} |\n|${"--:|".repeat(stages.length)}`);
  console.log(`| ${stages.map((stage) => median(timings.map((one) => one[stage])).toFixed(0)).join(" | ")} |`);
}

try {
  const system = readFileSync("/etc/os-release", "utf8").match(/^PRETTY_NAME="?([^"\n]*)/m)[1];
  console.log(`${cpus()[0].model.trim()}, ${cpus().length} processors, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${system}, Linux ${release()}, Node.js ${process.version}; load before ${loadavg()[0].toFixed(1)}.`);
  for (const profiles of given.worlds.split(",").map(Number)) {
    await measure(profiles);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
