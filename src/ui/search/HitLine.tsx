import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../vault/api.ts';
import { Highlighted } from '../kit/Highlighted.tsx';
import { kindIcons } from '../kit/kindIcons.ts';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { languageOfScript } from '../kit/scriptOf.ts';
import classes from './search.module.css';

/** One hit: what it is, and the words around the found ones. */
export function HitLine({ hit, long }: { readonly hit: SearchHit; readonly long?: boolean }) {
  const { t } = useTranslation('kit');
  const title = useRecordTitle()(hit.head);
  const Icon = kindIcons[hit.head.kind];
  const isTitle = title === hit.excerpt;
  return (
    <div className={classes.hit} data-long={long || undefined}>
      <Icon size={16} aria-label={t(`kind.${hit.head.kind}`)} className={classes.icon} />
      <div className={classes.hitText}>
        <span className={classes.hitTitle} lang={languageOfScript(title)} dir="auto">
          {isTitle ? <Highlighted text={title} matches={hit.matches} /> : title}
        </span>
        {!isTitle && (
          <span className={classes.excerpt}>
            <span className={classes.field}>{t(`fields:${hit.head.kind}.${hit.field}`, { defaultValue: hit.field })}</span>
            <span lang={languageOfScript(hit.excerpt)} dir="auto">
              <Highlighted text={hit.excerpt} matches={hit.matches} />
            </span>
          </span>
        )}
      </div>
    </div>
  );
}
