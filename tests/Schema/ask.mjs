// Asks yaml-language-server and ajv about documents, as an editor would. In on standard input, out on standard output, both JSON:
// {"folder": "...", "settings": {...}, "documents": [{"path": "responses/2020/BLR.yaml", "text": "...", "schema": "schemas/response-2020.json",
//   "hovers": [[line, character], ...], "completions": [[line, character], ...]}]}
// ["schema" is the one that ajv holds the document against; the server finds its own.] Answers in the documents' order:
// {"path", "problems": [{"line", "message"}], "hovers": ["..."], "completions": [[{"label", "text", "says"}]], "ajv": ["..."]}
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const Ajv = require('ajv');
const yaml = require('yaml');

const asked = JSON.parse(readFileSync(0, 'utf8'));
const addressOf = path => pathToFileURL(join(asked.folder, path)).href;

// ---- the server, over standard input and output ----
const server = spawn(process.execPath, [join(import.meta.dirname, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const answers = new Map();
const problems = new Map();
let count = 0;
let received = Buffer.alloc(0);

const send = message => {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
};

const ask = (method, params) => new Promise((done, failed) => {
  const id = ++count;
  answers.set(id, answer => (answer.error ? failed(new Error(`${method}: ${answer.error.message}`)) : done(answer.result)));
  send({ id, method, params });
});

const settingsOf = section => section.split('.').reduce((part, name) => part?.[name], {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false }, ...asked.settings },
  http: {}, editor: {}, files: {},
}) ?? null;

const take = message => {
  if (message.method && message.id !== undefined) {
    send({ id: message.id, result: message.method === 'workspace/configuration' ? message.params.items.map(item => settingsOf(item.section.replace('[yaml]', 'editor'))) : null });
  } else if (message.method === 'textDocument/publishDiagnostics') {
    problems.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.id !== undefined) {
    answers.get(message.id)(message);
  }
};

server.stdout.on('data', part => {
  received = Buffer.concat([received, part]);
  for (;;) {
    const end = received.indexOf('\r\n\r\n');
    const length = end < 0 ? 0 : Number(/Content-Length: (\d+)/i.exec(received.subarray(0, end).toString())[1]);
    if (end < 0 || received.length < end + 4 + length) return;
    const body = received.subarray(end + 4, end + 4 + length).toString();
    received = received.subarray(end + 4 + length);
    take(JSON.parse(body));
  }
});
server.on('exit', code => { if (!finished) { console.error(`yaml-language-server ended with ${code}`); process.exit(1); } });
let finished = false;

// ---- the second opinion ----
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false });
for (const word of ['markdownDescription', 'markdownEnumDescriptions', 'errorMessage']) ajv.addKeyword(word);
const validators = new Map();
const opinion = document => {
  if (!document.schema) return [];
  if (!validators.has(document.schema)) validators.set(document.schema, ajv.compile(JSON.parse(readFileSync(join(asked.folder, document.schema), 'utf8'))));
  const parsed = yaml.parseAllDocuments(document.text);
  const broken = [parsed].flat().flatMap(one => one.errors ?? []).map(error => error.message);
  if (broken.length > 0 || parsed.length !== 1) return broken.length > 0 ? broken : ['not one document'];
  let value;
  try { value = parsed[0].toJS({ maxAliasCount: 100 }); } catch (failure) { return [failure.message]; }
  const validate = validators.get(document.schema);
  return validate(value) ? [] : validate.errors.map(error => `${error.instancePath} ${error.message}`);
};

const root = pathToFileURL(asked.folder).href;
await ask('initialize', {
  processId: process.pid, rootUri: root, workspaceFolders: [{ uri: root, name: 'content' }],
  capabilities: {
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: { completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } }, hover: { contentFormat: ['markdown'] }, publishDiagnostics: {} },
  },
});
send({ method: 'initialized', params: {} });
send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: settingsOf('yaml') } } });

const results = [];
for (const document of asked.documents) {
  const uri = addressOf(document.path);
  const place = ([line, character]) => ({ textDocument: { uri }, position: { line, character } });
  const heard = new Promise(done => problems.set(uri, done));
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text: document.text } } });
  results.push(heard.then(async found => {
    const hovers = [];
    const completions = [];
    for (const at of document.hovers ?? []) hovers.push((await ask('textDocument/hover', place(at)))?.contents?.value ?? '');
    for (const at of document.completions ?? []) {
      const list = await ask('textDocument/completion', place(at));
      completions.push((list?.items ?? []).map(item => ({ label: item.label, text: item.textEdit?.newText ?? item.insertText ?? item.label, says: item.documentation?.value ?? item.documentation ?? '' })));
    }
    return { path: document.path, problems: found.map(one => ({ line: one.range.start.line + 1, message: one.message })), hovers, completions, ajv: opinion(document) };
  }));
}

const all = await Promise.all(results);
finished = true;
await ask('shutdown', null);
send({ method: 'exit' });
console.log(JSON.stringify(all));
process.exit(0);
