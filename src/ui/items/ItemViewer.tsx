import { Loader } from '@mantine/core';
import { FileQuestion, FileWarning } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box, Place } from '../../domain/fields.ts';
import { isPdf, isViewableImage } from '../../domain/mediaType.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { pageOfOffset } from '../../pdf/viewingText.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Cover } from './Cover.tsx';
import { ImageViewer } from './ImageViewer.tsx';
import { PasswordGate } from './PasswordGate.tsx';
import { PdfViewer } from './PdfViewer.tsx';
import type { ChosenPlace } from './selectedText.ts';
import { TextViewer } from './TextViewer.tsx';
import { type PdfDocument, usePageSizes, usePdf } from './usePdf.ts';
import type { FoundWords } from './usePdfFind.ts';
import { usePdfPassword } from './usePdfPassword.ts';

export interface ItemViewerProps {
  readonly item: RecordView<'item'>;
  readonly excerpts: readonly RecordHead<'excerpt'>[];
  readonly place: Place | undefined;
  readonly onChosen: (chosen: ChosenPlace | null) => void;
  /** A whole page when there is no box. */
  readonly onRegion: (page: number, box: Box | null) => void;
}

/** Shows what can be shown, and says plainly what cannot: the original is kept in every case. */
export function ItemViewer(props: ItemViewerProps) {
  const { t } = useTranslation('items');
  const { mediaType, quarantine } = props.item.fields;
  // Only a password is missing: the reader asks for it.
  if (quarantine && quarantine !== 'encrypted') {
    return (
      <EmptyState icon={FileWarning} title={t(`quarantine.title.${quarantine}`)} text={t(`quarantine.text.${quarantine}`)} />
    );
  }
  return (
    <Cover item={props.item}>
      <Shown {...props} mediaType={mediaType} />
    </Cover>
  );
}

function Shown({ mediaType, ...props }: ItemViewerProps & { readonly mediaType: string | undefined }) {
  const { t } = useTranslation('items');
  if (isPdf(mediaType)) return <Pdf {...props} />;
  if (isViewableImage(mediaType)) return <ImageViewer {...props} />;
  if (mediaType === 'text/plain') return <TextViewer {...props} />;
  return <EmptyState icon={FileQuestion} title={t('viewer.unknown')} text={t('viewer.unknownText')} />;
}

function Pdf(props: ItemViewerProps) {
  const { t } = useTranslation('items');
  const { password, tryPassword } = usePdfPassword(props.item.fields.blob);
  const state = usePdf(props.item, password);
  if (state.kind === 'opening') return <Loader m="xl" role="status" aria-label={t('opening')} />;
  if (state.kind === 'open') return <OpenPdf {...props} document={state.document} />;
  const { type } = state.error;
  if (type === 'encrypted' || type === 'wrongPassword') {
    return <PasswordGate wrong={type === 'wrongPassword'} onTry={tryPassword} />;
  }
  return <EmptyState icon={FileWarning} title={t(`viewer.failed.${type}`)} text={t('viewer.originalKept')} />;
}

function OpenPdf({ document, item, place, ...rest }: ItemViewerProps & { readonly document: PdfDocument }) {
  const known = usePageSizes(document);
  const { text } = item.fields;
  const passage = useMemo(() => passageOnPage(place, text), [place, text]);
  return (
    known && <PdfViewer {...rest} item={item.id} document={document} known={known} place={place} text={text} passage={passage} />
  );
}

/** A passage of the item's text (a search hit) as words on a page. */
function passageOnPage(place: Place | undefined, text: string | undefined): FoundWords | null {
  if (place?.kind !== 'passage' || place.field !== 'text' || text === undefined) return null;
  const { page, offset } = pageOfOffset(text, place.from);
  return { page, from: offset, to: offset + (place.to - place.from) };
}
