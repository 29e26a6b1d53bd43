import { describe, expect, test, vi } from 'vitest';
import type { RecordId } from '../../../src/domain/ids.ts';
import type { Target } from '../../../src/ui/frame/navigation.ts';
import { canGoBack, canGoForward, firstPanes, shownIn, stepPanes } from '../../../src/ui/frame/panes.ts';
import { isPress, shortcutWords } from '../../../src/ui/frame/shortcut.ts';

const record = (id: string): Target => ({ kind: 'record', record: id as RecordId });
const opened = (...targets: Target[]) =>
  targets.reduce((panes, target) => stepPanes(panes, { kind: 'open', target, side: 'main' }), firstPanes);

describe('the two panes', () => {
  test('what was ahead is forgotten when another way is taken', () => {
    const back = stepPanes(opened(record('a'), record('b')), { kind: 'back', side: 'main' });
    expect(canGoForward(back.main)).toBe(true);
    const elsewhere = stepPanes(back, { kind: 'open', target: record('c'), side: 'main' });
    expect(shownIn(elsewhere.main)).toEqual(record('c'));
    expect(canGoForward(elsewhere.main)).toBe(false);
  });

  test('going back at the beginning, and forward at the end, stays', () => {
    const stayed = stepPanes(stepPanes(firstPanes, { kind: 'back', side: 'main' }), { kind: 'forward', side: 'main' });
    expect(shownIn(stayed.main)).toEqual(shownIn(firstPanes.main));
    expect(canGoBack(stayed.main)).toBe(false);
  });

  test('opening what is shown already is no step', () => {
    expect(opened(record('a'), record('a')).main.targets).toHaveLength(2);
  });

  test('beside opens in the other pane and leaves this one alone', () => {
    const both = stepPanes(opened(record('a')), { kind: 'open', target: record('b'), side: 'beside' });
    expect(shownIn(both.main)).toEqual(record('a'));
    expect(both.beside && shownIn(both.beside)).toEqual(record('b'));
    const swapped = stepPanes(both, { kind: 'swap' });
    expect(shownIn(swapped.main)).toEqual(record('b'));
    expect(stepPanes(swapped, { kind: 'closeBeside' }).beside).toBeNull();
  });

  test('who was quicker than what is recalled stays where they went, and finds it one step back', () => {
    const recall = { kind: 'recall', main: record('before'), beside: null } as const;
    const quick = stepPanes(opened(record('a')), recall);
    expect(shownIn(quick.main)).toEqual(record('a'));
    expect(shownIn(stepPanes(quick, { kind: 'back', side: 'main' }).main)).toEqual(record('before'));
    expect(shownIn(stepPanes(firstPanes, recall).main)).toEqual(record('before'));
  });

  test('the way back never grows beyond a hundred places', () => {
    const far = opened(...Array.from({ length: 300 }, (_, at) => record(`r${at}`)));
    expect(far.main.targets).toHaveLength(100);
    expect(shownIn(far.main)).toEqual(record('r299'));
  });
});

describe('shortcuts', () => {
  const press = (key: string, code: string, held: Partial<KeyboardEvent> = {}) => ({
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...held,
  });
  vi.stubGlobal('navigator', { platform: 'Linux x86_64' });

  test('Ctrl K is where K is on a keyboard that types Khmer', () => {
    expect(isPress('mod+K', press('ក', 'KeyK', { ctrlKey: true }))).toBe(true);
    expect(isPress('mod+K', press('ល', 'KeyL', { ctrlKey: true }))).toBe(false);
  });

  test('on a Latin keyboard the letter counts, wherever its key is', () => {
    expect(isPress('mod+Z', press('z', 'KeyY', { ctrlKey: true }))).toBe(true);
    expect(isPress('mod+Z', press('y', 'KeyZ', { ctrlKey: true }))).toBe(false);
  });

  test('another held key makes it another shortcut', () => {
    expect(isPress('mod+Z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(isPress('mod+shift+Z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(isPress('mod+Z', press('z', 'KeyZ'))).toBe(false);
  });

  test('a sign needs no Shift to be named, since keyboards differ', () => {
    expect(isPress('?', press('?', 'Slash', { shiftKey: true }))).toBe(true);
    expect(isPress('?', press('?', 'Comma'))).toBe(true);
  });

  test('they are written as they stand on the keys', () => {
    expect(shortcutWords('mod+shift+Z')).toBe('Ctrl Shift Z');
    expect(shortcutWords('alt+ArrowLeft')).toBe('Alt ←');
  });
});
