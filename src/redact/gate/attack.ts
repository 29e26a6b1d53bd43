// The attack itself: opens the bundle down to its last part and holds each against the policy.
import type { GateReport, Policy } from '../types.ts';
import type { Digest } from './disguises.ts';
import { createExaminer, type Examiner } from './examiner.ts';
import type { Eyes, Seen } from './eyes.ts';
import { readPdfRaw } from './pdfObjects.ts';
import { jpegParts, pngParts } from './pictureParts.ts';
import { embeddedIn, jsonReadings, markupReadings, readingsOf } from './readings.ts';
import { unpackZip } from './unpackZip.ts';

export interface GateOptions {
  /** Hashes of bytes, from the crypto layer; without it names are sought under MD5 only. */
  readonly digest?: Digest;
  /** Public words that stood in the sources and have to be somewhere in the bundle. */
  readonly survivors?: readonly string[];
  /** Files in which the redactor itself proved that no term in a script without a recogniser is left (`redactPdf` succeeded). */
  readonly scriptProven?: readonly string[];
  /** Pages, and pictures as page 1, that a person has read in full: a poor reading of them does not count as unread. */
  readonly readByPerson?: readonly { readonly file: string; readonly page: number }[];
  /**
   * Files that begin and end with bytes of the program itself, the same in every bundle: only what stands between can hold
   * anything of a case. A file that does not begin and end so is attacked whole.
   */
  readonly program?: readonly ProgramBytes[];
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}
export interface ProgramBytes {
  readonly file: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}
interface Attack {
  readonly examiner: Examiner;
  readonly eyes: Eyes | undefined;
  readonly options: GateOptions;
}

const deepest = 5;
/** Under this mean confidence, with this many letters, a page was not really read. */
const sure = 45;
const someLetters = 12;

/** Without eyes (outside a browser) PDFs and pictures are unproved. */
export async function attack(
  zipBytes: Uint8Array<ArrayBuffer>,
  policy: Pick<Policy, 'subjects'>,
  options: GateOptions,
  eyes: Eyes | undefined,
): Promise<GateReport> {
  const examiner = await createExaminer(policy, options.survivors ?? [], options.digest);
  await attackArchive({ examiner, eyes, options }, 'bundle', zipBytes, 0);
  return examiner.report();
}

async function attackArchive(run: Attack, file: string, bytes: Uint8Array<ArrayBuffer>, depth: number): Promise<void> {
  const { examiner, options } = run;
  const zip = depth < deepest ? unpackZip(bytes) : undefined;
  if (!zip) {
    examiner.bytes({ file, channel: 'archive', place: 'whole file' }, bytes);
    examiner.unproved(file, 'the archive cannot be read whole');
    return;
  }
  for (const { place, bytes: margin } of zip.margins) {
    examiner.bytes({ file, channel: 'archive', place }, margin);
    examiner.text({ file, channel: 'archive', place }, new TextDecoder().decode(margin));
  }
  for (const [i, entry] of zip.entries.entries()) {
    if (options.signal?.aborted) return examiner.unproved(file, 'stopped before the end');
    options.onProgress?.(i / zip.entries.length);
    const name = depth === 0 ? entry.name : `${file} › ${entry.name}`;
    for (const reading of readingsOf(entry.name, `entry ${i + 1}`))
      examiner.text({ file: name, channel: 'file name', place: reading.place }, reading.text);
    if (!entry.name.endsWith('/'))
      await attackFile(run, name, depth === 0 ? ofTheCase(options.program, name, entry.bytes) : entry.bytes, depth);
  }
}

function ofTheCase(program: readonly ProgramBytes[] = [], name: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const known = program.find(({ file }) => file === name);
  if (!known || known.before.length + known.after.length > bytes.length) return bytes;
  const end = bytes.length - known.after.length;
  const isSame = (from: number, expected: Uint8Array) => expected.every((byte, at) => bytes[from + at] === byte);
  return isSame(0, known.before) && isSame(end, known.after) ? bytes.slice(known.before.length, end) : bytes;
}

const startsWith = (bytes: Uint8Array, ...head: readonly number[]) => head.every((byte, i) => bytes[i] === byte);

async function attackFile(run: Attack, file: string, bytes: Uint8Array<ArrayBuffer>, depth: number): Promise<void> {
  const { examiner } = run;
  examiner.bytes({ file, channel: 'raw', place: 'whole file' }, bytes, !isPdf(bytes) && utf8(bytes) !== undefined);
  if (bytes.length === 0) return;
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6))
    await attackArchive(run, file, bytes, depth + 1);
  else if (isPdf(bytes)) await attackPdf(run, file, bytes, depth);
  else if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) await attackPicture(run, file, bytes, 'image/png');
  else if (startsWith(bytes, 0xff, 0xd8, 0xff)) await attackPicture(run, file, bytes, 'image/jpeg');
  else await attackText(run, file, bytes, depth);
  examiner.fileRead();
}

const isPdf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

async function attackText(run: Attack, file: string, bytes: Uint8Array<ArrayBuffer>, depth: number): Promise<void> {
  const text = utf8(bytes);
  if (text === undefined) return run.examiner.unproved(file, 'not a kind of file that can be read whole');
  const markup = /<[a-z!?/][^<>]*>/iu.test(text);
  const json = /^\s*[[{]/u.test(text);
  const readings = [...(markup ? markupReadings(text) : readingsOf(text, 'whole file')), ...(json ? jsonReadings(text) : [])];
  for (const { channel, place, text: reading } of readings) run.examiner.text({ file, channel, place }, reading);
  for (const { place, bytes: inner } of embeddedIn(text)) await attackEmbedded(run, `${file} › ${place}`, inner, depth);
}

/** Base64 in a text may be a program, a font or a key: what is no file of a known kind is only searched, not doubted. */
async function attackEmbedded(run: Attack, file: string, bytes: Uint8Array<ArrayBuffer>, depth: number): Promise<void> {
  run.examiner.bytes({ file, channel: 'embedded', place: 'whole' }, bytes, utf8(bytes) !== undefined);
  const known =
    isPdf(bytes) ||
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x50, 0x4b, 3, 4);
  if (depth >= deepest) run.examiner.unproved(file, 'nested too deeply');
  else if (known || utf8(bytes) !== undefined) await attackFile(run, file, bytes, depth + 1);
}

function utf8(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

async function attackPicture(
  run: Attack,
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  type: 'image/png' | 'image/jpeg',
): Promise<void> {
  const { examiner, eyes } = run;
  const known = pictureParts(run, file, bytes, type);
  if (!known) return;
  const seen = await eyes?.picture(bytes, type);
  if (!seen) return examiner.unproved(file, eyes ? 'the picture cannot be decoded' : 'pictures cannot be looked at here');
  judgeSight(run, file, 1, seen, false);
}

function pictureParts({ examiner }: Attack, file: string, bytes: Uint8Array<ArrayBuffer>, type: string): boolean {
  const read = type === 'image/png' ? pngParts(bytes) : jpegParts(bytes);
  if (!read) {
    examiner.unproved(file, 'the picture is damaged');
    return false;
  }
  for (const { channel, place, bytes: part } of read.parts) {
    examiner.bytes({ file, channel, place }, part);
    if (channel !== 'pixels') for (const text of loosely(part)) examiner.text({ file, channel, place }, text);
  }
  for (const doubt of read.doubts) examiner.unproved(file, doubt);
  return true;
}

/** Metadata in whichever encoding it may be. */
const loosely = (bytes: Uint8Array): string[] =>
  ['utf-8', 'utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding).decode(bytes));

async function attackPdf(run: Attack, file: string, bytes: Uint8Array<ArrayBuffer>, depth: number): Promise<void> {
  const { examiner, eyes } = run;
  const raw = readPdfRaw(bytes);
  for (const { place, bytes: stream } of raw.streams) examiner.bytes({ file, channel: 'PDF stream', place }, stream);
  for (const { place, bytes: jpeg } of raw.jpegs) pictureParts(run, `${file} › ${place}`, jpeg, 'image/jpeg');
  for (const { place, text } of raw.texts) examiner.text({ file, channel: 'PDF strings', place }, text);
  for (const doubt of raw.doubts) examiner.unproved(file, doubt);
  const seen = await eyes?.pdf(bytes);
  if (!seen) return examiner.unproved(file, eyes ? 'the PDF cannot be opened' : 'pages cannot be looked at here');
  for (const { channel, place, text } of seen.texts) examiner.text({ file, channel, place }, text);
  for (const { page, seen: sights, onlyText, hiddenText } of seen.pages) {
    judgeSight(run, file, page, sights, onlyText);
    if (hiddenText) examiner.unproved(file, `page ${page} holds text where nothing shows`);
  }
  for (const { place, bytes: inner } of seen.files)
    if (depth < deepest) await attackFile(run, `${file} › ${place}`, inner, depth + 1);
    else examiner.unproved(file, 'nested too deeply');
}

function judgeSight({ examiner, options }: Attack, file: string, page: number, sights: readonly Seen[], onlyText: boolean): void {
  for (const { angle, text } of sights)
    examiner.text({ file, channel: 'seen', place: `page ${page}, turned by ${angle}` }, text, true);
  const letters = ({ text }: Seen) => text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const best = sights.reduce((a, b) => (b.confidence * letters(b) > a.confidence * letters(a) ? b : a));
  const vouched = options.readByPerson?.some((each) => each.file === file && each.page === page);
  if (!onlyText && !vouched && letters(best) >= someLetters && best.confidence < sure)
    examiner.unproved(file, `page ${page} is not legible enough`);
  if (examiner.hasForeignTerms && !onlyText && !options.scriptProven?.includes(file))
    examiner.unproved(file, `page ${page} could hold a script that cannot be recognised`);
}
