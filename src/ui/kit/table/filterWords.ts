// A filter as a sentence short enough for a chip.
import type { Kind } from '../../../domain/dictionary.ts';
import type { Filter } from '../../../vault/api.ts';
import { plainDateWords } from '../dateWords.ts';
import { listWords } from '../listWords.ts';
import { fieldLabel, groupWords, type Words } from './fieldWords.ts';

export function filterWords(kind: Kind, filter: Filter, words: Words): string {
  const { t, locale } = words;
  const field = filter.field === null ? '' : fieldLabel(t, kind, filter.field);
  switch (filter.test) {
    case 'contains':
      return t('tables:filter.chip.contains', { field, text: filter.text });
    case 'oneOf': {
      const values = filter.values.map((value) => groupWords(kind, filter.field, value, words));
      return t('tables:filter.chip.oneOf', {
        field,
        values: listWords(locale, values, 'disjunction'),
      });
    }
    case 'between': {
      const say = (end: string | number | null) =>
        typeof end === 'string' ? plainDateWords(end, locale) : end === null ? '' : new Intl.NumberFormat(locale).format(end);
      const form = filter.from === null ? 'until' : filter.to === null ? 'from' : 'between';
      return t(`tables:filter.chip.${form}`, { field, from: say(filter.from), to: say(filter.to) });
    }
    case 'noSource':
      return filter.field === null ? t('tables:filter.noSourceAtAll') : t('tables:filter.chip.noSource', { field });
    case 'hasValue':
    case 'noValue':
      return t(`tables:filter.chip.${filter.test}`, { field });
    case 'named':
    case 'notNamed':
      return t(`tables:filter.chip.${filter.test}`, { kind: t(`kit:kindMany.${filter.by}`) });
  }
}
