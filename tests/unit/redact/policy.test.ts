import { describe, expect, it } from 'vitest';
import { randomLabels } from '../../../src/redact/randomLabels.ts';
import { suggestTerms } from '../../../src/redact/suggestTerms.ts';
import { subjectId } from './policyOf.ts';

describe('suggested terms', () => {
  it('hold each name alone, initials and the short forms of a Latin name', () => {
    const terms = suggestTerms({ name: 'Narin Sokhavan' });
    expect(terms).toEqual(expect.arrayContaining(['Narin', 'Sokhavan', 'Sokhavan Narin', 'N.S.', 'N. Sokhavan']));
    expect(terms).not.toContain('Narin Sokhavan');
  });
  it('leave out courtesy titles and particles standing alone', () => {
    const terms = suggestTerms({ name: 'Daw Khin Myat', otherNames: ['Ahmed bin Salim', 'Mr. John Doe'] });
    for (const never of ['Daw', 'bin', 'Mr.', 'Mr']) expect(terms).not.toContain(never);
    expect(terms).toEqual(expect.arrayContaining(['Khin Myat', 'Ahmed', 'Salim', 'John', 'Doe']));
  });
  it('part hyphenated names', () => {
    expect(suggestTerms({ name: 'Jean-Baptiste Okello' })).toEqual(expect.arrayContaining(['Jean', 'Baptiste', 'Okello']));
  });
  it('give the given name of a Chinese or Korean name, never a single character', () => {
    const terms = suggestTerms({ name: '王小明', otherNames: ['김민수'] });
    expect(terms).toEqual(expect.arrayContaining(['小明', '민수']));
    expect(terms.every((term) => [...term].length > 1)).toBe(true);
  });
  it('take Burmese names with and without the courtesy title', () => {
    expect(suggestTerms({ name: 'ဒေါ်ခင်မြတ်' })).toContain('ခင်မြတ်');
  });
  it('take phones without their country code, mailboxes, handles and profile links', () => {
    const terms = suggestTerms({
      name: 'X Y',
      identifiers: ['+855 12 345 678', 'narin99+work@example.org', '@narin_kh', 'https://example.org/profile/narin.official'],
    });
    expect(terms).toEqual(expect.arrayContaining(['12345678', 'narin99', '@narin_kh', 'narin.official']));
  });
  it('hold the pseudonym whole, for its parts are words of other labels', () => {
    expect(suggestTerms({ name: 'Narin', pseudonym: 'Sunflower' })).toContain('Sunflower');
    expect(suggestTerms({ name: 'Narin', pseudonym: 'Witness F' })).toEqual(['Witness F']);
  });
  it('hold a nickname with its number, never the number alone', () => {
    const terms = suggestTerms({ name: 'Selam', otherNames: ['Sally 17'] });
    expect(terms).toEqual(expect.arrayContaining(['Sally 17', 'Sally']));
    expect(terms).not.toContain('17');
  });
});

describe('labels', () => {
  const subjects = Array.from({ length: 12 }, (_, i) => ({ subject: subjectId(i), word: i % 2 ? 'Witness' : 'Person' }));
  const seeded = (seed: number) => (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  it('are a permutation of the numbers with the word of each role', () => {
    const labels = [...randomLabels(subjects, seeded(1)).values()];
    expect(labels.map((label) => Number(label.split(' ')[1])).sort((a, b) => a - b)).toEqual(subjects.map((_, i) => i + 1));
    expect(labels.filter((label) => label.startsWith('Person '))).toHaveLength(6);
  });
  it('come out differently in another export and the same from the same seed', () => {
    const order = (seed: number) => [...randomLabels(subjects, seeded(seed)).values()].join();
    expect(order(1)).toBe(order(1));
    expect(new Set([1, 2, 3, 4, 5].map(order)).size).toBe(5);
  });
  it('give every place to every number over many exports', () => {
    const first = new Set(
      Array.from({ length: 300 }, (_, seed) => randomLabels(subjects, seeded(seed * 7919 + 1)).get(subjectId(0))),
    );
    expect(first.size).toBe(12);
  });
});
