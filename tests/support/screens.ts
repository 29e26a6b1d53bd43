// Takes the pictures of docs/screens from the built app, light and dark, with the sample case open.
//   node tests/support/screens.ts [--into FOLDER] [NAME …]       (after npm run build; with names only the screens that bear one)
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, chromiumPath } from './chromium.ts';
import { createCamera } from './screens/camera.ts';
import { backToEnglish, inOtherLanguages } from './screens/inOtherLanguages.ts';
import { inOtherSizes } from './screens/inOtherSizes.ts';
import { ofBundles } from './screens/ofBundles.ts';
import { ofMaterial } from './screens/ofMaterial.ts';
import { ofRecords } from './screens/ofRecords.ts';
import { nothingYet, openSample, wayBack, wayIn } from './screens/wayIn.ts';
import { serveFolder } from './serveFolder.ts';
import { makeVault } from './vaultByHand.ts';

const root = resolve(import.meta.dirname, '../..');
const given = process.argv.slice(2);
const into = given.indexOf('--into');
const folder = into < 0 ? join(root, 'docs/screens') : resolve(given.splice(into, 2)[1] ?? '.');
mkdirSync(folder, { recursive: true });

const server = await serveFolder(join(root, 'dist/app'));
const browser = await chromium.launch({ executablePath: chromiumPath, chromiumSandbox: false, args: chromiumArguments });
const camera = createCamera(folder, (name) => given.length === 0 || given.some((part) => name.includes(part)));
const from = performance.now();

const newPage = async () => {
  const context = await browser.newContext({ baseURL: server.url, reducedMotion: 'reduce' });
  context.setDefaultTimeout(12_000);
  return context.newPage();
};

async function theWayIn(): Promise<void> {
  const page = await newPage();
  await camera.take(page, wayIn().screens);
}
async function inTheSample(): Promise<void> {
  const page = await newPage();
  const { passphrase } = await makeVault(page, './?own-window');
  await camera.take(page, nothingYet, passphrase);
  await openSample(page);
  const all = [...ofRecords, ...ofMaterial];
  await camera.take(page, all, passphrase);
  await camera.take(page, inOtherSizes(all), passphrase);
  await camera.take(page, ofBundles);
  await camera.take(page, inOtherLanguages, passphrase);
  await backToEnglish(page);
  await camera.take(page, wayBack);
}

try {
  await theWayIn();
  await inTheSample();
} finally {
  await browser.close();
  await server.close();
}
const seconds = Math.round((performance.now() - from) / 1000);
process.stdout.write(`${camera.taken()} pictures in ${seconds} s\n`);
for (const line of camera.failed) process.stderr.write(`Not taken: ${line}\n`);
process.exitCode = camera.failed.length > 0 ? 1 : 0;
