// Readers of PDFs that others wrote. A tool that is not installed is skipped, and said to be.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const missing = new Set<string>();

/** Undefined, and one printed line, where the tool is not installed. */
export function outputOf(tool: string, ...options: readonly string[]): string | undefined {
  if (missing.has(tool)) return undefined;
  const { error, stdout } = spawnSync(tool, options, {
    encoding: 'latin1',
    maxBuffer: 2 ** 28,
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  if (!error) return stdout;
  missing.add(tool);
  process.stdout.write(`skipped: ${tool} is not installed\n`);
  return undefined;
}

export interface ToolReading {
  readonly tool: string;
  readonly text: string;
}

/** What every installed tool gets out of a PDF without looking at its pixels. */
export function readWithTools(pdf: Uint8Array): ToolReading[] {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-tools-'));
  const file = join(folder, 'page.pdf');
  const plain = join(folder, 'plain.pdf');
  try {
    writeFileSync(file, pdf);
    const uncompressed =
      outputOf('qpdf', '--qdf', '--object-streams=disable', file, plain) === undefined
        ? undefined
        : readFileSync(plain, 'latin1');
    const readings: readonly (readonly [string, string | undefined])[] = [
      ['bytes', Buffer.from(pdf).toString('latin1')],
      ['pdftotext', outputOf('pdftotext', file, '-')],
      ['pdftotext -raw', outputOf('pdftotext', '-raw', file, '-')],
      ['pdfinfo', outputOf('pdfinfo', '-meta', '-js', '-dests', '-struct-text', file)],
      ['pdfdetach', outputOf('pdfdetach', '-list', file)],
      ['pdffonts', outputOf('pdffonts', file)],
      ['qpdf', uncompressed],
      ['strings', outputOf('strings', '-n', '3', file)],
      ['exiftool', outputOf('exiftool', '-a', '-u', '-G', '--FileName', '--Directory', file)],
      ['mutool text', outputOf('mutool', 'draw', '-q', '-F', 'stext', file)],
      ['mutool objects', outputOf('mutool', 'show', '-b', file, 'grep')],
    ];
    return readings.flatMap(([tool, text]) => (text === undefined ? [] : [{ tool, text }]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The words that poppler and the system's Tesseract see on the first page turned back by `angle`; undefined without them. */
export function seenByTesseract(pdf: Uint8Array, angle: 0 | 90 | 180 | 270 = 0): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-sight-'));
  try {
    const [file, turned] = [join(folder, 'page.pdf'), join(folder, 'turned.pdf')];
    writeFileSync(file, pdf);
    const level = angle === 0 || outputOf('qpdf', file, turned, `--rotate=+${360 - angle}`) === undefined ? file : turned;
    if (outputOf('pdftoppm', '-r', '150', '-png', '-singlefile', level, join(folder, 'page')) === undefined) return undefined;
    return outputOf('tesseract', join(folder, 'page.png'), '-', '--psm', '11');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const qpdfFinds = (pdf: Uint8Array): string | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-check-'));
  try {
    writeFileSync(join(folder, 'page.pdf'), pdf);
    return outputOf('qpdf', '--check', join(folder, 'page.pdf')) === undefined
      ? undefined
      : String(execFileSync('qpdf', ['--check', join(folder, 'page.pdf')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The words that the system's Tesseract sees in a picture; undefined without it. */
export function pictureSeen(bytes: Uint8Array, extension: 'png' | 'jpg'): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-picture-'));
  try {
    const file = join(folder, `picture.${extension}`);
    writeFileSync(file, bytes);
    return outputOf('tesseract', file, '-', '--psm', '11');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What exiftool says of a file; undefined without it. */
export function exiftoolSays(bytes: Uint8Array, extension: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-exif-'));
  try {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    return outputOf('exiftool', '-a', '-u', '-G1', '--FileName', '--Directory', file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The words of a PDF as poppler's extraction has them; undefined without it. */
export const pdftotext = (pdf: Uint8Array): string | undefined => ofPdf(pdf, (file) => utf8Of(outputOf('pdftotext', file, '-')));

export interface WordBox {
  readonly text: string;
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** Each word of the first page with its place in points from the top left; undefined without poppler. */
export function wordBoxes(pdf: Uint8Array): readonly WordBox[] | undefined {
  const html = ofPdf(pdf, (file) => utf8Of(outputOf('pdftotext', '-bbox', '-l', '1', file, '-')));
  if (html === undefined) return undefined;
  return Array.from(html.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g), wordOf);
}
const wordOf = ([, xMin, yMin, xMax, yMax, text = '']: RegExpMatchArray): WordBox => ({
  text,
  xMin: Number(xMin),
  yMin: Number(yMin),
  xMax: Number(xMax),
  yMax: Number(yMax),
});

const utf8Of = (latin: string | undefined) => (latin === undefined ? undefined : Buffer.from(latin, 'latin1').toString('utf8'));

function ofPdf<T>(pdf: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-words-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
