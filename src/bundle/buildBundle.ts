/// <reference types="vite/client" />
// Contents that are already redacted, to the bytes of a finished bundle: a signed BagIt bag in a ZIP.
import schemaText from '../../resources/schemas/case-1.schema.json?raw';
import { toHex, utf8 } from '../crypto/encoding.ts';
import { ok, type Result } from '../domain/result.ts';
import { baseDirectory, payload } from './bag/bagLayout.ts';
import { type BundleSigner, buildBag, type Hashes } from './bag/buildBag.ts';
import { type CaseJson, caseJson } from './pages/caseJson.ts';
import { custodyPage } from './pages/custodyPage.ts';
import { peopleCsv, redactionLogCsv, timelineCsv } from './pages/tables.ts';
import { aroundData, viewerPage } from './pages/viewerPage.ts';
import type { Random } from './shuffle.ts';
import type { BundleContents } from './types.ts';
import { packZip, type TooLarge, type ZipFile } from './zip/packZip.ts';

export interface BundleTools {
  readonly signer: BundleSigner;
  readonly hashes: Hashes;
  /** The bundle's own page, built from src/bundle/viewer, without data. */
  readonly viewerHtml: string;
  readonly random: Random;
}
export interface Bundle {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many files the ZIP holds. */
  readonly files: number;
  /** Bytes of the program in it, the same in every bundle: nothing of the case can be there. */
  readonly program: readonly { readonly file: string; readonly before: Uint8Array; readonly after: Uint8Array }[];
  /** Which file each item became, by its id, as a path inside the ZIP. */
  readonly fileOfItem: ReadonlyMap<string, string>;
}

/** The same contents, signer and randomness give the same bytes. */
export async function buildBundle(contents: BundleContents, tools: BundleTools): Promise<Result<Bundle, TooLarge>> {
  const file = caseJson(contents, tools.random);
  const bag = await buildBag(await payloadOf(contents, file, tools), { ...tools, sealedAt: contents.createdAt });
  const zip = await packZip(bag.map(({ name, bytes }) => ({ name: baseDirectory + name, bytes })));
  if (!zip.ok) return zip;
  const fileOfItem = new Map(file.items.map(({ id, file: path }) => [id, baseDirectory + payload + path]));
  return ok({ bytes: zip.value.bytes, files: bag.length, program: programOf(tools.viewerHtml), fileOfItem });
}

function programOf(viewerHtml: string): Bundle['program'] {
  const { before, after } = aroundData(viewerHtml);
  const at = baseDirectory + payload;
  return [
    { file: `${at}index.html`, before: utf8(before), after: utf8(after) },
    { file: `${at}case-1.schema.json`, before: utf8(schemaText), after: new Uint8Array() },
  ];
}

async function payloadOf(
  contents: BundleContents,
  file: CaseJson,
  { signer, hashes, viewerHtml }: BundleTools,
): Promise<ZipFile[]> {
  const bytesOf = new Map(contents.items.map(({ id, bytes }) => [id, bytes]));
  const items = file.items.map(({ id, file: path, mediaType, pages }) => {
    const bytes = bytesOf.get(id);
    if (!bytes) throw new Error('An item of the case has no bytes');
    return { path, mediaType, pages, bytes };
  });
  const held = await Promise.all(
    items.map(async ({ bytes, ...item }) => ({ ...item, sha256: toHex(await hashes.sha256(bytes)) })),
  );
  const key = { fingerprint: signer.fingerprint, line: signer.publicKeyLine };
  const texts: Readonly<Record<string, string>> = {
    'index.html': viewerPage(viewerHtml, { file, key }),
    'case.json': `${JSON.stringify(file, null, 1)}\n`,
    'case-1.schema.json': schemaText,
    'people.csv': peopleCsv(file),
    'timeline.csv': timelineCsv(file),
    'redaction-log.csv': redactionLogCsv(file),
    'custody.html': custodyPage(file, held, key),
  };
  return [
    ...Object.entries(texts).map(([name, text]) => ({ name: payload + name, bytes: utf8(text) })),
    ...items.map(({ path, bytes }) => ({ name: payload + path, bytes })),
  ];
}
