// What a checkpoint's body pages hold: whole registers, one line of JSON for each record, so that a page is opened once and
// only the records that somebody looks at are read. docs/vault-format.md describes it for other readers.
import { utf8 } from '../../crypto/encoding.ts';
import type { Stamp, Value } from '../../domain/change.ts';
import type { DeviceId, RecordId } from '../../domain/ids.ts';
import type { RecordState } from '../records/recordState.ts';
import type { Put, Register } from '../records/registers.ts';

/** Register key, then for each put that stands: number of its stamp in the page, value. */
type RegisterLine = readonly [string, ...(number | Value)[]];
/** Journal rows that touched the record, registers. */
type RecordLine = readonly [readonly number[], readonly RegisterLine[]];
/** The first line of a page. */
interface PageHead {
  /** device, entry, ms, count. */
  readonly stamps: readonly (readonly [DeviceId, number, number, number])[];
  /** Whose lines follow, in their order. */
  readonly records: readonly RecordId[];
}

export function bodyPageToBytes(states: readonly RecordState[]): Uint8Array<ArrayBuffer> {
  const numbers = new Map<string, number>();
  const stamps: PageHead['stamps'][number][] = [];
  const numberOf = ({ device, entry, hlc }: Stamp): number => {
    const name = `${device}${entry}`;
    let number = numbers.get(name);
    if (number === undefined) {
      number = stamps.push([device, entry, hlc.ms, hlc.count]) - 1;
      numbers.set(name, number);
    }
    return number;
  };
  const lines = states.map(({ rows, registers }) => {
    const registerLines: RegisterLine[] = [];
    for (const [key, register] of registers) {
      const line: [string, ...(number | Value)[]] = [key];
      for (const { stamp, value } of register) line.push(numberOf(stamp), value);
      registerLines.push(line);
    }
    return JSON.stringify([rows, registerLines] satisfies RecordLine);
  });
  const head: PageHead = { stamps, records: states.map(({ id }) => id) };
  return utf8([JSON.stringify(head), ...lines].join('\n'));
}

const newline = 10;
const text = new TextDecoder('utf-8', { fatal: true });

/** A page that is open: its bytes, and the records among them that were looked at. Throws on what `bodyPageToBytes` did not write. */
export class BodyPage {
  readonly #bytes: Uint8Array;
  readonly #stamps: readonly Stamp[];
  /** Where each record's line begins and ends. */
  readonly #places = new Map<RecordId, readonly [from: number, to: number]>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    let end = lineEnd(bytes, 0);
    const head = JSON.parse(text.decode(bytes.subarray(0, end))) as PageHead;
    this.#stamps = head.stamps.map(([device, entry, ms, count]) => ({ device, entry, hlc: { ms, count } }));
    for (const id of head.records) {
      const from = end + 1;
      end = lineEnd(bytes, from);
      this.#places.set(id, [from, end]);
    }
  }

  get byteLength(): number {
    return this.#bytes.length;
  }

  get(id: RecordId): RecordState | undefined {
    const place = this.#places.get(id);
    if (place === undefined) return undefined;
    const [rows, lines] = JSON.parse(text.decode(this.#bytes.subarray(...place))) as RecordLine;
    return { id, rows: [...rows], registers: new Map(lines.map((line) => [line[0], registerOf(line, this.#stamps)])) };
  }

  *states(): Generator<RecordState> {
    for (const id of this.#places.keys()) yield this.get(id) as RecordState;
  }
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(newline, from);
  return at < 0 ? bytes.length : at;
}

function registerOf(line: RegisterLine, stamps: readonly Stamp[]): Register {
  const puts: Put[] = [];
  for (let at = 1; at < line.length; at += 2) {
    puts.push({ stamp: stamps[line[at] as number] as Stamp, value: line[at + 1] as Value });
  }
  return puts;
}
