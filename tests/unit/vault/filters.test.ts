import { beforeAll, describe, expect, test } from 'vitest';
import type { Operation, Value } from '../../../src/domain/change.ts';
import type { Kind } from '../../../src/domain/dictionary.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import type { Filter, ListQuery } from '../../../src/vault/api.ts';
import { type OpenCase, openCase } from '../../support/actionContext.ts';
import { must } from '../../support/vaultInNode.ts';

let at: OpenCase;
const ids = new Map<string, RecordId>();
const idOf = (name: string) => ids.get(name) as RecordId;

async function make(kind: Kind, name: string, fields: Readonly<Record<string, Value>>, sets: readonly [string, Value][] = []) {
  const [record] = (await at.context.vault.newIds(1)) as [RecordId];
  const puts = Object.entries({ kind, ...fields }).map(([field, value]): Operation => ({ op: 'put', record, field, value }));
  const adds = sets.map(([field, value]): Operation => ({ op: 'add', record, field, value }));
  must(await at.context.vault.commit({ action: 'createRecord', operations: [...puts, ...adds] }));
  ids.set(name, record);
}

const day = (edtf: string, earliest: string | null, latest: string | null) => ({ edtf, earliest, latest });

beforeAll(async () => {
  at = await openCase();
  await make(
    'person',
    'Dara',
    { name: 'Dara Vannak', sex: 'male', ageYears: 24, birth: day('1998~', '1997-01-01', '1999-12-31') },
    [
      ['roles', 'victim'],
      ['roles', 'witness'],
      ['otherNames', { text: 'ដារ៉ា', form: 'legal' }],
    ],
  );
  await make('person', 'Élodie', { name: 'Élodie Tran', sex: 'female', ageYears: 31 }, [['roles', 'witness']]);
  await make('person', 'Lim', { name: 'Uncle Lim' });
  await make('compound', 'Kings Park', { name: 'Kings Park', country: 'KH' });
  await make('event', 'river', {
    title: 'Taken across',
    when: day('2023-03', '2023-03-01', '2023-03-31'),
    place: idOf('Kings Park'),
  });
  await make('event', 'gate', { title: 'At the gate', when: day('2024/..', '2024-01-01', null) });
  await make('source', 'why', { claim: idOf('river'), origin: idOf('Lim') });
  await make('source', 'birth', { claim: idOf('Dara'), claimField: 'birth' });
  await make('interview', 'I-01', { title: 'First', start: '2025-03-14T10:00:00+07:00' }, [
    ['people', { person: idOf('Dara'), role: 'witness' }],
    ['people', { person: idOf('Lim'), role: 'interpreter' }],
  ]);
  await make('consent', 'consent', { person: idOf('Élodie'), use: 'keep', decision: 'given' });
});

const named = async (query: ListQuery) => {
  const { rows } = await at.context.vault.list(query);
  return rows.map(({ id }) => [...ids].find(([, known]) => known === id)?.[0]);
};
const people = (...filters: Filter[]) => named({ kind: 'person', filters, sort: { field: 'name' } });
const events = (...filters: Filter[]) => named({ kind: 'event', filters, sort: { field: 'title' } });

describe('a filter', () => {
  test('finds text whatever its case and accents, in other scripts, and in the name of a record that is pointed to', async () => {
    expect(await people({ test: 'contains', field: 'name', text: 'ELODIE' })).toEqual(['Élodie']);
    expect(await people({ test: 'contains', field: 'otherNames', text: 'ដារ' })).toEqual(['Dara']);
    expect(await events({ test: 'contains', field: 'place', text: 'kings p' })).toEqual(['river']);
    expect(await people({ test: 'contains', field: 'name', text: '' })).toHaveLength(3);
  });

  test('takes any of several values, of sets and of records too', async () => {
    expect(await people({ test: 'oneOf', field: 'roles', values: ['victim', 'suspect'] })).toEqual(['Dara']);
    expect(await people({ test: 'oneOf', field: 'sex', values: ['male', 'female'] })).toEqual(['Dara', 'Élodie']);
    expect(await events({ test: 'oneOf', field: 'place', values: [idOf('Kings Park')] })).toEqual(['river']);
  });

  test('takes an uncertain date in when any of its days is, and an open end for all that follows', async () => {
    const during = (from: string | null, to: string | null) => events({ test: 'between', field: 'when', from, to });
    expect(await during('2023-03-31', '2023-04-30')).toEqual(['river']);
    expect(await during('2023-04-01', '2023-12-31')).toEqual([]);
    expect(await during('2030-01-01', null)).toEqual(['gate']);
    expect(await during(null, '2023-03-01')).toEqual(['river']);
    expect(await people({ test: 'between', field: 'birth', from: '1999-06-01', to: null })).toEqual(['Dara']);
    expect(await people({ test: 'between', field: 'ageYears', from: 25, to: null })).toEqual(['Élodie']);
    expect(
      await named({ kind: 'interview', filters: [{ test: 'between', field: 'start', from: '2025-03-14', to: '2025-03-14' }] }),
    ).toEqual(['I-01']);
  });

  test('tells what has no value, and what has no source: the record as a whole or one fact of it', async () => {
    expect(await people({ test: 'noValue', field: 'sex' })).toEqual(['Lim']);
    expect(await people({ test: 'hasValue', field: 'roles' })).toEqual(['Dara', 'Élodie']);
    expect(await events({ test: 'noSource', field: null })).toEqual(['gate']);
    expect(await people({ test: 'noSource', field: 'birth' })).toEqual([]);
    expect(await people({ test: 'noSource', field: 'ageYears' })).toEqual(['Dara', 'Élodie']);
  });

  test('finds those whom a kind of record names, or names only in a role that does not count', async () => {
    const spoke = { test: 'named', by: 'interview', field: 'people', notAs: ['interpreter'] } as const;
    expect(await people(spoke)).toEqual(['Dara']);
    expect(await people({ test: 'named', by: 'interview', field: 'people' })).toEqual(['Dara', 'Lim']);
    expect(await people(spoke, { test: 'notNamed', by: 'consent', field: 'person' })).toEqual(['Dara']);
    expect(await people({ test: 'notNamed', by: 'consent', field: 'person' })).toEqual(['Dara', 'Lim']);
  });

  test('follows what it depends on: a source that comes, a name that changes, a source that is deleted', async () => {
    const { vault } = at.context;
    await make('source', 'later', { claim: idOf('gate'), origin: idOf('Lim') });
    expect(await events({ test: 'noSource', field: null })).toEqual([]);
    must(await vault.commit({ action: 'deleteRecord', operations: [{ op: 'tombstone', record: idOf('later') }] }));
    expect(await events({ test: 'noSource', field: null })).toEqual(['gate']);
    const put = (value: string) => ({ op: 'put', record: idOf('Kings Park'), field: 'name', value }) as const;
    must(await vault.commit({ action: 'editField', operations: [put('Golden Fortune')] }));
    expect(await events({ test: 'contains', field: 'place', text: 'kings' })).toEqual([]);
    must(await vault.commit({ action: 'editField', operations: [put('Kings Park')] }));
    expect(await events({ test: 'contains', field: 'place', text: 'kings' })).toEqual(['river']);
  });
});

describe('groups', () => {
  test('count each value; a record of two values stands in both, one of none in its own', async () => {
    const { groups, total } = await at.context.vault.groups({ kind: 'person' }, 'roles');
    expect(total).toBe(3);
    expect(groups).toEqual([
      { value: 'witness', count: 2 },
      { value: 'victim', count: 1 },
      { value: null, count: 1 },
    ]);
    const group = { field: 'roles', value: 'witness' };
    expect(await named({ kind: 'person', group, sort: { field: 'name', descending: true } })).toEqual(['Élodie', 'Dara']);
    expect(await named({ kind: 'person', group: { field: 'roles', value: null } })).toEqual(['Lim']);
  });

  test('of records are counted with what these are called, dates by year, moments by month', async () => {
    const { vault } = at.context;
    const places = await vault.groups({ kind: 'event' }, 'place');
    expect(places.named.map(({ fields }) => fields['name'])).toEqual(['Kings Park']);
    expect((await vault.groups({ kind: 'event' }, 'when')).groups.map(({ value }) => value)).toEqual(['2023', '2024']);
    expect((await vault.groups({ kind: 'interview' }, 'start')).groups.map(({ value }) => value)).toEqual(['2025-03']);
  });
});

describe('a list', () => {
  test('sorts codes by what they are called, and what points to a record by its name', async () => {
    const words = { male: 'Boy', female: 'Zz' };
    expect(await named({ kind: 'person', sort: { field: 'sex', words } })).toEqual(['Dara', 'Élodie', 'Lim']);
    expect(await named({ kind: 'person', sort: { field: 'sex' } })).toEqual(['Élodie', 'Dara', 'Lim']);
    expect(await named({ kind: 'event', sort: { field: 'place' } })).toEqual(['river', 'gate']);
    const answer = await at.context.vault.list({ kind: 'event', naming: ['place'] });
    expect(answer.named?.map(({ id }) => id)).toEqual([idOf('Kings Park')]);
  });

  test('can be asked for typed words, which filters narrow', async () => {
    expect(await named({ kind: 'person', text: 'vanak' })).toEqual(['Dara']);
    const filters: readonly Filter[] = [{ test: 'oneOf', field: 'sex', values: ['female'] }];
    expect(await named({ kind: 'person', text: 'vannak', filters })).toEqual([]);
  });

  test('tells where a record stands, and where the next name begins with typed letters', async () => {
    const { vault } = at.context;
    const query: ListQuery = { kind: 'person', sort: { field: 'name' } };
    expect(await vault.find(query, { id: idOf('Lim') })).toBe(2);
    expect(await vault.find(query, { beginsWith: 'el', after: 0 })).toBe(1);
    expect(await vault.find(query, { beginsWith: 'd', after: 0 })).toBe(0);
    expect(await vault.find(query, { beginsWith: 'q', after: 0 })).toBeNull();
  });
});

describe('a change of many', () => {
  test('is one step: everything that a query lists but some, and undone as one', async () => {
    const { vault } = at.context;
    const query: ListQuery = { kind: 'person', sort: { field: 'name' } };
    const done = await vault.commitEach(
      { kind: 'query', query, except: [idOf('Lim')] },
      { action: 'editMany', each: [{ op: 'add', field: 'citizenships', value: 'KH' }] },
    );
    expect(must(done)).toEqual({ changed: 2, skipped: 0 });
    const citizens: Filter = { test: 'oneOf', field: 'citizenships', values: ['KH'] };
    expect(await people(citizens)).toEqual(['Dara', 'Élodie']);
    expect(must(await vault.undo())).toEqual({ action: 'editMany', skipped: 0 });
    expect(await people(citizens)).toEqual([]);
  });

  test('leaves alone what it would not change, and the sealed words of an interview', async () => {
    const { vault } = at.context;
    const male = { action: 'editMany', each: [{ op: 'put', field: 'sex', value: 'male' }] } as const;
    expect(must(await vault.commitEach({ kind: 'ids', ids: [idOf('Dara')] }, male))).toEqual({ changed: 0, skipped: 0 });
    const seal = { op: 'put', record: idOf('I-01'), field: 'sealedAt', value: '2025-03-15T10:00:00Z' } as const;
    must(await vault.commit({ action: 'sealInterview', operations: [seal] }));
    const place = { action: 'editMany', each: [{ op: 'put', field: 'place', value: 'Mae Sot' }] } as const;
    const all = { kind: 'query', query: { kind: 'interview' }, except: [] } as const;
    expect(must(await vault.commitEach(all, place))).toEqual({ changed: 0, skipped: 1 });
    expect(await vault.commitEach(all, { action: 'editMany', each: [{ op: 'put', field: 'nothing', value: 1 }] })).toMatchObject({
      ok: false,
      error: { type: 'refused' },
    });
  });
});
