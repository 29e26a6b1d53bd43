// The verdict in English sentences, for the terminal and for the bundle's own page. The app has its own catalogue.
import { dayWords } from '../dateWords.ts';
import type { ZipFault } from '../zip/readZip.ts';
import type { FileState, NotABundle, Verdict } from './verdict.ts';

/** The one true sentence. */
export function verdictSentence(verdict: Verdict): string {
  const count = verdict.files.length;
  const these = count === 1 ? 'This 1 file is' : `These ${count} files are`;
  const { signature } = verdict;
  if (verdict.kind !== 'changed' && signature.kind === 'valid') {
    const when = signature.sealedAt === null ? '' : ` on ${dayWords(signature.sealedAt.slice(0, 10))}`;
    const sealed = `${these} exactly what was sealed by key ${signature.key.fingerprint}${when}.`;
    return verdict.kind === 'exact' ? sealed : `${sealed} The ZIP around ${count === 1 ? 'it' : 'them'} is not as it was made.`;
  }
  return `This bundle is not as it was sealed: ${troubles(verdict)}.`;
}

function troubles(verdict: Verdict): string {
  const counted = (['damaged', 'missing', 'added', 'renamed'] as const).flatMap((kind) => {
    const count = verdict.files.filter(({ state }) => state.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? 'file is' : 'files are'} ${kind}`];
  });
  const seal = signatureWords[verdict.signature.kind];
  return [...counted, ...(seal === null ? [] : [seal])].join(', ');
}
const signatureWords = {
  valid: null,
  wrong: 'the signature does not belong to these files',
  missing: 'the signature is missing',
  unreadable: 'the signature cannot be checked',
} as const;

export function stateWords(state: FileState): string {
  return state.kind === 'renamed' ? `renamed, was ${state.from}` : state.kind;
}

export const faultWords: Readonly<Record<ZipFault['place'], string>> = {
  fileHeader: 'the header before the file was altered',
  content: 'its bytes were altered',
  directoryEntry: 'its entry in the ZIP directory was altered',
  endRecord: 'the end record of the ZIP was altered',
  name: 'its name would lead out of the folder or misleads the eye',
  twice: 'it stands in the ZIP twice',
  link: 'it is a link, not a file',
  encrypted: 'it is encrypted',
  compression: 'it cannot be unpacked',
  checksum: 'its checksum in the ZIP does not fit its bytes',
  overlap: 'it shares bytes with another file',
  strayBytes: 'bytes that belong to no file stand before it',
  tooLarge: 'it would swell beyond its declared size or the limit',
  packedAnew: 'another program packed these files anew',
};

export const notABundleWords: Readonly<Record<NotABundle['type'], string>> = {
  notAZip: 'This is not a ZIP file, or it is cut off or damaged beyond reading. Ask the sender for it again.',
  notABag: 'This holds no bag (RFC 8493), so there is nothing that was sealed. It is not a Holdfast bundle.',
};
