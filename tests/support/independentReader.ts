// A reader of vaults written from docs/vault-format.md alone, with Node's own cryptography and nothing of Holdfast: what it
// gives must be what Holdfast shows.
import { argon2Sync, createDecipheriv, createHash, createPublicKey, hkdfSync, verify } from 'node:crypto';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Row = Uint8Array | { [key: string]: Json };
/** Store → key → value, as they lie in IndexedDB. */
export type StoredRows = ReadonlyMap<string, ReadonlyMap<string | number, Row>>;

interface Entry {
  device: string;
  entry: number;
  prev: string | null;
  hlc: { ms: number; count: number };
  key?: string;
  seen?: Record<string, number>;
  ops: {
    record: string;
    put?: Record<string, Json>;
    add?: Record<string, Json[]>;
    remove?: Record<string, Json[]>;
    attach?: Json[];
    deleted?: true;
  }[];
}
interface Put {
  device: string;
  entry: number;
  ms: number;
  count: number;
  value: Json;
}
type Registers = Map<string, Put[]>;
export interface ReadRecord {
  kind: string;
  deleted: boolean;
  fields: Record<string, Json>;
}
export interface ReadVault {
  records: Map<string, ReadRecord>;
  digest: string;
}

export function readVault(rows: StoredRows, passphrase: string): { fromJournal: ReadVault; fromCheckpoint: ReadVault } {
  const { vault, key } = openHeader(rows, passphrase);
  const open = (purpose: string, kind: string, row: string | number, sealed: Row | undefined) =>
    openSealed(subkey(key, purpose), sealed as Uint8Array, associated('holdfast row', 1, vault, kind, row));
  const json = (purpose: string, kind: string, row: string | number, sealed: Row | undefined) =>
    JSON.parse(open(purpose, kind, row, sealed).toString('utf8'));

  const journal = rows.get('journal')!;
  const head = json('header', 'chainHead', 0, journal.get(0));
  if (journal.size !== head.rows + 1) throw new Error('The journal has not the rows that its head says');
  const manifest = json('manifest', 'manifest', 'manifest', rows.get('manifest')!.get('manifest'));

  const whole = new Journal();
  const tail = new Journal();
  for (const page of manifest.pages) {
    const body = open('bodies', 'bodies', page.body, rows.get('bodies')!.get(page.body)).toString('utf8');
    const [first, ...lines] = body.split('\n').map((line) => JSON.parse(line));
    for (const [at, id] of first.records.entries()) {
      const registers: Registers = new Map();
      for (const [register, ...puts] of lines[at][1]) registers.set(register, readPuts(puts, first.stamps));
      tail.records.set(id, registers);
    }
  }
  for (let row = 1; row <= head.rows; row += 1) {
    const signed = open('journal', 'entry', row, journal.get(row));
    whole.take(signed, true);
    tail.take(signed, row > manifest.covers);
  }
  for (const [device, [entry, hash]] of Object.entries(head.chains as Record<string, [number, string]>)) {
    const chain = whole.chains.get(device);
    if (chain?.entry !== entry || chain.hash !== hash) throw new Error('A chain does not end where the head says');
  }
  return { fromJournal: whole.read(), fromCheckpoint: tail.read() };
}

function readPuts(line: Json[], stamps: [string, number, number, number][]): Put[] {
  const puts: Put[] = [];
  for (let at = 0; at < line.length; at += 2) {
    const [device, entry, ms, count] = stamps[line[at] as number]!;
    puts.push({ device, entry, ms, count, value: line[at + 1]! });
  }
  return puts;
}

function openHeader(rows: StoredRows, passphrase: string): { vault: string; key: Buffer } {
  const header = rows.get('header')!.get('header') as unknown as {
    format: number;
    vault: string;
    slots: { slot: number; kind: string; memoryKiB: number; passes: number; salt: string; wrapped: string }[];
  };
  if (header.format !== 1) throw new Error('Another format');
  const slot = header.slots.find(({ kind }) => kind === 'passphrase')!;
  const kek = argon2Sync('argon2id', {
    message: passphrase.normalize('NFKC').trim(),
    nonce: Buffer.from(slot.salt, 'base64url'),
    parallelism: 1,
    tagLength: 32,
    memory: slot.memoryKiB,
    passes: slot.passes,
  });
  const place = associated('holdfast slot', 1, header.vault, slot.slot, slot.kind, slot.memoryKiB, slot.passes, slot.salt);
  return { vault: header.vault, key: openSealed(kek, Buffer.from(slot.wrapped, 'base64url'), place) };
}

const subkey = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `holdfast v1 ${purpose}`, 32));

function associated(...parts: (string | number | Buffer)[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = typeof part === 'number' ? Buffer.alloc(8) : Buffer.from(part as string, 'utf8');
      if (typeof part === 'number') bytes.writeBigUInt64BE(BigInt(part));
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [Buffer.from(typeof part === 'string' ? 's' : typeof part === 'number' ? 'n' : 'b'), length, bytes];
    }),
  );
}

function openSealed(key: Buffer, sealed: Uint8Array, place: Buffer): Buffer {
  if (sealed[0] !== 1) throw new Error('Another kind of seal');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13));
  decipher.setAAD(Buffer.concat([Buffer.of(1), place]));
  decipher.setAuthTag(sealed.subarray(sealed.length - 16));
  const inside = Buffer.concat([decipher.update(sealed.subarray(13, sealed.length - 16)), decipher.final()]);
  return inside.subarray(4, 4 + inside.readUInt32BE(0));
}

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key]!)}`)
    .join(',')}}`;
}

class Journal {
  readonly records = new Map<string, Registers>();
  readonly chains = new Map<string, { entry: number; hash: string; key: string; seen: Record<string, number> }>();

  take(signed: Buffer, isToApply: boolean): void {
    const bytes = signed.subarray(64);
    const entry = JSON.parse(bytes.toString('utf8')) as Entry;
    const before = this.chains.get(entry.device);
    const key = before?.key ?? entry.key!;
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    const digest = sha256(bytes);
    const signature = signed.subarray(0, 64);
    if (!verify(null, associated('holdfast entry', 1, digest), publicKey, signature)) throw new Error('A signature does not fit');
    if (entry.entry !== (before?.entry ?? 0) + 1 || entry.prev !== (before?.hash ?? null)) throw new Error('A chain is broken');
    const seen = entry.seen ?? before?.seen ?? {};
    this.chains.set(entry.device, {
      entry: entry.entry,
      hash: sha256(Buffer.concat([signature, digest])).toString('hex'),
      key,
      seen,
    });
    if (isToApply)
      for (const ops of entry.ops)
        for (const [register, value] of writes(ops)) this.put(ops.record, register, entry, seen, value);
  }

  put(record: string, register: string, { device, entry, hlc }: Entry, seen: Record<string, number>, value: Json): void {
    const registers = this.records.get(record) ?? new Map<string, Put[]>();
    this.records.set(record, registers);
    const kept = (registers.get(register) ?? []).filter(
      (put) => put.device !== device && !((seen[put.device] ?? 0) >= put.entry),
    );
    registers.set(register, [...kept, { device, entry, ms: hlc.ms, count: hlc.count, value }].sort(higherFirst));
  }

  read(): ReadVault {
    const records = new Map<string, ReadRecord>();
    for (const [id, registers] of this.records) records.set(id, readRecord(registers));
    const hashes = [...this.records.keys()].sort().map((id) => sha256(canonicalRecord(id, this.records.get(id)!)));
    return { records, digest: sha256(Buffer.concat(hashes)).toString('hex') };
  }
}

function* writes(ops: Entry['ops'][number]): Generator<[string, Json]> {
  for (const [field, value] of Object.entries(ops.put ?? {})) yield [field, value];
  for (const [field, elements] of Object.entries(ops.add ?? {}))
    for (const one of elements) yield [`${field}=${canonical(one)}`, true];
  for (const [field, elements] of Object.entries(ops.remove ?? {}))
    for (const one of elements) yield [`${field}=${canonical(one)}`, false];
  for (const one of ops.attach ?? []) yield [`attached=${canonical(one)}`, true];
  yield ['deleted', ops.deleted === true];
}

const higherFirst = (a: Put, b: Put): number =>
  b.ms - a.ms || b.count - a.count || (a.device < b.device ? 1 : a.device > b.device ? -1 : b.entry - a.entry);

function readRecord(registers: Registers): ReadRecord {
  const fields: Record<string, Json> = {};
  for (const [register, puts] of [...registers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const at = register.indexOf('=');
    const field = at < 0 ? register : register.slice(0, at);
    if (field === 'kind' || field === 'deleted' || field === 'attached') continue;
    if (at < 0) {
      if (puts[0]!.value !== null) fields[field] = puts[0]!.value;
    } else if (puts.some(({ value }) => value === true)) {
      fields[field] = [...((fields[field] as Json[] | undefined) ?? []), JSON.parse(register.slice(at + 1))];
    }
  }
  const kind = registers.get('kind')![0]!.value as string;
  return { kind, deleted: !registers.get('deleted')!.some(({ value }) => value === false), fields };
}

const canonicalRecord = (id: string, registers: Registers): string =>
  canonical([
    id,
    [...registers]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([register, puts]): Json => [register, puts.map((put): Json => [put.device, put.entry, put.ms, put.count, put.value])],
      ),
  ]);
