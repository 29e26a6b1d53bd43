import { describe, expect, it } from 'vitest';
import type { ExportPlan } from '../../../../src/actions/export/planExport.ts';
import type { RecordId } from '../../../../src/domain/ids.ts';
import { emptyDraft, readDraft, withHand } from '../../../../src/ui/bundles/wizard/draft.ts';
import { startHistory, stepHistory } from '../../../../src/ui/bundles/wizard/draftHistory.ts';
import { findEverywhere, wordsFound } from '../../../../src/ui/bundles/wizard/findEverywhere.ts';
import { timeLeft } from '../../../../src/ui/bundles/wizard/timeLeft.ts';
import type { RenditionState } from '../../../../src/ui/bundles/wizard/useRenditions.ts';

const item = 'item' as RecordId;
const box = (x: number) => ({ page: 1, box: { x, y: 0, width: 9, height: 9 } });

describe('undo in the wizard', () => {
  it('takes back the last decision and not what was looked at since', () => {
    let history = startHistory(emptyDraft);
    history = stepHistory(history, { kind: 'change', change: { words: ['cook'] } });
    history = stepHistory(history, { kind: 'change', change: { seen: ['page 1'] } });
    history = stepHistory(history, { kind: 'undo' });
    expect([history.now.words, history.now.seen]).toEqual([[], ['page 1']]);
    history = stepHistory(history, { kind: 'redo' });
    expect(history.now.words).toEqual(['cook']);
  });
  it('forgets what was undone once something else is decided', () => {
    let history = startHistory(emptyDraft);
    history = stepHistory(history, { kind: 'change', change: { words: ['cook'] } });
    history = stepHistory(history, { kind: 'undo' });
    history = stepHistory(history, { kind: 'change', change: { extent: 'page' } });
    expect(stepHistory(history, { kind: 'redo' }).now).toMatchObject({ words: [], extent: 'page' });
  });
  it('keeps every box that was drawn on an item', () => {
    const first = { ...emptyDraft, ...withHand(emptyDraft, item, { userBoxes: [box(1)] }) };
    const second = withHand(first, item, { userBoxes: [box(2)], coverPictures: true });
    expect(second.hand[item]).toEqual({ userBoxes: [box(1), box(2)], readByPerson: [], coverPictures: true });
  });
});

describe('a kept draft', () => {
  it('comes back as it was, with what an older one did not know, and nothing is made of what is no draft', () => {
    const draft = { ...emptyDraft, recipient: 'Court', words: ['cook'] };
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    expect(readDraft('{"recipient":"Court"}')).toEqual({ ...emptyDraft, recipient: 'Court' });
    expect([readDraft(null), readDraft('[]'), readDraft('4')]).toEqual([null, null, null]);
  });
});

describe('finding in all that leaves', () => {
  const page = (number: number, ...words: string[]) => ({
    page: number,
    widthPt: 1,
    heightPt: 1,
    boxes: [],
    words: words.map((text, at) => ({ text, box: { x: at, y: 0, width: 1, height: 1 } })),
  });
  const rendition = {
    item,
    title: 'Scan',
    mediaType: 'application/pdf' as const,
    bytes: new Uint8Array(),
    pages: [page(1, 'the', 'canteen', 'of', 'the', 'park'), page(2, 'Café', 'closed')],
    finds: [],
    readings: [],
  };
  const plan = {
    statements: [
      {
        interview: { id: 'talk' },
        title: 'First talk',
        statement: { paragraphs: ['In the canteen', 'behind THE  CANTEEN'], finds: [], renumbered: false },
        translation: null,
      },
    ],
    items: [{ id: item }],
  } as unknown as Pick<ExportPlan, 'statements' | 'items'>;
  const states = new Map<RecordId, RenditionState>([[item, { kind: 'done', rendition, readByPerson: [] }]]);

  it('meets words over several, whatever their case and spacing, in statements and on pages', () => {
    expect(findEverywhere('the canteen', plan, states, []).map(({ key, page: at, count }) => [key, at, count])).toEqual([
      ['talk 1', null, 2],
      ['item 1', 1, 1],
    ]);
    expect(findEverywhere('cafe', plan, states, []).map(({ key }) => key)).toEqual(['item 2']);
  });
  it('leaves out what is left out, and answers nothing to nothing', () => {
    expect(findEverywhere('canteen', plan, states, [item]).map(({ key }) => key)).toEqual(['talk 1']);
    expect(findEverywhere('  ', plan, states, [])).toEqual([]);
  });
  it('marks every word that has a part in it', () => {
    expect(wordsFound('een of', page(1, 'the', 'canteen', 'of', 'it').words).map(({ x }) => x)).toEqual([1, 2]);
  });
});

it('says no time as long as it would be a guess', () => {
  expect([timeLeft(500, 0.5), timeLeft(60_000, 0.01)]).toEqual([null, null]);
  expect(timeLeft(30_000, 0.25)).toBe(90_000);
});
