import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../../../src/vault/search/createSearchIndex.ts';
import type { SearchDocument, SearchIndex } from '../../../../src/vault/search/types.ts';

const text = (id: string, body: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  timeMs: 0,
  fields: [{ rank: 'text', text: body }],
  tags: [],
  ...more,
});

function indexOf(...documents: readonly SearchDocument[]): SearchIndex {
  const index = createSearchIndex();
  for (const document of documents) index.put(document);
  return index;
}
const ids = (index: SearchIndex, query: string, tags: readonly (readonly string[])[] = []): readonly string[] =>
  index.query({ text: query, tags }).hits.map(({ id }) => id);

describe('What a query answers', () => {
  it('needs every word', () => {
    const index = indexOf(text('both', 'the guard took the passport'), text('one', 'the guard slept'));
    expect(ids(index, 'passport guard ')).toEqual(['both']);
    expect(ids(index, 'passport dragon')).toEqual([]);
  });

  it('takes the last word as a beginning while it is being typed, and as a word once something follows it', () => {
    const index = indexOf(text('a', 'passport'), text('b', 'pass'));
    expect(ids(index, 'pass')).toEqual(['b', 'a']);
    expect(ids(index, 'pass ')).toEqual(['b']);
  });

  it.each([
    ['a wrong letter', 'passpart'],
    ['a missing letter', 'passprt'],
    ['a missing first letter', 'assport'],
    ['a letter too many', 'passsport'],
    ['a letter too many at the end', 'passports'],
    ['two letters swapped', 'apssport'],
    ['two letters swapped across the middle', 'paspsort'],
    ['a wrong first letter', 'rassport'],
  ])('forgives %s', (_, query) => {
    expect(ids(indexOf(text('a', 'passport')), `${query} `)).toEqual(['a']);
  });

  it.each(['แม่นำเมย', 'ព្រះសិហនុ', 'မြဝတိ', 'कठमांडू'])('forgives one slip in %s', (query) => {
    const index = indexOf(
      text('th', 'ข้ามแม่น้ำเมยตอนกลางคืน'),
      text('km', 'ទៅ ព្រះសីហនុ ហើយ'),
      text('my', 'မြဝတီ'),
      text('hi', 'काठमांडू'),
    );
    expect(ids(index, query).length).toBe(1);
  });

  it('forgives nothing in short words, in numbers, or twice in one word', () => {
    const index = indexOf(text('a', 'boss 85512345678 passport'));
    expect(ids(index, 'bos ')).toEqual([]);
    expect(ids(index, '85512345679')).toEqual([]);
    expect(ids(index, 'pasprot')).toEqual([]);
  });

  it('shows words as typed before beginnings, beginnings before slips, names before notes', () => {
    const name = (id: string, value: string) => text(id, '', { fields: [{ rank: 'name', text: value }] });
    const index = indexOf(text('slip', 'sokhe'), text('begins', 'sokhalin'), text('exact', 'sokha'), name('named', 'Sokha'));
    expect(ids(index, 'sokha')).toEqual(['named', 'exact', 'begins', 'slip']);
  });

  it('shows shorter fields before longer ones, and of equals the later', () => {
    const long = `sokha ${'and the others who were there '.repeat(20)}`;
    const index = indexOf(
      text('long', long),
      text('old', 'sokha', { timeMs: 1_000 }),
      text('new', 'sokha', { timeMs: 2_000_000 }),
    );
    expect(ids(index, 'sokha')).toEqual(['new', 'old', 'long']);
  });

  it('keeps to kind and case', () => {
    const index = indexOf(
      text('1', 'sokha', { tags: ['kind:person', 'case:A'] }),
      text('2', 'sokha', { tags: ['kind:event', 'case:A'] }),
      text('3', 'sokha', { tags: ['kind:person', 'case:B'] }),
    );
    expect(ids(index, 'sokha', [['kind:person']]).toSorted()).toEqual(['1', '3']);
    expect(ids(index, 'sokha', [['kind:person', 'kind:event'], ['case:A']]).toSorted()).toEqual(['1', '2']);
    expect(ids(index, 'sokha', [['case:C']])).toEqual([]);
    expect(ids(index, 'person')).toEqual([]);
  });

  it('lists all, latest first, for an empty text, and nothing for one without a word', () => {
    const index = indexOf(text('1', 'a', { timeMs: 1_000 }), text('2', 'b', { timeMs: 5_000 }));
    expect(ids(index, '  ')).toEqual(['2', '1']);
    expect(ids(index, '…!')).toEqual([]);
  });

  it('counts all and shows as many as asked', () => {
    const index = indexOf(...Array.from({ length: 300 }, (_, i) => text(`n${i}`, 'sokha')));
    const { total, hits } = index.query({ text: 'sokha', limit: 7 });
    expect([total, hits.length]).toEqual([300, 7]);
  });

  it('forgets what was removed and what was written over', () => {
    const index = indexOf(text('1', 'sokha'), text('2', 'dara'));
    index.put(text('1', 'vannak'));
    index.remove('2');
    index.remove('never there');
    expect(ids(index, 'sokha')).toEqual([]);
    expect(ids(index, 'dara')).toEqual([]);
    expect(ids(index, 'vannak')).toEqual(['1']);
    expect(index.size).toBe(1);
    expect([index.has('1'), index.has('2')]).toEqual([true, false]);
  });

  it('is at ease with a pasted page, with control characters and with nothing', () => {
    const index = indexOf(text('1', '\u0001kind:person \u0002 sokha\u0000'), text('2', ''));
    expect(ids(index, 'sokha')).toEqual(['1']);
    expect(ids(index, `${'ผมถูกขายไปที่เมียวดี'.repeat(200)} ${'word '.repeat(500)}`)).toEqual([]);
    expect(ids(index, 'x'.repeat(100_000))).toEqual([]);
    expect(ids(index, '\ud800\udc00\ud83d')).toEqual([]);
  });
});
