// Draws preview.png from preview.svg with Chromium, and notes the hashes of both: node make-preview.mjs [--check]. With --check it draws nothing and
// fails where the note does not fit the files. What fonts the machine has shows in the picture: look at it before it is committed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = name => join(import.meta.dirname, name);
const note = () => ['preview.svg', 'preview.png'].map(name => `${createHash('sha256').update(readFileSync(here(name))).digest('hex')}  ${name}\n`).join('');

if (process.argv.includes('--check')) {
  if (readFileSync(here('preview.sha256'), 'utf8') !== note()) {
    console.error('preview.png is not the picture of preview.svg: run node make-preview.mjs');
    process.exit(1);
  }
} else {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  const page = join(folder, 'page.html');
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>body { margin: 0 } svg { display: block }</style>${readFileSync(here('preview.svg'), 'utf8')}`);
  execFileSync(process.env.CHROMIUM ?? 'chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars', '--force-device-scale-factor=1',
    `--user-data-dir=${join(folder, 'profile')}`, '--window-size=1200,630', `--screenshot=${here('preview.png')}`, page], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(here('preview.sha256'), note());
}
