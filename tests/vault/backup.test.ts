// A backup in the hands of chance and of others: damaged anywhere, cut off, mixed with another, opened with the wrong secret. It is
// refused with the place named and nothing stays; whole, it gives back everything, on a machine that writes as another device.
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes } from '../../src/crypto/encoding.ts';
import type { Operation } from '../../src/domain/change.ts';
import type { BlobId } from '../../src/domain/ids.ts';
import type { RestoreError, VaultApi } from '../../src/vault/api.ts';
import { createDisk, type Disk, must, passphrase } from '../support/vaultInNode.ts';
import { flipBit } from '../unit/crypto/hexBytes.ts';
import { bytesOf, gather, isSame } from './blobs/newBlobVault.ts';

const secret = { kind: 'passphrase', text: passphrase } as const;
const evidence = bytesOf(9_000_000);
const photo = bytesOf(50_000, 3);

interface Made {
  readonly disk: Disk;
  readonly vault: VaultApi;
  readonly recoveryCode: string;
  readonly blobs: readonly BlobId[];
  readonly file: Uint8Array<ArrayBuffer>;
  readonly digest: string;
}
let made: Made;
let another: Made;

async function addItem(vault: VaultApi, bytes: Uint8Array<ArrayBuffer>): Promise<BlobId> {
  const stored = must(await vault.blobs.put(new Blob([bytes])));
  const [record] = await vault.newIds(1);
  if (record === undefined) throw new Error('no id');
  const operations: Operation[] = [
    { op: 'put', record, field: 'kind', value: 'item' },
    { op: 'put', record, field: 'blob', value: stored.blob },
    { op: 'put', record, field: 'sha256', value: stored.sha256 },
    { op: 'put', record, field: 'sizeBytes', value: stored.sizeBytes },
    { op: 'attach', record, ...stored },
  ];
  must(await vault.commit({ action: 'addItem', operations }));
  return stored.blob;
}

async function addPerson(vault: VaultApi, name: string): Promise<void> {
  const [record] = await vault.newIds(1);
  if (record === undefined) throw new Error('no id');
  const operations: Operation[] = [
    { op: 'put', record, field: 'kind', value: 'person' },
    { op: 'put', record, field: 'name', value: name },
  ];
  must(await vault.commit({ action: 'createPerson', operations }));
}

const backUp = async (vault: VaultApi) => gather(must(await vault.backup()));

async function make(): Promise<Made> {
  const disk = createDisk();
  const vault = disk.vault();
  const { recoveryCode } = must(await vault.create(passphrase));
  for (let at = 0; at < 300; at += 1) await addPerson(vault, `Witness ${at}`);
  const blobs = [await addItem(vault, evidence), await addItem(vault, photo)];
  must(await vault.setSealedValue('draft', 'She said that the gate was'));
  return { disk, vault, recoveryCode, blobs, digest: await vault.digest(), file: await backUp(vault) };
}

beforeAll(async () => {
  made = await make();
  another = await make();
}, 120_000);

interface FrameAt {
  readonly begin: number;
  readonly end: number;
}
/** Where the frames of a file lie, from what docs/backup-format.md says. */
function framesOf(file: Uint8Array<ArrayBuffer>): readonly FrameAt[] {
  const view = new DataView(file.buffer);
  const frames: FrameAt[] = [];
  for (let begin = 20 + view.getUint32(16); begin < file.length; begin = frames.at(-1)?.end ?? file.length) {
    frames.push({ begin, end: begin + 4 + view.getUint32(begin) });
  }
  return frames;
}
const pick = (file: Uint8Array, { begin, end }: FrameAt) => file.subarray(begin, end);
const preludeOf = (file: Uint8Array<ArrayBuffer>) => file.subarray(0, framesOf(file)[0]?.begin);

async function refusal(file: Uint8Array<ArrayBuffer>, given: Parameters<VaultApi['restore']>[1] = secret): Promise<RestoreError> {
  const disk = createDisk();
  const answer = await disk.vault().restore(new Blob([file]), given);
  if (answer.ok) throw new Error('was restored');
  await expectNothingLeft(disk);
  return answer.error;
}

async function expectNothingLeft(disk: Disk): Promise<void> {
  expect(await disk.vault().status()).toEqual({ kind: 'none' });
  const db = disk.rows();
  await db.open();
  for (const table of db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
  db.close();
}

describe('a backup that is not whole is refused, and leaves nothing', () => {
  it('with a bit flipped at any of many places, front to end', async () => {
    const { file } = made;
    const frames = framesOf(file);
    expect(frames.length).toBeGreaterThan(8);
    for (const [number, { begin, end }] of frames.entries()) {
      const places = [begin + 4, begin + 5, begin + 13, Math.floor((begin + end) / 2), end - 1];
      for (const at of [0, 3].map((step) => places[(number + step) % places.length] ?? end - 1)) {
        expect(await refusal(flipBit(file, at * 8 + 1))).toEqual({ type: 'damaged', part: `frame ${number}` });
      }
    }
  }, 120_000);

  it('with a length that lies', async () => {
    const { file } = made;
    for (const { begin } of framesOf(file).slice(0, 2)) {
      for (const bit of [0, 12, 30]) expect((await refusal(flipBit(file, begin * 8 + bit))).type).toBe('damaged');
    }
  });

  it('with anything in its clear front altered', async () => {
    const { file } = made;
    const end = preludeOf(file).length;
    for (let at = 0; at < end; at += 23) {
      const { type } = await refusal(flipBit(file, at * 8));
      expect(['notABackup', 'damaged', 'tooNew']).toContain(type);
    }
  }, 120_000);

  it('cut off anywhere, or at the end of a frame', async () => {
    const { file } = made;
    const frames = framesOf(file);
    expect(await refusal(file.slice(0, 10))).toEqual({ type: 'notABackup' });
    expect(await refusal(file.slice(0, 18))).toEqual({ type: 'damaged', part: 'header' });
    expect(await refusal(file.slice(0, 100))).toEqual({ type: 'damaged', part: 'header' });
    expect(await refusal(preludeOf(file).slice())).toEqual({ type: 'damaged', part: 'frame 0' });
    for (const number of [0, 1, 5, frames.length - 2]) {
      const { begin, end } = frames[number] as FrameAt;
      expect(await refusal(file.slice(0, end))).toEqual({ type: 'damaged', part: `end, after frame ${number}` });
      expect(await refusal(file.slice(0, begin + 3))).toEqual({ type: 'damaged', part: `frame ${number}` });
      expect(await refusal(file.slice(0, end - 1))).toEqual({ type: 'damaged', part: `frame ${number}` });
    }
  }, 120_000);

  it('with something behind its end', async () => {
    const last = framesOf(made.file).length - 1;
    const part = `bytes after the end, frame ${last}`;
    expect(await refusal(concatBytes(made.file, Uint8Array.of(0)))).toEqual({ type: 'damaged', part });
    expect(await refusal(concatBytes(made.file, made.file))).toEqual({ type: 'damaged', part });
  });

  it('with a frame dropped, repeated, or two that changed places', async () => {
    const { file } = made;
    const frames = framesOf(file).map((frame) => pick(file, frame));
    const [a, b, c, ...rest] = frames as [Uint8Array, Uint8Array, Uint8Array, ...Uint8Array[]];
    const arranged = [
      [a, c, ...rest],
      [a, b, b, c, ...rest],
      [a, c, b, ...rest],
    ];
    for (const order of arranged) {
      const { type, ...where } = await refusal(concatBytes(preludeOf(file), ...order));
      expect([type, where]).toEqual(['damaged', { part: expect.stringMatching(/^frame [12]$/) }]);
    }
  });

  it('mixed of two backups, of another vault or of this one', async () => {
    const later = await backUp(made.vault);
    for (const foreign of [another.file, later]) {
      const [mine, theirs] = [framesOf(made.file), framesOf(foreign)];
      const frames = mine.map((frame) => pick(made.file, frame));
      const swapped = frames.with(2, pick(foreign, theirs[2] as FrameAt));
      expect(await refusal(concatBytes(preludeOf(made.file), ...swapped))).toEqual({ type: 'damaged', part: 'frame 2' });
      const tail = theirs.slice(-1).map((frame) => pick(foreign, frame));
      expect((await refusal(concatBytes(preludeOf(made.file), ...frames.slice(0, -1), ...tail))).type).toBe('damaged');
      expect(await refusal(concatBytes(preludeOf(foreign), ...frames))).toEqual({ type: 'damaged', part: 'frame 0' });
    }
  });

  it('that is something else', async () => {
    expect(await refusal(new Uint8Array(0))).toEqual({ type: 'notABackup' });
    expect(await refusal(bytesOf(5_000))).toEqual({ type: 'notABackup' });
  });

  it('of a format that is not known yet', async () => {
    const front = new TextDecoder('latin1').decode(made.file.subarray(0, 40));
    const at = front.indexOf('"format":1') + '"format":'.length;
    const newer = made.file.slice();
    newer[at] = '7'.charCodeAt(0);
    expect(await refusal(newer)).toEqual({ type: 'tooNew', format: 7 });
  });

  it('with the wrong passphrase, or another vault’s recovery code', async () => {
    expect(await refusal(made.file, { kind: 'passphrase', text: 'not the passphrase' })).toEqual({ type: 'wrongSecret' });
    expect(await refusal(made.file, { kind: 'recovery', text: another.recoveryCode })).toEqual({ type: 'wrongSecret' });
  });

  it('when it is cancelled on the way', async () => {
    const disk = createDisk();
    const abort = new AbortController();
    const options = { signal: abort.signal, onProgress: () => abort.abort() };
    const answer = await disk.vault().restore(new Blob([made.file]), secret, options);
    expect(answer).toEqual({ ok: false, error: { type: 'cancelled' } });
    await expectNothingLeft(disk);
  });

  it('when the machine stops on the way: the place is empty again, for a new vault or another try', async () => {
    for (const next of ['create', 'restore'] as const) {
      const disk = createDisk();
      const db = disk.rows();
      await db.open();
      await db.manifest.put(Uint8Array.of(0), 'restoring');
      await db.journal.bulkPut([bytesOf(100), bytesOf(200)], [1, 2]);
      await db.sealedValues.put(bytesOf(10), 'index');
      db.close();
      const vault = disk.vault();
      expect(await vault.status()).toEqual({ kind: 'none' });
      expect(await vault.unlock(secret)).toEqual({ ok: false, error: { type: 'noVault' } });
      const answer = next === 'create' ? await vault.create(passphrase) : await vault.restore(new Blob([made.file]), secret);
      expect(answer.ok).toBe(true);
      expect(must(await vault.verify())).toEqual([]);
    }
  });

  it('where a vault lost its header, whose journal is not taken for rubbish', async () => {
    const disk = createDisk();
    const vault = disk.vault();
    must(await vault.create(passphrase));
    await addPerson(vault, 'Someone');
    await vault.lock();
    const db = disk.rows();
    await db.open();
    await db.header.clear();
    db.close();
    expect(await vault.restore(new Blob([made.file]), secret)).toEqual({ ok: false, error: { type: 'alreadyExists' } });
    expect((await vault.unlock(secret)).ok).toBe(false);
    await db.open();
    expect(await db.journal.count()).toBe(2);
    db.close();
  });

  it('where a vault is already, which stays as it was', async () => {
    const disk = createDisk();
    const vault = disk.vault();
    must(await vault.create('another passphrase here'));
    await addPerson(vault, 'Someone');
    await vault.lock();
    expect(await vault.restore(new Blob([made.file]), secret)).toEqual({ ok: false, error: { type: 'alreadyExists' } });
    expect(must(await vault.unlock({ kind: 'passphrase', text: 'another passphrase here' })).records).toBe(1);
  });
});

describe('a whole backup', () => {
  it('gives back everything on another machine: the same digest, evidence, drafts, nothing wrong', async () => {
    const disk = createDisk();
    const vault = disk.vault();
    const seen: number[] = [];
    const report = must(
      await vault.restore(new Blob([made.file]), secret, { onProgress: ({ done, total }) => seen.push(done / total) }),
    );
    expect(report.findings).toEqual([]);
    expect(report.records).toBe(302);
    expect(await vault.digest()).toBe(made.digest);
    expect(isSame(must(await vault.blobs.read(made.blobs[0] as BlobId)), evidence)).toBe(true);
    expect(isSame(must(await vault.blobs.read(made.blobs[1] as BlobId)), photo)).toBe(true);
    expect(await vault.sealedValue('draft')).toBe('She said that the gate was');
    expect(must(await vault.verify())).toEqual([]);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    expect(must(await vault.blobs.put(new Blob([evidence]))).blob).toBe(made.blobs[0]);
  });

  it('opens with the recovery code, too, and again after a lock', async () => {
    const vault = createDisk().vault();
    must(await vault.restore(new Blob([made.file]), { kind: 'recovery', text: made.recoveryCode }));
    await vault.lock();
    const report = must(await vault.unlock(secret));
    expect(report.findings).toEqual([]);
    expect(await vault.digest()).toBe(made.digest);
  });

  it('goes on as a device of its own, so that two machines never write one chain', async () => {
    const vault = createDisk().vault();
    const report = must(await vault.restore(new Blob([made.file]), secret));
    const original = await made.vault.status();
    expect(original.kind === 'open' && original.report.device).not.toBe(report.device);
    await addPerson(vault, 'Added on the second machine');
    await vault.lock();
    expect(must(await vault.unlock(secret))).toMatchObject({ device: report.device, findings: [], records: 303 });
    expect(must(await vault.verify())).toEqual([]);
  });

  it('holds nothing readable, and says when it was made to nobody but the vault', async () => {
    const text = Buffer.from(made.file).toString('latin1');
    for (const canary of ['Witness', 'createPerson', 'draft', 'the gate was', '2026', ...made.blobs, made.digest]) {
      expect(text.includes(canary)).toBe(false);
    }
    expect(Buffer.from(made.file).includes(Buffer.from(photo.subarray(0, 64)))).toBe(false);
    const status = await made.vault.status();
    expect(status.kind === 'open' && status.report.lastBackupMs).toBeGreaterThan(Date.UTC(2026, 0, 5));
  });

  it('can be cancelled while it is written', async () => {
    const abort = new AbortController();
    const stream = must(await made.vault.backup({ signal: abort.signal, onProgress: () => abort.abort() }));
    await expect(gather(stream)).rejects.toThrow('cancelled');
  });

  it('of a vault that lost a piece of evidence keeps all the rest, and says what is lacking', async () => {
    const lossy = await make();
    const db = lossy.disk.rows();
    await db.open();
    const [key] = await db.blobs.toCollection().primaryKeys();
    if (key === undefined) throw new Error('no segment');
    await db.blobs.delete(key);
    db.close();
    const vault = createDisk().vault();
    const report = must(await vault.restore(new Blob([await backUp(lossy.vault)]), secret));
    expect(report.findings).toEqual([{ table: 'blobs', row: key.join('/'), fault: 'missing' }]);
    expect(await vault.digest()).toBe(lossy.digest);
  });
});
