// All records of a kind in the order of one field, kept, and kept up as records change.
import { fieldsOfKind, type Kind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { Records } from '../records/records.ts';
import { isClock, type SortKey, sortKeyReader } from './headValues.ts';
import { sortedPlaces } from './presort.ts';

export interface Line {
  readonly head: RecordHead;
  readonly key: SortKey;
}
export interface OrderOf {
  /** Undefined: records of every kind. */
  readonly kind: Kind | undefined;
  readonly field: string;
  readonly locale: string | undefined;
  readonly words: Readonly<Record<string, string>> | undefined;
}

const collators = new Map<string | undefined, Intl.Collator>();
export function collatorOf(locale: string | undefined): Intl.Collator {
  const known = collators.get(locale);
  if (known) return known;
  const made = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  collators.set(locale, made);
  return made;
}

export class Order {
  readonly #records: Records;
  readonly #of: OrderOf;
  readonly #collator: Intl.Collator;
  readonly #isPlain: boolean;
  /** Its keys come from other records, whose changes change them. */
  readonly #isBorrowed: boolean;
  #lines: readonly Line[] = [];
  #version = -1;

  constructor(records: Records, of: OrderOf) {
    this.#records = records;
    this.#of = of;
    this.#collator = collatorOf(of.locale);
    const shape = of.kind === undefined ? undefined : fieldsOfKind(of.kind)[of.field]?.shape;
    this.#isPlain = shape === 'edtf' || shape === 'time';
    this.#isBorrowed = of.kind === undefined ? !isClock(of.field) : shape === 'ref' || shape === 'structure';
  }

  /** Ascending, of equal keys by age, those without a key last. Deleted records are among them. */
  get lines(): readonly Line[] {
    const { version } = this.#records;
    if (version === this.#version) return this.#lines;
    const changed = this.#isBorrowed || this.#version < 0 ? null : this.#records.changedSince(this.#version);
    this.#lines = changed === null ? this.#compared() : this.#followed(changed);
    this.#version = version;
    return this.#lines;
  }

  #liner(): (head: RecordHead) => Line {
    const keyOf = sortKeyReader(this.#of, this.#records.heads);
    return (head) => ({ head, key: keyOf(head) });
  }

  get #ids(): Iterable<RecordId> {
    return this.#of.kind === undefined ? this.#records.heads.keys() : this.#records.ofKind(this.#of.kind);
  }

  #followed(changed: ReadonlySet<RecordId>): readonly Line[] {
    const { heads } = this.#records;
    const { kind } = this.#of;
    const line = this.#liner();
    const fresh: Line[] = [];
    for (const id of changed) {
      const head = heads.get(id);
      if (head && (kind === undefined || head.kind === kind)) fresh.push(line(head));
    }
    if (fresh.length === 0) return this.#lines;
    return this.#merge(
      this.#lines.filter(({ head }) => !changed.has(head.id)),
      fresh,
    );
  }

  /** A head that is the same object did not change: it keeps its place. */
  #compared(): readonly Line[] {
    const { heads } = this.#records;
    const line = this.#liner();
    const kept: Line[] = [];
    const settled = new Set<RecordId>();
    for (const known of this.#lines) {
      const { id } = known.head;
      if (heads.get(id) !== known.head || (this.#isBorrowed && line(known.head).key !== known.key)) continue;
      kept.push(known);
      settled.add(id);
    }
    const fresh: Line[] = [];
    for (const id of this.#ids) {
      const head = settled.has(id) ? undefined : heads.get(id);
      if (head) fresh.push(line(head));
    }
    return fresh.length === 0 ? kept : this.#merge(kept, fresh);
  }

  #merge(kept: readonly Line[], fresh: readonly Line[]): readonly Line[] {
    const sorted = this.#sort(fresh);
    if (kept.length === 0) return sorted;
    const merged: Line[] = [];
    let from = 0;
    for (const line of sorted) {
      const to = this.#placeOf(line, kept, from);
      for (; from < to; from += 1) merged.push(kept[from] as Line);
      merged.push(line);
    }
    for (; from < kept.length; from += 1) merged.push(kept[from] as Line);
    return merged;
  }

  #placeOf(line: Line, lines: readonly Line[], from: number): number {
    let to = lines.length;
    let low = from;
    while (low < to) {
      const middle = (low + to) >> 1;
      if (this.#compare(lines[middle] as Line, line) < 0) low = middle + 1;
      else to = middle;
    }
    return low;
  }

  #compare = (a: Line, b: Line): number => this.#compareKeys(a.key, b.key) || comparePlaces(a, b);

  #compareKeys(a: SortKey, b: SortKey): number {
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (this.#isPlain) return a < b ? -1 : a > b ? 1 : 0;
    return this.#collator.compare(String(a), String(b));
  }

  #sort(lines: readonly Line[]): readonly Line[] {
    const texts: string[] = [];
    const withText: Line[] = [];
    for (const line of lines) {
      if (typeof line.key !== 'string') continue;
      texts.push(line.key);
      withText.push(line);
    }
    if (this.#isPlain || texts.length < fewTexts || lines.some(({ key }) => typeof key === 'number')) {
      return [...lines].sort(this.#compare);
    }
    const tie = (a: number, b: number) => comparePlaces(withText[a] as Line, withText[b] as Line);
    const sorted = sortedPlaces(texts, this.#collator, tie).map((place) => withText[place] as Line);
    const without = lines.filter(({ key }) => key === undefined).sort(comparePlaces);
    for (const line of without) sorted.push(line);
    return sorted;
  }
}

/** Below this the collator alone is quick enough. */
const fewTexts = 200;

/** Of equal keys the older record comes first. */
const comparePlaces = ({ head: a }: Line, { head: b }: Line): number =>
  a.createdMs - b.createdMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
