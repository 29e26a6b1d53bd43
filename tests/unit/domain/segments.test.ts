import { describe, expect, it } from 'vitest';
import type { StatementDoc, StatementNode } from '../../../src/domain/fields.ts';
import { segmentBlocks, segmentRows, untranslatedSegments, withSegments } from '../../../src/domain/segments.ts';

const paragraph = (text: string, segment?: string): StatementNode => ({
  type: 'paragraph',
  ...(segment ? { attrs: { segment } } : {}),
  ...(text ? { content: [{ type: 'text', text }] } : {}),
});
const doc = (...content: StatementNode[]): StatementDoc => ({ type: 'doc', content });
const idsOf = (text: StatementDoc) => segmentBlocks(text).map((block) => block.map(({ id }) => id));
const flat = (text: StatementDoc) => segmentBlocks(text).flat();

describe('two texts written before there were segments', () => {
  it('are paired in order, and a text that has ids is left as it is', () => {
    expect(
      idsOf(
        withSegments(doc(paragraph('a'), { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('b')] }] })),
      ),
    ).toEqual([['s1'], ['s2']]);
    const known = doc(paragraph('a', 'x'), paragraph('b'));
    expect(withSegments(known)).toBe(known);
  });
});

describe('rows of an original and its translation', () => {
  it('stand where the partner is, whatever is missing between', () => {
    expect(segmentRows([['a'], ['b'], ['c']], [['a'], ['c']])).toEqual([
      { original: [0], translation: [0] },
      { original: [1], translation: [] },
      { original: [2], translation: [1] },
    ]);
  });

  it('keep a paragraph that was split on one side beside its partner', () => {
    expect(segmentRows([['a'], ['b']], [['a'], ['new'], ['b']]).map(({ translation }) => translation)).toEqual([[0, 1], [2]]);
  });

  it('never run backwards when the sides are in another order', () => {
    expect(segmentRows([['a'], ['b']], [['b'], ['a']]).map(({ translation }) => translation)).toEqual([[], [0, 1]]);
  });

  it('hold a list as one block beside the paragraphs that translate its lines', () => {
    expect(segmentRows([['a', 'b'], ['c']], [['a'], ['b'], ['c']]).map(({ translation }) => translation)).toEqual([[0, 1], [2]]);
  });

  it('lose nothing when the other side is empty', () => {
    expect(segmentRows([], [['a']])).toEqual([]);
    expect(segmentRows([['a']], [])).toEqual([{ original: [0], translation: [] }]);
  });
});

describe('what is not translated', () => {
  it('is every paragraph with words whose partner has none', () => {
    const original = flat(doc(paragraph('one', 'a'), paragraph('two', 'b'), paragraph('', 'c'), paragraph('four', 'd')));
    const translation = flat(doc(paragraph('eins', 'a'), paragraph(' ', 'b'), paragraph('vier', 'd')));
    expect(untranslatedSegments(original, translation)).toEqual(['b']);
  });

  it('is not counted where the words stand in a paragraph that was split off the partner', () => {
    const original = flat(doc(paragraph('one', 'a')));
    expect(untranslatedSegments(original, flat(doc(paragraph('', 'a'), paragraph('eins', 'new'))))).toEqual([]);
  });
});
