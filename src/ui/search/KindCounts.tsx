import { useTranslation } from 'react-i18next';
import { type Kind, kinds } from '../../domain/dictionary.ts';
import { kindIcons } from '../kit/kindIcons.ts';
import classes from './searchPage.module.css';

interface KindCountsProps {
  readonly counts: Readonly<Partial<Record<Kind, number>>>;
  readonly chosen: readonly Kind[];
  readonly onChange: (kinds: readonly Kind[]) => void;
}

/** How many of each kind were found; a click keeps to that kind. */
export function KindCounts({ counts, chosen, onChange }: KindCountsProps) {
  const { t, i18n } = useTranslation('search');
  const number = new Intl.NumberFormat(i18n.language);
  const shown = kinds.filter((kind) => (counts[kind] ?? 0) > 0 || chosen.includes(kind));
  if (shown.length === 0) return null;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className={classes.kinds} role="group" aria-label={t('kinds')}>
      <button type="button" className={classes.kind} aria-pressed={chosen.length === 0} onClick={() => onChange([])}>
        {t('allKinds')} <span>{number.format(all)}</span>
      </button>
      {shown.map((kind) => {
        const Icon = kindIcons[kind];
        const isChosen = chosen.includes(kind);
        return (
          <button
            key={kind}
            type="button"
            className={classes.kind}
            aria-pressed={isChosen}
            onClick={() => onChange(isChosen ? chosen.filter((each) => each !== kind) : [...chosen, kind])}
          >
            <Icon size={14} aria-hidden />
            {t(`kit:kindMany.${kind}`)} <span>{number.format(counts[kind] ?? 0)}</span>
          </button>
        );
      })}
    </div>
  );
}
