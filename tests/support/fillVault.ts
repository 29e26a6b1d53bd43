// A vault of many records in the app's own place, written by the real vault in its real worker: the page that writes it is
// laid over the app's address for as long as that takes. Nothing of it is in the app.
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Operation, Value } from '../../src/domain/change.ts';
import type { Kind } from '../../src/domain/dictionary.ts';
import type { RecordId } from '../../src/domain/ids.ts';
import { Corpus, type Language, seededRandom } from './corpus.ts';
import { buildPage } from './serveBuiltPage.ts';

export const filledPassphrase = 'seven quiet herons under the wide bridge';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const batchRecords = 2000;

let built: Promise<string> | null = null;

/** Leaves a locked vault with one case, *Filled*, that holds so many records. The app is to be opened after it. */
export const fillVault = (page: Page, address: string, count: number): Promise<void> =>
  fillWith(page, address, count, (caseId, ids) => {
    const records = new Records(caseId, ids);
    return (batch) => records.next(batch.length);
  });

/** The same with as many events on one day, three in four of them at a minute of it, all at one place with the same few people. */
export const fillDay = (page: Page, address: string, count: number): Promise<void> =>
  fillWith(page, address, count, (caseId, ids) => {
    const [place, ...others] = ids;
    const people = others.slice(0, 5);
    const day = '2025-03-14';
    return (batch, from) =>
      batch.map((record, at) => {
        const nth = from + at;
        const cases = [caseId];
        if (record === place) return { op: 'make', record, kind: 'compound', fields: { cases, name: 'Golden River park' } };
        if (people.includes(record)) return { op: 'make', record, kind: 'person', fields: { cases, name: `Person ${nth}` } };
        const minute = `${String(Math.floor(nth / 60) % 24).padStart(2, '0')}:${String(nth % 60).padStart(2, '0')}`;
        const edtf = nth % 4 === 0 ? day : `${day}T${minute}:00`;
        const fields = {
          cases,
          title: `Released at the gate, number ${nth}`,
          type: 'release',
          when: { edtf, earliest: day, latest: day },
          place: place as RecordId,
          people: [{ person: people[nth % 5] as RecordId }],
        };
        return { op: 'make', record, kind: 'event', fields };
      });
  });

type Fill = (caseId: RecordId, ids: readonly RecordId[]) => (batch: readonly RecordId[], from: number) => Operation[];

async function fillWith(page: Page, address: string, count: number, fill: Fill): Promise<void> {
  built ??= buildPage(resolve(import.meta.dirname, 'vaultPage/vite.config.ts'));
  const folder = await built;
  const laid = new URL('filling/', address).href;
  await page.route(`${laid}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(new URL(laid).pathname.length);
    await route.fulfill({
      body: await readFile(join(folder, name)),
      contentType: types[extname(name)] ?? 'application/octet-stream',
    });
  });
  await page.goto(`${laid}index.html`);
  await page.waitForFunction(() => window.vault !== undefined);
  const ids = await page.evaluate(
    async ([passphrase, wanted]) => {
      const made = await window.vault.create(passphrase);
      if (!made.ok) throw new Error(made.error.type);
      return window.vault.newIds(wanted + 1);
    },
    [filledPassphrase, count] as const,
  );
  const [caseId, ...others] = ids as [RecordId, ...RecordId[]];
  await commit(page, operationsFor(caseId, 'case', { title: 'Filled' }, {}));
  const next = fill(caseId, others);
  for (let from = 0; from < count; from += batchRecords) await commit(page, next(others.slice(from, from + batchRecords), from));
  await page.evaluate(async () => {
    await window.vault.checkpoint();
    await window.vault.lock();
  });
  await page.unroute(`${laid}**`);
}

async function commit(page: Page, operations: readonly Operation[]): Promise<void> {
  await page.evaluate(async (json) => {
    const done = await window.vault.commit({ action: 'import', undoable: false, operations: JSON.parse(json) });
    if (!done.ok) throw new Error(done.error.type);
  }, JSON.stringify(operations));
}

type Fields = Readonly<Record<string, Value | undefined>>;
type Sets = Readonly<Record<string, readonly Value[]>>;

function operationsFor(record: RecordId, kind: Kind, fields: Fields, sets: Sets): Operation[] {
  const operations: Operation[] = [{ op: 'put', record, field: 'kind', value: kind }];
  for (const [field, value] of Object.entries(fields))
    if (value !== undefined) operations.push({ op: 'put', record, field, value });
  for (const [field, values] of Object.entries(sets))
    for (const value of values) operations.push({ op: 'add', record, field, value });
  return operations;
}

const roles = ['victim', 'witness', 'suspect', 'facilitator', 'family'];
const countries = ['KH', 'MM', 'LA', 'TH', 'VN', 'PH', 'ET', 'KE', 'UG', 'CN', 'IN', 'BD'];
const places = ['Sihanoukville', 'Myawaddy', 'Bavet', 'Poipet', 'Bokor', 'Laukkaing'];
const speech: readonly Language[] = ['en', 'en', 'sw', 'vi', 'th', 'km', 'my', 'zh', 'am', 'en'];

/** Seven in ten are people; the others are events, links, sources and identifiers. */
class Records {
  readonly #case: RecordId;
  readonly #ids: readonly RecordId[];
  readonly #corpus = new Corpus(11);
  readonly #random = seededRandom(12);
  readonly #people: RecordId[] = [];
  readonly #events: RecordId[] = [];
  #made = 0;

  constructor(caseId: RecordId, ids: readonly RecordId[]) {
    this.#case = caseId;
    this.#ids = ids;
  }

  next(count: number): Operation[] {
    return Array.from({ length: count }, () => this.#one()).flat();
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)] as T;
  }

  #one(): Operation[] {
    const nth = this.#made++;
    const id = this.#ids[nth] as RecordId;
    const cases = { cases: [this.#case] };
    const turn = nth % 10;
    if (turn < 7) return this.#person(id, nth);
    if (turn === 7) {
      this.#events.push(id);
      const year = 2021 + Math.floor(this.#random() * 5);
      const when = { edtf: `${year}`, earliest: `${year}-01-01`, latest: `${year}-12-31` };
      const type = this.#pick(['transfer', 'beating', 'payment', 'release']);
      return operationsFor(id, 'event', { title: this.#corpus.text('en', 40), type, when }, cases);
    }
    if (turn === 8) {
      const relation = this.#pick(['heldWith', 'knows', 'recruited', 'sold']);
      return operationsFor(id, 'link', { from: this.#pick(this.#people), to: this.#pick(this.#people), relation }, cases);
    }
    if (nth % 20 < 10 && this.#events.length > 0) return operationsFor(id, 'source', { claim: this.#pick(this.#events) }, cases);
    const value = `+855 ${10_000_000 + nth}`;
    return operationsFor(id, 'identifier', { type: 'phone', value, holder: this.#pick(this.#people) }, cases);
  }

  #person(id: RecordId, nth: number): Operation[] {
    this.#people.push(id);
    const language = this.#pick(speech);
    const name = `${this.#corpus.rareWord(language)} ${this.#corpus.rareWord(language)} ${nth}`;
    const fields = {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      sex: nth % 11 === 0 ? undefined : this.#pick(['female', 'male', 'male']),
      ageYears: 17 + Math.floor(this.#random() * 30),
      notes: `${this.#pick(places)}. ${this.#corpus.text('en', 120)}`,
    };
    const sets = { cases: [this.#case], roles: [this.#pick(roles)], citizenships: [this.#pick(countries)] };
    return operationsFor(id, 'person', fields, sets);
  }
}
