import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../domain/fields.ts';
import type { RecordView } from '../../domain/record.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Highlighted } from '../kit/Highlighted.tsx';
import { languageOfScript } from '../kit/scriptOf.ts';
import classes from './textViewer.module.css';

interface TextViewerProps {
  readonly item: RecordView<'item'>;
  readonly place: Place | undefined;
}

/** A plain text file, with the passage that a source or a search points to. */
export function TextViewer({ item, place }: TextViewerProps) {
  const { t } = useTranslation('items');
  const body = useRef<HTMLPreElement>(null);
  const { text } = item.fields;
  const pointed = place?.kind === 'passage' && place.field === 'text' ? [{ from: place.from, to: place.to }] : [];
  useEffect(() => {
    body.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [place]);
  if (text === undefined) return <EmptyState title={t('viewer.noText')} text={t('viewer.originalKept')} />;
  return (
    <pre ref={body} className={classes.text} tabIndex={0} lang={languageOfScript(text.slice(0, 2000))} dir="auto">
      <Highlighted text={text} matches={pointed} />
    </pre>
  );
}
