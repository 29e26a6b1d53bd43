// A check of originals in words: one sentence, and a plain text that can be put into a letter.
import type { i18n as I18n } from 'i18next';
import type { CheckedOriginal, OriginalsReport } from '../../actions/checkOriginals.ts';
import { timeWords } from '../kit/dateWords.ts';

const isSound = ({ check }: CheckedOriginal) => check.result === 'matches';

export const worstFirst = (checked: readonly CheckedOriginal[]): readonly CheckedOriginal[] => [
  ...checked.filter((each) => !isSound(each)),
  ...checked.filter(isSound),
];

export function summaryOf(i18n: I18n, { checked, unread, endedAt }: OriginalsReport): string {
  const wrong = checked.filter((each) => !isSound(each)).length;
  const at = timeWords(endedAt, i18n.language);
  const found =
    checked.length === 0
      ? i18n.t('items:originals.none')
      : wrong === 0
        ? i18n.t('items:originals.allMatch', { count: checked.length, at })
        : i18n.t('items:originals.someDiffer', { count: wrong, total: checked.length, at });
  return unread === 0 ? found : `${found} ${i18n.t('items:originals.unread', { count: unread })}`;
}

/** Tab-separated lines under the summary: mail, Word and spreadsheets all take them. */
export function reportText(i18n: I18n, report: OriginalsReport): string {
  const lines = worstFirst(report.checked).map(({ item, check }) => [
    item.fields.reference ?? '',
    (item.fields.title || item.fields.originalName || '').replaceAll(/\s+/g, ' '),
    i18n.t(`items:originals.state.${check.result}`),
    check.at,
    item.fields.sha256 ?? '',
    check.sha256 ?? '',
  ]);
  const head = ['column.reference', 'column.title', 'originals.result', 'originals.at', 'originals.received', 'originals.now'];
  const rows = [head.map((key) => i18n.t(`items:${key}`)), ...lines].map((cells) => cells.join('\t'));
  return [summaryOf(i18n, report), '', ...rows, ''].join('\n');
}
