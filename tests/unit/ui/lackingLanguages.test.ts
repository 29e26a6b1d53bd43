// Khmer and Burmese in Chromium, which has no rules for them; Node has, so that what is written by hand is held against CLDR here.
import { describe, expect, test } from 'vitest';
import { type LackingLanguage, lackingLanguage, lackingLanguages } from '../../../src/domain/lackingLanguages.ts';
import { readPlainDate } from '../../../src/domain/plainDate.ts';
import { agoIn } from '../../../src/ui/kit/agoWords.ts';
import { namedIn } from '../../../src/ui/kit/dateFormat.ts';
import { joinedIn } from '../../../src/ui/kit/listWords.ts';

const km = lackingLanguages['km'] as LackingLanguage;
const withoutSeams = (text: string) => text.replace(/\u200b/g, '');
const english = (options: Intl.DateTimeFormatOptions, timeZone = 'UTC') =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone });

describe.each(Object.entries(lackingLanguages))('%s', (tag, own) => {
  test('names each month and weekday as CLDR does', () => {
    const months = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
    expect(own.months).toEqual(Array.from({ length: 12 }, (_, month) => months.format(Date.UTC(2023, month, 1))));
    const days = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' });
    expect(own.weekdays).toEqual(Array.from({ length: 7 }, (_, day) => days.format(Date.UTC(2023, 0, 1 + day))));
  });
  test('reads the names it writes', () => {
    own.months.forEach((name, index) => {
      expect(readPlainDate(`14 ${name} 2025`, tag)).toEqual({
        ok: true,
        value: `2025-${String(index + 1).padStart(2, '0')}-14`,
      });
    });
  });
  test('leaves no English word in a date', () => {
    const format = english({
      weekday: 'short',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    for (let month = 0; month < 12; month += 1) {
      expect(namedIn(own, format, Date.UTC(2025, month, 9 + month, 8))).not.toMatch(/[A-Za-z]{3}/);
    }
  });
});

test('a month near midnight is that of the place, not of Greenwich', () => {
  const format = english({ dateStyle: 'medium' }, 'Asia/Phnom_Penh');
  expect(namedIn(km, format, Date.UTC(2025, 1, 28, 20))).toBe('1 មីនា 2025');
});

test('what is past is said in Khmer as CLDR says it', () => {
  const format = new Intl.RelativeTimeFormat('km', { numeric: 'auto' });
  for (const unit of ['year', 'month', 'day', 'hour', 'minute'] as const) {
    expect(agoIn(km, 4, unit)).toBe(withoutSeams(format.format(-4, unit)));
  }
  expect(agoIn(km, 1, 'day')).toBe(withoutSeams(format.format(-1, 'day')));
  expect(agoIn(km, 0, 'minute')).toBe(withoutSeams(format.format(0, 'second')));
  expect(agoIn(km, -4, 'day')).toBe(withoutSeams(format.format(4, 'day')));
});

test.each(['conjunction', 'disjunction'] as const)('a list of several in Khmer is a %s as CLDR has it', (type) => {
  // Where CLDR has a seam of no width, a blank stands here: one can see it.
  const withBlank = (text: string) => text.replace('\u200b', ' ');
  for (const words of [[], ['a'], ['a', 'b'], ['a', 'b', 'c', 'd']]) {
    expect(joinedIn(km, words, type)).toBe(withBlank(new Intl.ListFormat('km', { type }).format(words)));
  }
});

test('where the machine knows a language, its own rules are taken', () => {
  expect(lackingLanguage('km')).toBeUndefined();
  expect(lackingLanguage('en')).toBeUndefined();
});
