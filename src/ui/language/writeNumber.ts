// Numbers inside sentences, in the digits and groups of the sentence's language.
import type { FormatterModule } from 'i18next';

export const writeNumber: FormatterModule = {
  type: 'formatter',
  init() {},
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : (value as string),
  add() {},
  addCached() {},
};
