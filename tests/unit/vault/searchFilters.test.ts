import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Operation, Value } from '../../../src/domain/change.ts';
import { fieldsOfKind, type Kind } from '../../../src/domain/dictionary.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import type { SearchQuery, VaultApi } from '../../../src/vault/api.ts';
import { createDisk, must, passphrase } from '../../support/vaultInNode.ts';

// Deriving a key from a passphrase is slow by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const day = (iso: string) => ({ edtf: iso, earliest: iso, latest: iso });

let vault: VaultApi;
async function make(kind: Kind, values: Readonly<Record<string, Value>>): Promise<RecordId> {
  const [id] = (await vault.newIds(1)) as [RecordId];
  const operations: Operation[] = [{ op: 'put', record: id, field: 'kind', value: kind }];
  for (const [field, value] of Object.entries(values)) {
    const elements = fieldsOfKind(kind)[field]?.many ? (value as readonly Value[]) : null;
    if (elements) for (const each of elements) operations.push({ op: 'add', record: id, field, value: each });
    else operations.push({ op: 'put', record: id, field, value });
  }
  must(await vault.commit({ action: 'make', operations }));
  return id;
}
const found = async (query: SearchQuery) => (await vault.search(query)).hits.map(({ head }) => head.id).toSorted();

describe('a search narrowed by more than its words', () => {
  let dara: RecordId;
  let beaten: RecordId;
  let moved: RecordId;
  let interview: RecordId;
  beforeAll(async () => {
    vault = createDisk().vault();
    must(await vault.create(passphrase));
    dara = await make('person', {
      name: 'Dara Vannak',
      otherNames: [
        { text: 'ដារ៉ា វណ្ណៈ', form: 'legal' },
        { text: 'ดารา วันนัก', form: 'alias' },
      ],
      notes: 'Spoke of the gate.',
    });
    await make('person', { name: 'Win Htet', notes: 'Never went near a gate.' });
    beaten = await make('event', {
      title: 'Beaten at the gate',
      when: day('2023-05-04'),
      people: [{ person: dara, role: 'victim' }],
    });
    moved = await make('event', {
      title: 'Moved through the gate',
      when: { edtf: '[2024-06-01..]', earliest: '2024-06-01', latest: null },
    });
    interview = await make('interview', { title: 'At the shelter', reference: 'I-01', start: '2025-02-03T10:00:00+07:00' });
    await make('source', { claim: beaten, origin: interview, place: { kind: 'whole' } });
  });

  test('keeps to the records that name a person, and to the person', async () => {
    expect(await found({ text: 'gate', people: [dara] })).toEqual([dara, beaten].toSorted());
  });

  test('keeps to what a source bears out', async () => {
    expect(await found({ text: 'gate', origins: [interview] })).toEqual([beaten]);
    expect(await found({ text: '', origins: [interview] })).toContain(interview);
  });

  test('takes a date that can lie within the days, and leaves what has no date', async () => {
    expect(await found({ text: 'gate', from: '2023-05-01', to: '2023-05-31' })).toEqual([beaten]);
    expect(await found({ text: 'gate', from: '2026-01-01' })).toEqual([moved]);
    expect(await found({ text: 'gate', to: '2023-05-03' })).toEqual([]);
    expect(await found({ text: 'shelter', from: '2025-02-03', to: '2025-02-03' })).toEqual([interview]);
  });

  test('finds the words in titles only', async () => {
    expect(await found({ text: 'gate', titlesOnly: true })).toEqual([beaten, moved].toSorted());
  });

  test('counts every kind, also those that are not asked for', async () => {
    const answer = await vault.search({ text: 'gate', kinds: ['event'], countKinds: true });
    expect(answer.total).toBe(2);
    expect(answer.kindCounts).toEqual({ person: 2, event: 2 });
    const misspelt = await vault.search({ text: 'beatne', countKinds: true });
    expect(misspelt.kindCounts).toEqual({ event: 1 });
  });

  test('says which of her names was found, alone', async () => {
    const [hit] = (await vault.search({ text: 'วันนัก' })).hits;
    expect(hit).toMatchObject({ field: 'otherNames', excerpt: 'ดารา วันนัก' });
    const marked = hit?.matches.map(({ from, to }) => hit.excerpt.slice(from, to)).join(' ');
    expect(marked).toContain('วันนัก');
  });

  test('finds a person by each of two hundred names, and lists her once', async () => {
    const letters = ['Ka', 'Ma', 'Sa', 'Ra', 'La', 'Ta', 'Na', 'Pa', 'Ba', 'Da'];
    const names = Array.from({ length: 200 }, (_, at) => `${letters[at % 10]}${letters[Math.floor(at / 10) % 10]}vorn${at}x`);
    const many = await make('person', {
      name: 'Of many names',
      otherNames: names.map((text) => ({ text, form: 'alias' })),
    });
    for (const name of names) expect(await found({ text: name, titlesOnly: true, limit: 1 })).toEqual([many]);
    const view = (await vault.get(many))?.fields as { readonly otherNames: readonly unknown[] };
    expect(view.otherNames).toHaveLength(200);
  });

  test('is gone through in portions in the order of one answer, also when a record changes between two of them', async () => {
    for (let at = 0; at < 25; at += 1) await make('organization', { name: `Quarry ${at % 3 === 0 ? 'gang' : 'works'} ${at}` });
    const idsFrom = async (query: Partial<SearchQuery>) => {
      const answer = await vault.search({ text: 'quarry', countKinds: true, ...query });
      expect([answer.total, answer.listed]).toEqual([25, 25]);
      return answer.hits.map(({ head }) => head.id);
    };
    const whole = await idsFrom({ limit: 30 });
    expect(whole).toHaveLength(25);
    const portions = async () => [
      ...(await idsFrom({ limit: 10 })),
      ...(await idsFrom({ offset: 10, limit: 10 })),
      ...(await idsFrom({ offset: 20, limit: 10 })),
    ];
    expect(await portions()).toEqual(whole);
    expect(await idsFrom({ offset: 40, limit: 10 })).toEqual([]);
    await make('organization', { name: 'Mill' });
    expect(await portions()).toEqual(whole);
    const gangs = await vault.search({ text: 'quarry gang', offset: 3, limit: 2 });
    expect(gangs.hits.map(({ head }) => head.id)).toEqual(
      (await vault.search({ text: 'quarry gang', limit: 5 })).hits.map(({ head }) => head.id).slice(3),
    );
  });
});
