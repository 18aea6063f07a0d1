// Lays out what Hugo and Eleventy build: the same responses, byte for byte, as front matter, and what all pages share as one JSON file.
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";

const SHORTENERS = ["clck.ru", "bit.ly", "goo.gl", "tinyurl.com", "t.co", "ow.ly", "is.gd", "cutt.ly", "rebrand.ly", "vk.cc", "t.ly", "rb.gy"];
const here = import.meta.dirname;
const yaml = async (path) => load(await readFile(path, "utf8"), { schema: CORE_SCHEMA });

const put = async (path, text) => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
};

/** The words, the forms, the countries and the addresses of the assets, which the pages share. */
async function sharedOf(content, assets) {
  const { countries, regions, ...levels } = await yaml(join(content, "countries.yaml"));
  const names = Object.fromEntries([...regions, ...Object.values(levels).flat()].map((one) => [one.code, one.names.en]));
  const area = (one) => names[one["intermediate-region"] ?? one["sub-region"] ?? one.region];
  const forms = {};
  for (const file of await readdir(join(content, "questionnaires"))) {
    forms[file.replace(".yaml", "")] = await yaml(join(content, "questionnaires", file));
  }

  return {
    site: { ...(await yaml(join(content, "site.yaml"))), ...assets },
    words: await yaml(join(content, "text", "en.yaml")),
    shorteners: SHORTENERS,
    forms,
    countries: Object.fromEntries(countries.map((one) => [one.iso3, {
      slug: one.slug, name: one.names.en, official: one["official-names"]?.en ?? one.names.en, area: area(one), flag: `assets/flags/${one.iso2.toLowerCase()}.svg`,
    }])),
  };
}

/** The files of a built site that all pages load, by the names of their templates. */
async function assetsOf(site) {
  const find = async (folder, pattern) => `${folder}/${(await readdir(join(site, folder))).find((name) => pattern.test(name))}`;
  return { icon: await find("assets", /^icon-/), style: await find("assets", /^site-.*\.css$/), profileStyle: await find("assets/styles", /^profile-/) };
}

/**
 * Makes a folder for each generator under `into`, and says how many pages they will make.
 * @param content the content folder
 * @param site the site that ours made of it: its assets are published by all
 */
export async function layOut(content, site, into) {
  const shared = await sharedOf(content, await assetsOf(site));
  const json = JSON.stringify(shared);
  for (const peer of ["hugo-yaml", "hugo-json", "eleventy"]) {
    await cp(join(here, peer.replace(/-.*/, "")), join(into, peer), { recursive: true });
    await cp(join(site, "assets"), join(into, peer, "static", "assets"), { recursive: true });
    await put(join(into, peer, peer === "eleventy" ? "common.json" : "data/shared.json"), json);
  }

  let pages = 0;
  for (const edition of await readdir(join(content, "responses"))) {
    for (const file of await readdir(join(content, "responses", edition))) {
      const text = await readFile(join(content, "responses", edition, file), "utf8");
      if (!/^publication-authorised: true$/m.test(text)) {
        continue; // no page says anything of it
      }

      pages++;
      const path = `countries/${shared.countries[file.replace(".yaml", "")].slug}/${edition}.md`;
      const given = `---\n${text.replace(/\n*$/, "\n")}---\n`;
      await put(join(into, "hugo-yaml", "content", path), given);
      await put(join(into, "hugo-json", "content", path), `${JSON.stringify(load(text, { schema: CORE_SCHEMA }))}\n`);
      await put(join(into, "eleventy", "src", path), given);
    }
  }

  await put(join(into, "eleventy", "src", "src.json"), JSON.stringify({ layout: "profile.11ty.js" }));
  return pages;
}
