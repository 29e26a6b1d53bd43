import { CircleAlert, MessageSquareText, X } from 'lucide-react';
import { memo, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listWords } from '../kit/listWords.ts';
import classes from './pdfViewer.module.css';
import { readableTo } from './readableTo.ts';
import type { PdfFacts } from './usePdfFacts.ts';

interface NoticesProps {
  readonly pages: number;
  readonly lost: readonly number[];
  readonly facts: PdfFacts;
  readonly onNotes: () => void;
}

/** What the pages alone do not tell: said once, in a line that can be put away. */
export const Notices = memo(function Notices({ pages, lost, facts, onNotes }: NoticesProps) {
  const { t, i18n } = useTranslation('items');
  const good = readableTo(pages, lost);
  const notes = facts.notes.filter(({ kind }) => kind === 'note').length;
  const fields = facts.notes.length - notes;
  const pageList = listWords(i18n.language, lost.slice(0, 12).map(String));
  return (
    <>
      {lost.length > 0 && (
        <Notice icon={<CircleAlert size={15} aria-hidden />} warns>
          {good === null
            ? t('viewer.lostPages', { count: lost.length, pages: pageList })
            : good === 0
              ? t('viewer.lostAll')
              : t('viewer.lostAfter', { count: good })}
        </Notice>
      )}
      {facts.wordless && <Notice icon={<CircleAlert size={15} aria-hidden />}>{t('viewer.wordless')}</Notice>}
      {facts.notes.length > 0 && (
        <Notice icon={<MessageSquareText size={15} aria-hidden />}>
          {notes > 0 && <span>{t('viewer.notes', { count: notes })} </span>}
          {fields > 0 && <span>{t('viewer.fields', { count: fields })} </span>}
          <button type="button" onClick={onNotes}>
            {t('viewer.showNotes')}
          </button>
        </Notice>
      )}
    </>
  );
});

interface NoticeProps {
  readonly icon: ReactNode;
  readonly warns?: boolean;
  readonly children: ReactNode;
}

function Notice({ icon, warns = false, children }: NoticeProps) {
  const { t } = useTranslation('items');
  const [away, setAway] = useState(false);
  if (away) return null;
  return (
    <div className={classes.notice} role="status" data-warns={warns || undefined}>
      {icon}
      <span>{children}</span>
      <button type="button" aria-label={t('viewer.putAway')} onClick={() => setAway(true)}>
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
