// Holds the open data of a folder against their standards: node data.mjs <folder> <edition>. Writes what is wrong as a JSON array of sentences.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';

const require = createRequire(import.meta.url);
const Ajv = require('ajv/dist/2020');
const formats = require('ajv-formats');
const { Package } = require('datapackage');
const jsonld = require('jsonld');

const [folder, edition] = process.argv.slice(2);
const json = name => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const wrong = [];
const say = (file, errors) => { for (const error of errors) wrong.push(`${file}: ${error}`); };

// ---- JSON Schema ----
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
formats(ajv);
ajv.addSchema(json('response.schema.json'), 'response.schema.json');
const responses = ajv.compile(json('responses.schema.json'));
if (!responses(json(`${edition}/responses.json`))) say('responses.json', responses.errors.map(error => `${error.instancePath} ${error.message}`));

// ---- Data Package: the descriptor, and every cell by its type. Keys across tables are SQLite's to hold: the library takes one key of a row for its own object. ----
const found = await Package.load(join(folder, 'datapackage.json'), { basePath: folder });
say('datapackage.json', found.errors.map(error => error.message));
for (const resource of found.resources.filter(one => one.tabular)) {
  try {
    await resource.read({ cast: true });
  } catch (error) {
    say('datapackage.json', [`${resource.name}: ${error.message} ${(error.errors ?? []).map(one => one.message)}`]);
  }
}

// ---- OpenAPI ----
const openapi = new Validator();
for (const name of ['response.schema.json', 'responses.schema.json']) await openapi.addSpecRef(json(name), name);
const judged = await openapi.validate(json('openapi.json'));
if (!judged.valid) say('openapi.json', [JSON.stringify(judged.errors)]);

// ---- JSON-LD ----
const triples = await jsonld.toRDF(json('catalog.jsonld'), { format: 'application/n-quads', safe: true });
const distributions = triples.split('\n').filter(line => line.endsWith('<http://www.w3.org/ns/dcat#Distribution> .')).length;
if (distributions < 15) say('catalog.jsonld', [`only ${distributions} distributions`]);

console.log(JSON.stringify(wrong));
