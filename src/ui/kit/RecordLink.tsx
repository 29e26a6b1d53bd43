import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordHead } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { kindIcons } from './kindIcons.ts';
import classes from './recordLink.module.css';
import { useRecordTitle } from './recordTitle.ts';
import { languageOfScript } from './scriptOf.ts';

/** Says that a person asked for the other pane: Ctrl, Command or the middle button. */
export const isBeside = (event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'button'>): boolean =>
  event.ctrlKey || event.metaKey || event.button === 1;

/** A record by its name. A click opens it here, Ctrl and a click beside. */
export function RecordLink(props: { readonly head: RecordHead; readonly plain?: boolean }) {
  const { t } = useTranslation('kit');
  const navigate = useNavigate();
  const title = useRecordTitle()(props.head);
  const Icon = kindIcons[props.head.kind];
  const open = (event: MouseEvent) => {
    if (event.type === 'auxclick' && event.button !== 1) return;
    navigate.open({ kind: 'record', record: props.head.id }, isBeside(event) ? 'beside' : 'here');
  };
  return (
    <button
      type="button"
      className={classes.link}
      onClick={open}
      onAuxClick={open}
      data-deleted={props.head.deleted || undefined}
    >
      {!props.plain && <Icon size={15} aria-label={t(`kind.${props.head.kind}`)} />}
      <span className={classes.title} lang={languageOfScript(title)} dir="auto" title={title.length > 60 ? title : undefined}>
        {title}
      </span>
      {props.head.deleted && <span className={classes.gone}>{t('deleted.mark')}</span>}
    </button>
  );
}
