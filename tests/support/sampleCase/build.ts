// Makes resources/sample-case from the sources in this folder.
//   npm run sample
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readDocumentText } from '../../../src/pdf/viewingText.ts';
import { chromiumArguments, chromiumPath } from '../chromium.ts';
import { compileCase, type MadeFile } from './compileCase.ts';
import { type DrawnFile, drawFile } from './drawFiles.ts';
import { items } from './items.ts';

const folder = resolve(import.meta.dirname, '../../../resources/sample-case');

async function read(drawn: DrawnFile): Promise<MadeFile> {
  if (drawn.name.endsWith('.txt')) return { ...drawn, text: new TextDecoder().decode(drawn.bytes) };
  if (!drawn.name.endsWith('.pdf')) return { ...drawn, text: '' };
  const task = getDocument({ data: drawn.bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const { text } = await readDocumentText(document);
  const pages = document.numPages;
  await task.destroy();
  return { ...drawn, text, pages };
}

const browser = await chromium.launch({ executablePath: chromiumPath, chromiumSandbox: false, args: chromiumArguments });
const files = new Map<string, MadeFile>();
for (const item of items) files.set(item.word, await read(await drawFile(browser, item)));
await browser.close();

const made = compileCase(files);
rmSync(join(folder, 'files'), { recursive: true, force: true });
mkdirSync(join(folder, 'files'), { recursive: true });
for (const { name, bytes } of files.values()) writeFileSync(join(folder, 'files', name), bytes);
writeFileSync(join(folder, 'case.json'), `${JSON.stringify(made, null, 1)}\n`);
const total = [...files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
process.stdout.write(`${files.size} files, ${Math.round(total / 1024)} KiB, ${made.records.length} records\n`);
