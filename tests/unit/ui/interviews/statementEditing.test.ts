// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { afterEach, describe, expect, it } from 'vitest';
import type { RecordId } from '../../../../src/domain/ids.ts';
import { movedPassages, PassageMarks } from '../../../../src/ui/interviews/passageMarks.ts';
import { cleanPasted } from '../../../../src/ui/interviews/pastedHtml.ts';
import { shortTexts } from '../../../../src/ui/interviews/pastedPieces.ts';
import { pasteLarge } from '../../../../src/ui/interviews/pasteHandling.ts';
import { roomForRows } from '../../../../src/ui/interviews/rowRoom.ts';
import { SegmentIds, textBlocksOf } from '../../../../src/ui/interviews/segmentIds.ts';
import { clockOf, Pause, SourceMark, TimeMark, timeMarkAt } from '../../../../src/ui/interviews/statementNodes.ts';
import { scaffoldTranslation } from '../../../../src/ui/interviews/translationScaffold.ts';

const made: Editor[] = [];
afterEach(() => {
  for (const editor of made.splice(0)) editor.destroy();
});

function open(...paragraphs: readonly (readonly [string, string])[]): Editor {
  const content = paragraphs.map(([segment, text]) => ({
    type: 'paragraph',
    attrs: { segment },
    ...(text ? { content: [{ type: 'text', text }] } : {}),
  }));
  const extensions = [
    StarterKit.configure({ trailingNode: false }),
    Table,
    TableRow,
    TableHeader,
    TableCell,
    SegmentIds,
    PassageMarks,
    TimeMark,
    Pause,
    SourceMark,
  ];
  const editor = new Editor({ element: document.createElement('div'), extensions, content: { type: 'doc', content } });
  made.push(editor);
  return editor;
}
const blocks = ({ state }: Editor) => textBlocksOf(state.doc).map(({ id, node }) => [id, node.textContent] as const);
const ids = (editor: Editor) => blocks(editor).map(([id]) => id);

describe('segments', () => {
  it('keep their id when a paragraph is split at its start: the words keep their partner', () => {
    const editor = open(['a', 'gate three']);
    editor.chain().setTextSelection(1).splitBlock().run();
    const [first, second] = blocks(editor);
    expect(second).toEqual(['a', 'gate three']);
    expect(first?.[0]).not.toBe('a');
    expect(first?.[0]).toMatch(/^[a-z2-7]{8}$/);
  });

  it('give the second half of a paragraph a new id, and take it back with undo', () => {
    const editor = open(['a', 'gate three']);
    editor.chain().setTextSelection(5).splitBlock().run();
    expect(ids(editor)[0]).toBe('a');
    expect(new Set(ids(editor)).size).toBe(2);
    editor.commands.undo();
    expect(blocks(editor)).toEqual([['a', 'gate three']]);
  });

  it('go with the words when they are joined to an empty paragraph above', () => {
    const editor = open(['a', ''], ['b', 'gate three']);
    editor.chain().setTextSelection(3).joinBackward().run();
    expect(blocks(editor)).toEqual([['b', 'gate three']]);
  });

  it('are never twice in one text, whatever is pasted', () => {
    const editor = open(['a', 'one'], ['b', 'two']);
    editor.commands.insertContentAt(editor.state.doc.content.size, editor.getJSON().content ?? []);
    expect(new Set(ids(editor)).size).toBe(ids(editor).length);
    expect(ids(editor).slice(0, 2)).toEqual(['a', 'b']);
  });
});

describe('the translation', () => {
  it('gets an empty place for each segment that has none, where it belongs, and its words stay', () => {
    const original = open(['a', 'one'], ['b', 'two'], ['c', 'three']);
    const translation = open(['a', 'eins'], ['x', 'noch eins'], ['c', 'drei']);
    expect(scaffoldTranslation(original.state.doc, translation, new Set())).toBe(true);
    expect(blocks(translation)).toEqual([
      ['a', 'eins'],
      ['x', 'noch eins'],
      ['b', ''],
      ['c', 'drei'],
    ]);
    expect(scaffoldTranslation(original.state.doc, translation, new Set())).toBe(false);
  });

  it('loses the empty place of a segment that is gone, never one with words', () => {
    const original = open(['a', 'one']);
    const translation = open(['a', 'eins'], ['b', ''], ['c', 'drei']);
    scaffoldTranslation(original.state.doc, translation, new Set(['b', 'c']));
    expect(blocks(translation)).toEqual([
      ['a', 'eins'],
      ['c', 'drei'],
    ]);
  });

  it('takes the shape of a list, and a new line of it in the same list', () => {
    const original = open(['a', 'one']);
    original.chain().setTextSelection(2).toggleBulletList().run();
    const translation = open(['z', '']);
    scaffoldTranslation(original.state.doc, translation, new Set());
    expect(translation.state.doc.firstChild?.type.name).toBe('bulletList');
    translation.commands.insertContentAt(3, 'eins');
    original.chain().setTextSelection(6).splitListItem('listItem').insertContent('two').run();
    scaffoldTranslation(original.state.doc, translation, new Set());
    expect(translation.state.doc.childCount).toBe(1);
    expect(ids(translation)).toEqual(ids(original));
  });
});

describe('rows of two columns', () => {
  const none = { leadPx: 0, roomPx: [] };
  const rows = [
    { original: [0], translation: [0] },
    { original: [1], translation: [1] },
  ];
  it('stand level: the shorter side gets the room', () => {
    const [left, right] = roomForRows(rows, { tops: [0, 60, 100], given: none }, { tops: [0, 30, 90], given: none });
    expect(left.roomPx).toEqual([0, 0]);
    expect(right.roomPx).toEqual([30, 0]);
  });

  it('do not creep: room that was given is not counted as text', () => {
    const given = { leadPx: 0, roomPx: [30, 0] };
    const [left, right] = roomForRows(rows, { tops: [0, 60, 100], given: none }, { tops: [0, 60, 120], given });
    expect(left.roomPx).toEqual([0, 0]);
    expect(right.roomPx).toEqual([30, 0]);
  });

  it('do not drift apart by what rounding leaves over, however many there are', () => {
    const count = 100;
    const many = Array.from({ length: count }, (_, at) => ({ original: [at], translation: [at] }));
    const tops = (height: number) => Array.from({ length: count + 1 }, (_, at) => at * height);
    const [, right] = roomForRows(many, { tops: tops(30.4), given: none }, { tops: tops(20), given: none });
    const given = right.roomPx.reduce((sum, room) => sum + room, 0);
    expect(Math.abs(given - 10.4 * (count - 1))).toBeLessThanOrEqual(0.5);
  });

  it('leave room above where the first paragraph has no partner', () => {
    const missing = [
      { original: [0], translation: [] },
      { original: [1], translation: [0] },
    ];
    const [, right] = roomForRows(missing, { tops: [0, 40, 80], given: none }, { tops: [0, 30], given: none });
    expect(right.leadPx).toBe(40);
  });
});

describe('a marked passage', () => {
  const excerpt = 'A'.repeat(22) as RecordId;
  const marked = (editor: Editor, quote: string) => {
    const from = editor.state.doc.textContent.indexOf(quote);
    const passage = { key: excerpt, from, to: from + quote.length, quote, look: 'excerpt', records: [excerpt], excerpt } as const;
    editor.commands.markPassages([passage]);
  };

  it('goes with its words when text is put in before and inside it', () => {
    const editor = open(['a', 'He took my passport away.']);
    marked(editor, 'took my passport');
    editor.commands.insertContentAt(1, 'Then ');
    editor.commands.insertContentAt(editor.state.doc.textContent.indexOf('passport') + 1, 'red ');
    expect(movedPassages(editor.state)).toEqual([
      { records: [excerpt], excerpt, from: 8, to: 28, quote: 'took my red passport' },
    ]);
  });

  it('is not told as moved when nothing happened to it, nor when its words are gone', () => {
    const editor = open(['a', 'He took my passport away.']);
    marked(editor, 'took my passport');
    expect(movedPassages(editor.state)).toEqual([]);
    editor.commands.deleteRange({ from: 1, to: editor.state.doc.content.size - 1 });
    expect(movedPassages(editor.state)).toEqual([]);
  });

  it('comes back when the words that were deleted come back with undo', () => {
    const editor = open(['a', 'He took my passport away.']);
    marked(editor, 'took my passport');
    editor.commands.deleteRange({ from: 1, to: editor.state.doc.content.size - 1 });
    editor.commands.undo();
    editor.commands.insertContentAt(1, 'So ');
    expect(movedPassages(editor.state)[0]).toMatchObject({ from: 6, quote: 'took my passport' });
  });
});

describe('pasting', () => {
  const body = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

  it('leaves pictures, styles and scripts outside and counts the pictures', () => {
    const pasted = body('<style>p{}</style><p>A<img src="https://example.org/x.png"><script>1</script>B</p>');
    expect(cleanPasted(pasted)).toEqual({ pictures: 1 });
    expect(pasted.innerHTML).toBe('<p>AB</p>');
  });

  it('makes lists of the paragraphs that Word draws as lists', () => {
    const line = (level: number, marker: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${marker}</span>${text}</p>`;
    const pasted = body(`<p>Before</p>${line(1, '1.', 'one')}${line(2, '·', 'inner')}${line(1, '2.', 'two')}<p>After</p>`);
    cleanPasted(pasted);
    expect(pasted.innerHTML).toBe(
      '<p>Before</p><ol><li><p>one</p><ul><li><p>inner</p></li></ul></li><li><p>two</p></li></ol><p>After</p>',
    );
  });

  it('of a large page comes in whole, in pieces, with its tables, as one step of undo', async () => {
    const editor = open(['a', 'Here']);
    editor.commands.setTextSelection(5);
    const many = Array.from({ length: 400 }, (_, at) => `<p style="mso-x:1">Line ${at}</p>`).join('');
    const shares: (number | null)[] = [];
    let pictures = 0;
    await pasteLarge(editor.view, `<div>${many}<img src="x"><table><tr><td>cell</td></tr></table></div>`, {
      onPictures: (count) => (pictures = count),
      onProgress: (share) => void shares.push(share),
      isCancelled: () => false,
    });
    const { doc } = editor.state;
    expect(doc.firstChild?.textContent).toBe('Here');
    expect(doc.child(1).textContent).toBe('Line 0');
    expect(doc.child(400).textContent).toBe('Line 399');
    expect(doc.lastChild?.type.name).toBe('table');
    expect(pictures).toBe(1);
    expect(shares.length).toBeGreaterThan(4);
    expect(shares.at(-1)).toBeNull();
    editor.commands.undo();
    expect(blocks(editor)).toEqual([['a', 'Here']]);
  });

  const silent = { onPictures: () => undefined, onProgress: () => undefined, isCancelled: () => false };
  const lines = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at)).join('');

  it('that somebody stops takes out what is in, but nothing that was written meanwhile', async () => {
    const many = lines(2000, (at) => `<p>Line ${at}</p>`);
    const stopped = async (meanwhile: (editor: Editor) => void) => {
      const editor = open(['a', 'Here']);
      editor.commands.setTextSelection(5);
      let isCancelled = false;
      const onProgress = (share: number | null) => {
        if (share === null || share < 0.5 || isCancelled) return;
        meanwhile(editor);
        isCancelled = true;
      };
      await pasteLarge(editor.view, many, { ...silent, onProgress, isCancelled: () => isCancelled });
      return editor;
    };
    const alone = await stopped((editor) => expect(editor.state.doc.childCount).toBeGreaterThan(100));
    expect(blocks(alone)).toEqual([['a', 'Here']]);
    const written = await stopped((editor) => editor.view.dispatch(editor.state.tr.insertText('She said: ', 1)));
    expect(written.state.doc.firstChild?.textContent).toBe('She said: Here');
    expect(written.state.doc.childCount).toBeGreaterThan(100);
    expect(written.state.doc.childCount).toBeLessThan(2001);
  });

  it('of one long table, one long list and one long list of Word gives one of each, with cells that span rows', async () => {
    const editor = open(['a', '']);
    const rows = lines(150, (at) =>
      at % 3 === 0 ? `<tr><td rowspan="3">Day ${at}</td><td>${at}</td></tr>` : `<tr><td>${at}</td></tr>`,
    );
    const items = lines(150, (at) => `<li>Item ${at}</li>`);
    const word = lines(150, (at) => `<p style="mso-list:l0 level${1 + (at % 2)} lfo1">Word ${at}</p>`);
    await pasteLarge(editor.view, `<table><tbody>${rows}</tbody></table><ul>${items}</ul>${word}<p>End</p>`, silent);
    const shapes = editor.state.doc.children.map((node) => [node.type.name, node.childCount]);
    expect(shapes).toEqual([
      ['table', 150],
      ['bulletList', 150],
      ['bulletList', 75],
      ['paragraph', 1],
    ]);
    expect(editor.state.doc.firstChild?.firstChild?.firstChild?.attrs['rowspan']).toBe(3);
    expect(editor.state.doc.textContent.match(/Word \d+/g)).toHaveLength(150);
  });

  it('of a paragraph without end makes paragraphs that can be drawn, and keeps every letter', async () => {
    const editor = open(['a', '']);
    const words = lines(3000, (at) => `<span>He said it ${at} times. </span>`);
    await pasteLarge(editor.view, `<b id="docs-internal-guid"><p>${words}</p></b>`, silent);
    const { doc } = editor.state;
    expect(doc.childCount).toBeGreaterThan(2);
    expect(Math.max(...doc.children.map(({ textContent }) => textContent.length))).toBeLessThanOrEqual(20_000);
    const plain = (text: string) => text.replace(/\s/g, '');
    expect(plain(doc.textContent)).toBe(plain(words.replace(/<[^>]*>/g, '')));
  });

  it('of words without a look keeps its lines, and cuts no character in two', () => {
    expect(shortTexts('𠀀'.repeat(9), 5)).toEqual(['𠀀𠀀', '𠀀𠀀', '𠀀𠀀', '𠀀𠀀', '𠀀']);
    expect(shortTexts('One. Two. Three', 10)).toEqual(['One. Two. ', 'Three']);
  });
});

describe('a time mark', () => {
  it('counts from the start, and is the clock where no start fits', () => {
    const start = '2025-03-14T14:00:00+07:00';
    expect(timeMarkAt('2025-03-14T14:14:20+07:00', start)).toMatchObject({ seconds: 860, label: '00:14:20' });
    expect(timeMarkAt('2025-03-16T09:30:00+07:00', start)).toMatchObject({ seconds: null, label: '09:30:00' });
    expect(timeMarkAt('2025-03-14T13:00:00+07:00', start)).toMatchObject({ seconds: null, label: '13:00:00' });
    expect(clockOf(3661)).toBe('01:01:01');
  });
});
