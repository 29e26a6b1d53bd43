import { describe, expect, test, vi } from 'vitest';

vi.stubGlobal('navigator', { platform: 'Linux x86_64' });

import { commandById } from '../../../../src/ui/frame/commands.ts';
import { keyLists, shortcutOf } from '../../../../src/ui/frame/keyLists.ts';
import { i18n } from '../../../../src/ui/i18n.ts';
import { manualIds, manualPlaceOf } from '../../../../src/ui/manual/manualIds.ts';
import { readLink } from '../../../../src/ui/manual/manualLinks.ts';
import { type ManualPage, readManual } from '../../../../src/ui/manual/manualPages.ts';
import { fillKeys } from '../../../../src/ui/manual/plainText.ts';
import { findWords, searchManual, wordsOf } from '../../../../src/ui/manual/searchManual.ts';
import { readWords } from '../../../support/locales.ts';

const files = import.meta.glob<string>('../../../../resources/manual/*/*.md', { query: '?raw', import: 'default', eager: true });
const pages = readManual('en', shortcutOf);
const pageOf = (id: string) => pages.find((page) => page.id === id) as ManualPage;

const languageOf = (path: string) => path.split('/').at(-2) ?? '';
const languages = [...new Set(Object.keys(files).map(languageOf))];
const fileOf = (language: string, id: string) =>
  Object.entries(files).find(([path]) => path.endsWith(`/${language}/${id}.md`))?.[1];

const linksIn = (text: string) => [...text.matchAll(/\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');

describe('the manual', () => {
  test('has every page of the contents, and no page outside them', () => {
    expect(pages.map(({ id }) => id)).toEqual([...manualIds]);
    const english = Object.keys(files).filter((path) => path.includes('/en/'));
    expect(english.map((path) => path.replace(/.*\/|\.md$/g, '')).toSorted()).toEqual([...manualIds].toSorted());
    expect(pages.every(({ title, sections }) => title !== '' && sections.some(({ words }) => words !== ''))).toBe(true);
  });

  test.each(Object.entries(files))('%s links only to pages, sections and commands that are there', (path, text) => {
    const sameLanguage = readManual(languageOf(path), shortcutOf);
    const inSameLanguage = (id: string) => sameLanguage.find((page) => page.id === id) as ManualPage;
    const page = inSameLanguage(path.replace(/.*\/|\.md$/g, ''));
    const wrong = linksIn(text).filter((href) => {
      const link = readLink(href, page.id);
      if (link.kind === 'command') return commandById(link.command) === undefined;
      if (link.kind === 'nowhere') return true;
      const { page: to, section } = link.place;
      return section !== null && !inSameLanguage(to).sections.some(({ id }) => id === section);
    });
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(files))('%s names only keys that do something', (_, text) => {
    const named = [...text.matchAll(/\{key:([^}]+)\}/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => shortcutOf(name) === undefined)).toEqual([]);
  });

  test.each(languages)('what it prints in bold stands on the screen in the same words (%s)', (language) => {
    const words = new Set([...readWords(language).values()].map((sentence) => sentence.replace(/…$/, '')));
    const bold = Object.entries(files)
      .filter(([path]) => languageOf(path) === language)
      .flatMap(([path, text]) =>
        [...text.matchAll(/\*\*([^*]+)\*\*/g)].map((match) => `${path.replace(/.*\//, '')}: ${match[1]}`),
      )
      .filter((found) => !/[.:။។。]$/.test(found));
    expect(bold.length).toBeGreaterThan(language === 'en' ? 40 : 0);
    expect(bold.filter((found) => !words.has(found.replace(/^[^:]+: /, '').replace(/…$/, '')))).toEqual([]);
  });

  test.each(languages)('gives each page the sections, commands and keys of the English one (%s)', (language) => {
    const marks = (text: string) => [...text.matchAll(/\{key:[^}]+\}|\(command:[^)]+\)/g)].map(([mark]) => mark).toSorted();
    const shape = (text = '') => ({ sections: text.split(/^## /m).length, marks: marks(text) });
    const written = manualIds.filter((id) => fileOf(language, id) !== undefined);
    expect(written).not.toEqual([]);
    for (const id of written) expect(shape(fileOf(language, id)), id).toEqual(shape(fileOf('en', id)));
  });

  test('never speaks of a network address, and holds no raw HTML', () => {
    expect(
      Object.entries(files)
        .filter(([, text]) => /https?:|<[a-z/!]/i.test(text))
        .map(([path]) => path),
    ).toEqual([]);
  });

  test('follows no link out of itself', () => {
    for (const href of ['https://example.org', 'javascript:alert(1)', '//example.org/a.md', 'nowhere.md', 'command:../x', '']) {
      expect(readLink(href, 'consent'), href).toEqual({ kind: 'nowhere' });
    }
  });

  test('opens on its first page when it is asked for a place that is not there', () => {
    expect(manualPlaceOf('../secrets#x')).toEqual({ page: 'first-ten-minutes', section: null });
    expect(manualPlaceOf('consent#withdrawal')).toEqual({ page: 'consent', section: 'withdrawal' });
  });

  test('shows a language that has no page yet in English', () => {
    expect(readManual('xx', shortcutOf).map(({ title }) => title)).toEqual(pages.map(({ title }) => title));
  });
});

describe('search in the manual', () => {
  test('finds the page about consent first', () => {
    const [first] = searchManual(pages, 'consent');
    expect(first).toMatchObject({ page: 'consent', section: null });
  });

  test('finds a section by words that stand apart, and marks them', () => {
    const hit = searchManual(pages, 'lose passphrase').find(({ section }) => section === 'the-recovery-code');
    expect(hit?.matches.map(({ from, to }) => hit.excerpt.slice(from, to).toLowerCase())).toContain('lose');
  });

  test('forgives accents and capitals, and asks that every word is there', () => {
    expect(searchManual(pages, 'CONSÉNT').length).toBe(searchManual(pages, 'consent').length);
    expect(searchManual(pages, 'consent zebra')).toEqual([]);
    expect(searchManual(pages, '  ')).toEqual([]);
  });

  test('a word counts from its beginning, but not where a script has no blanks', () => {
    expect(findWords('unconsenting consent', wordsOf('consent'))).toEqual([{ from: 13, to: 20 }]);
    expect(findWords('ความยินยอมของพยาน', wordsOf('ยินยอม'))).toHaveLength(1);
  });

  test('shows what it found also where a script has no blanks to cut at', () => {
    const words = `${'คำให้การที่ปิดผนึกแล้วไม่มีใครแก้ไขได้อีก'.repeat(8)}ความยินยอม${'ที่เก็บไว้ในตู้นิรภัยนี้'.repeat(12)}`;
    const page = { id: 'consent', title: 'x', body: words, sections: [{ id: 's', title: 'y', words }] } as const;
    const [hit] = searchManual([page], 'ยินยอม');
    expect(hit?.matches.map(({ from, to }) => hit.excerpt.slice(from, to))).toEqual(['ยินยอม']);
    expect(hit?.excerpt.length).toBeGreaterThan(100);
    expect(hit?.excerpt).not.toMatch(/^…\p{M}/u);
  });

  test('marks the right letters behind signs that fold to several', () => {
    const text = 'ﬃ İstanbul: consent';
    const [range] = findWords(text, ['consent']);
    expect(range && text.slice(range.from, range.to)).toBe('consent');
  });

  test('names keys as they are on this machine', () => {
    expect(fillKeys('press {key:palette}', shortcutOf)).toBe('press `Ctrl K`');
    expect(pageOf('keyboard').sections.some(({ words }) => words.includes('Ctrl K'))).toBe(true);
  });
});

describe('the cheat sheet', () => {
  test('names every key it lists', () => {
    const titles = keyLists.flatMap(({ title, keys }) => [title, ...keys.map((key) => key.title)]);
    expect(titles.filter((title) => !i18n.exists(title))).toEqual([]);
    expect(keyLists.length).toBeGreaterThan(7);
  });

  test('has no key twice in one place', () => {
    for (const { title, keys } of keyLists) {
      const shortcuts = keys.flatMap(({ shortcut, also = [] }) => [shortcut, ...also]);
      expect(new Set(shortcuts).size, title).toBe(shortcuts.length);
    }
  });
});
