import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementDoc } from '../../../src/domain/fields.ts';
import { findPassage } from '../../../src/domain/passage.ts';
import { countWords, paragraphAt, statementParagraphs, statementToText } from '../../../src/domain/statementText.ts';

describe('a passage in an edited text', () => {
  it('is not shown elsewhere when its words are gone', () => {
    expect(findPassage('They took the phone.', { from: 10, to: 18 }, 'passport')).toBeUndefined();
    expect(findPassage('', { from: 0, to: 4 }, 'gate')).toBeUndefined();
  });

  it('is not taken for a far-off equal word', () => {
    expect(findPassage(`${'x'.repeat(2000)} he`, { from: 0, to: 2 }, 'he')).toBeUndefined();
  });

  it('without words is refused outside the text', () => {
    expect(findPassage('short', { from: 2, to: 99 }, '')).toBeUndefined();
    expect(findPassage('short', { from: 3, to: 3 }, '')).toBeUndefined();
    expect(findPassage('short', { from: 1, to: 3 }, '')).toEqual({ from: 1, to: 3 });
  });

  it('is found wherever text was put in before it', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ maxLength: 300 }),
        fc.string({ minLength: 12 }),
        fc.string(),
        (before, put, quote, after) => {
          const hint = { from: before.length, to: before.length + quote.length };
          const text = `${before}${put}${quote}${after}`;
          const found = findPassage(text, hint, quote);
          expect(found && text.slice(found.from, found.to)).toBe(quote);
        },
      ),
    );
  });

  it('takes the nearer of two equal ones', () => {
    const text = 'gate three … gate three';
    expect(findPassage(text, { from: 14, to: 24 }, 'gate three')).toEqual({ from: 13, to: 23 });
  });
});

describe('the plain text of a statement', () => {
  const doc: StatementDoc = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'I arrived at ' },
          { type: 'mention', attrs: { id: 'x', label: 'Compound B', kind: 'compound' } },
          { type: 'text', text: '.' },
        ],
      },
      { type: 'paragraph' },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              {
                type: 'paragraph',
                content: [{ type: 'text', text: 'one' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }],
              },
            ],
          },
        ],
      },
    ],
  };

  it('reads mentions as their labels and lists as paragraphs', () => {
    expect(statementToText(doc)).toBe('I arrived at Compound B.\n\none\ntwo');
  });

  it('numbers paragraphs from 1 and finds the one an offset stands in', () => {
    expect(statementParagraphs(doc).map(({ number, from }) => [number, from])).toEqual([
      [1, 0],
      [2, 25],
      [3, 26],
    ]);
    expect(paragraphAt(doc, 24)?.number).toBe(1);
    expect(paragraphAt(doc, 30)?.number).toBe(3);
    expect(paragraphAt({ type: 'doc' }, 0)).toBeUndefined();
  });

  it('survives a document that holds nothing, or nodes it does not know', () => {
    expect(statementToText({ type: 'doc' })).toBe('');
    expect(
      statementToText({
        type: 'doc',
        content: [{ type: 'horizontalRule' }, { type: 'paragraph', content: [{ type: 'unknown' }] }],
      }),
    ).toBe('');
  });

  it('counts words of scripts without spaces', () => {
    expect(countWords('ผมไปถึงประตูสาม', 'th')).toBeGreaterThan(2);
    expect(countWords('I arrived at gate three.')).toBe(5);
    expect(countWords(' … — ')).toBe(0);
  });
});
