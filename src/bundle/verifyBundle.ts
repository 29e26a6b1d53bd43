// Reopens a finished bundle from its bytes alone and says what is not as sealed, by name.
import { err, ok, type Result } from '../domain/result.ts';
import type { VerifyPrimitives } from './verify/primitives.ts';
import type { NotABundle, Verdict } from './verify/verdict.ts';
import { type BagFile, type FilesVerdict, verifyFiles } from './verify/verifyFiles.ts';
import { shownName } from './zip/entryName.ts';
import { readZip, type ZipFault } from './zip/readZip.ts';

/** A bundle as a ZIP. */
export async function verifyBundle(bytes: Uint8Array, primitives: VerifyPrimitives): Promise<Result<Verdict, NotABundle>> {
  const zip = await readZip(bytes);
  if (!zip.ok) return zip;
  const files = zip.value.files.map((file) => ({ path: file.name, read: () => file.bytes }));
  const verdict = await verifyFiles(files, primitives);
  if (!verdict.ok) return verdict;
  const faults = zip.value.faults.map((fault) => ({ ...fault, file: fault.file === null ? null : shownName(fault.file) }));
  return ok(withKind(verdict.value, faults));
}

/** A bundle that was unpacked: the same but for the wrapper, which is gone. */
export async function verifyFolder(
  files: readonly BagFile[],
  primitives: VerifyPrimitives,
): Promise<Result<Verdict, NotABundle>> {
  if (files.length === 0) return err({ type: 'notABag' });
  const verdict = await verifyFiles(files, primitives);
  return verdict.ok ? ok(withKind(verdict.value, [])) : verdict;
}

function withKind(verdict: FilesVerdict, faults: readonly ZipFault[]): Verdict {
  const changed = verdict.signature.kind !== 'valid' || verdict.files.some(({ state }) => state.kind !== 'intact');
  return { ...verdict, faults, kind: changed ? 'changed' : faults.length > 0 ? 'wrapper' : 'exact' };
}
