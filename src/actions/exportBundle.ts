// Seals what was chosen and checked: builds the bundle, holds it against the leak gate, saves it where the person says, and
// remembers it. What the gate cannot prove clean does not leave.
import { type Bundle, buildBundle } from '../bundle/buildBundle.ts';
import { appPrimitives } from '../bundle/verify/appPrimitives.ts';
import { viewerHtml } from '../bundle/viewerHtml.ts';
import type { TooLarge } from '../bundle/zip/packZip.ts';
import { sha256Hex } from '../crypto/digest.ts';
import { randomBytes } from '../crypto/random.ts';
import type { RecordId, Sha256 } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import { type SaveStreamError, saveStream } from '../host/saveStream.ts';
import type { CommitError, NotOpen, StorageFull } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { openCases, recordOperations } from './createRecord.ts';
import { isRecordSubject } from './export/exportChoice.ts';
import { type Checked, type Gathered, gatherContents } from './export/gatherContents.ts';
import type { ExportPlan } from './export/planExport.ts';
import { type NotProved, proveBundle } from './export/proveBundle.ts';
import { signingKey } from './export/signingKey.ts';
import { toLocalTime } from './localTime.ts';

export type ExportStage = 'building' | 'proving' | 'saving';
export interface ExportProgress {
  readonly stage: ExportStage;
  /** 0 to 1 within the stage. */
  readonly done: number;
}
export interface ExportOptions {
  readonly onProgress?: (progress: ExportProgress) => void;
  readonly signal?: AbortSignal;
}
export interface Exported {
  readonly record: RecordId;
  readonly sha256: Sha256;
  readonly files: number;
  readonly sizeBytes: number;
  readonly fingerprint: string;
}
/** Only `NotProved` and `TooLarge` ask something of the person who exports; of the others nothing usable was left anywhere. */
export type ExportError = SaveStreamError<NotProved | TooLarge | StorageFull | NotOpen> | CommitError;

interface Sealed {
  readonly bundle: Bundle;
  readonly gathered: Gathered;
  readonly sha256: Sha256;
  readonly fingerprint: string;
}

/** Call it straight from the click: a browser asks where to save only then. */
export async function exportBundle(
  context: ActionContext,
  plan: ExportPlan,
  checked: Checked,
  { onProgress, signal }: ExportOptions = {},
): Promise<Result<Exported, ExportError>> {
  let sealed: Sealed | undefined;
  const saved = await saveStream<NotProved | TooLarge | StorageFull | NotOpen>(
    context.host,
    {
      suggestedName: `bundle-${context.clock().toISOString().slice(0, 10)}.zip`,
      kind: 'bundle',
      open: async () => {
        const made = await sealBundle(context, plan, checked, { ...(onProgress && { onProgress }), ...(signal && { signal }) });
        if (!made.ok) return made;
        sealed = made.value;
        return ok(new Blob([sealed.bundle.bytes]).stream());
      },
    },
    {
      onProgress: (bytes) => onProgress?.({ stage: 'saving', done: sealed ? bytes / sealed.bundle.bytes.length : 0 }),
      ...(signal && { signal }),
    },
  );
  if (!saved.ok) return saved;
  if (!sealed) throw new Error('A bundle was saved that was never sealed');
  return remember(context, plan, sealed);
}

async function sealBundle(
  context: ActionContext,
  plan: ExportPlan,
  checked: Checked,
  { onProgress, signal }: ExportOptions,
): Promise<Result<Sealed, NotProved | TooLarge | StorageFull | NotOpen>> {
  const signer = await signingKey(context);
  if (!signer.ok) return signer;
  for (let attempt = 1; ; attempt++) {
    onProgress?.({ stage: 'building', done: 0 });
    const gathered = await gatherContents(context, plan, checked);
    const tools = { signer: signer.value, hashes: appPrimitives.hashes, viewerHtml, random: randomBytes };
    const bundle = await buildBundle(gathered.contents, tools);
    if (!bundle.ok) return bundle;
    onProgress?.({ stage: 'proving', done: 0 });
    const proved = await proveBundle(
      { plan, gathered, checked, bundle: bundle.value },
      { onProgress: (done) => onProgress?.({ stage: 'proving', done }), ...(signal && { signal }) },
    );
    if (!proved.ok && attempt < mostAttempts && isPerhapsChance(proved.error)) continue;
    if (!proved.ok) return proved;
    const sha256 = (await sha256Hex(bundle.value.bytes)) as Sha256;
    return ok({ bundle: bundle.value, gathered, sha256, fingerprint: signer.value.fingerprint });
  }
}

/** Fresh random ids and a signature can spell short initials by chance; drawn anew they do not. A real leak is there each time. */
const mostAttempts = 3;
const isPerhapsChance = (error: NotProved) =>
  error.type === 'notProved' && error.unproved.every(({ item, subject }) => item === null && subject !== null);

/** The register keeps what left, to whom, and whom it protects, so that it can be recalled. */
async function remember(context: ActionContext, { choice }: ExportPlan, sealed: Sealed): Promise<Result<Exported, CommitError>> {
  const [record] = await context.vault.newIds(1);
  if (!record) throw new Error('The vault gave no id');
  const { bundle, gathered, sha256, fingerprint } = sealed;
  const sizeBytes = bundle.bytes.length;
  const operations = recordOperations(record, 'bundle', {
    cases: openCases(context),
    recipient: choice.recipient,
    tier: choice.tier,
    sha256,
    sizeBytes,
    files: bundle.files,
    signedBy: fingerprint,
    exportedAt: toLocalTime(context.clock()),
    protects: choice.protections.filter(isRecordSubject).map(({ subject }) => subject),
    contains: gathered.contains,
  });
  const committed = await context.vault.commit({ action: 'exportBundle', operations, undoable: false });
  return committed.ok ? ok({ record, sha256, files: bundle.files, sizeBytes, fingerprint }) : committed;
}
