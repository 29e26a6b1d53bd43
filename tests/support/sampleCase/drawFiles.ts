// Makes the bytes of every item with Chromium: printed documents, scanned pages, photographs with metadata, pictures, plain texts.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { fontSheets, paperStyle } from './documents/paper.ts';
import { withExif } from './exif.ts';
import type { SourceItem } from './items.ts';
import type { PageMark } from './sourceTypes.ts';

const fontsFolder = resolve(import.meta.dirname, '../../../node_modules/@fontsource-variable');
/** Stands for no place at all: every request is answered from this folder or refused. */
const origin = 'http://sample.invalid';

export interface DrawnFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly marks: Readonly<Record<string, PageMark>>;
}

export async function drawFile(browser: Browser, item: SourceItem): Promise<DrawnFile> {
  if (item.make === 'text') return { name: `${item.word}.txt`, bytes: new TextEncoder().encode(item.text), marks: {} };
  const isPaper = item.make === 'document' || item.make === 'scan';
  const size = isPaper
    ? { width: 794, height: 1123 }
    : item.make === 'picture'
      ? { width: item.width, height: item.height }
      : { width: 1200, height: 900 };
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: item.make === 'scan' ? 1.3 : 1 });
  try {
    const page = await context.newPage();
    await show(page, isPaper ? paper(item.title, item.html) : picture(item.html));
    const marks = await readMarks(page, isPaper ? 72 / 96 : 1);
    return { ...(await made(page, item)), marks };
  } finally {
    await context.close();
  }
}

async function made(page: Page, item: Exclude<SourceItem, { readonly make: 'text' }>): Promise<Omit<DrawnFile, 'marks'>> {
  switch (item.make) {
    case 'document':
      return { name: `${item.word}.pdf`, bytes: await print(page) };
    case 'scan':
      return { name: `${item.word}.pdf`, bytes: await scan(page) };
    case 'photograph': {
      const jpeg = await page.screenshot({ type: 'jpeg', quality: 74 });
      return { name: `${item.word}.jpg`, bytes: withExif(jpeg, item.metadata) };
    }
    case 'picture':
      return { name: `${item.word}.png`, bytes: new Uint8Array(await page.screenshot({ type: 'png' })) };
  }
}

async function print(page: Page): Promise<Uint8Array<ArrayBuffer>> {
  return withFixedDates(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
}

/** Photographs each page as a scanner would, a little crooked and grey, and binds the pictures: no text is left in it. */
async function scan(page: Page): Promise<Uint8Array<ArrayBuffer>> {
  await page.addStyleTag({ content: '.page{filter:grayscale(.35) contrast(.95)}' });
  const pictures: string[] = [];
  for (const sheet of await page.locator('.page').all()) {
    const jpeg = await sheet.screenshot({ type: 'jpeg', quality: 58 });
    pictures.push(`<section class="page bare"><img src="data:image/jpeg;base64,${jpeg.toString('base64')}"></section>`);
  }
  const bare = '.bare{padding:0;background:#fff}.bare img{display:block;width:100%;height:100%}';
  await show(page, `${paper('', pictures.join(''))}<style>${bare}</style>`);
  return withFixedDates(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false }));
}

const sheets = fontSheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join('');
const paper = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${sheets}<style>${paperStyle}</style></head><body>${body}</body></html>`;
const pictureFonts =
  "<style>svg{display:block;font-family:'Inter Variable','Noto Sans Thai Variable','Noto Sans Khmer Variable','Noto Sans Myanmar Variable','Noto Sans SC Variable',sans-serif}</style>";
const picture = (html: string) =>
  html.replace(/<html[^>]*>/, (tag) => `${tag}<head><meta charset="utf-8">${sheets}${pictureFonts}</head>`);

async function show(page: Page, html: string): Promise<void> {
  await page.unroute('**/*');
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: html });
    const font = /^\/fonts\/([a-z0-9-]+\/(?:files\/)?[a-z0-9-]+\.(?:css|woff2))$/.exec(path)?.[1];
    if (!font) return route.abort();
    const contentType = font.endsWith('.css') ? 'text/css' : 'font/woff2';
    return route.fulfill({ contentType, body: readFileSync(join(fontsFolder, font)) });
  });
  await page.goto(`${origin}/`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Where each `data-mark` stands on its page, in points (or pixels of a picture), a little wider than its words. */
async function readMarks(page: Page, scale: number): Promise<Record<string, PageMark>> {
  const found = await page.evaluate(() => {
    const pages = [...document.querySelectorAll('.page')];
    return [...document.querySelectorAll<HTMLElement>('[data-mark]')].map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const box = range.getBoundingClientRect();
      const sheet = element.closest('.page');
      const around = sheet?.getBoundingClientRect();
      return {
        name: element.dataset['mark'] ?? '',
        page: sheet ? pages.indexOf(sheet) + 1 : 1,
        x: box.x - (around?.x ?? 0),
        y: box.y - (around?.y ?? 0),
        width: box.width,
        height: box.height,
        words: [...element.childNodes]
          .map((node) => node.textContent ?? '')
          .join(' ')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      };
    });
  });
  const rounded = (value: number) => Math.round(value * scale * 10) / 10;
  return Object.fromEntries(
    found.map(({ name, page: number, x, y, width, height, words }) => [
      name,
      {
        page: number,
        box: { x: rounded(x - 3), y: rounded(y - 2), width: rounded(width + 6), height: rounded(height + 4) },
        words,
      },
    ]),
  );
}

/** A day for all, so that the same sources give the same bytes. */
function withFixedDates(pdf: Buffer): Uint8Array<ArrayBuffer> {
  const text = pdf.toString('latin1').replaceAll(/\/(CreationDate|ModDate) \(D:\d{14}/g, '/$1 (D:20250414120000');
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
