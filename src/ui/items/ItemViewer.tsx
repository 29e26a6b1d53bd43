import { Loader } from '@mantine/core';
import { FileQuestion, FileWarning } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box, Place } from '../../domain/fields.ts';
import { isPdf, isViewableImage } from '../../domain/mediaType.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { pageOfOffset } from '../../pdf/viewingText.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ImageViewer } from './ImageViewer.tsx';
import { PdfViewer } from './PdfViewer.tsx';
import type { ChosenPlace } from './selectedText.ts';
import { TextViewer } from './TextViewer.tsx';
import { type PdfDocument, usePageSizes, usePdf } from './usePdf.ts';
import type { FoundWords } from './usePdfFind.ts';

export interface ItemViewerProps {
  readonly item: RecordView<'item'>;
  readonly excerpts: readonly RecordHead<'excerpt'>[];
  readonly place: Place | undefined;
  readonly onChosen: (chosen: ChosenPlace | null) => void;
  readonly onRegion: (page: number, box: Box) => void;
}

/** Shows what can be shown, and says plainly what cannot: the original is kept in every case. */
export function ItemViewer(props: ItemViewerProps) {
  const { t } = useTranslation('items');
  const { mediaType, quarantine } = props.item.fields;
  if (quarantine) {
    return (
      <EmptyState icon={FileWarning} title={t(`quarantine.title.${quarantine}`)} text={t(`quarantine.text.${quarantine}`)} />
    );
  }
  if (isPdf(mediaType)) return <Pdf {...props} />;
  if (isViewableImage(mediaType)) return <ImageViewer {...props} />;
  if (mediaType === 'text/plain') return <TextViewer item={props.item} place={props.place} />;
  return <EmptyState icon={FileQuestion} title={t('viewer.unknown')} text={t('viewer.unknownText')} />;
}

function Pdf(props: ItemViewerProps) {
  const { t } = useTranslation('items');
  const state = usePdf(props.item);
  if (state.kind === 'opening') return <Loader m="xl" aria-label={t('opening')} />;
  if (state.kind === 'failed') {
    return <EmptyState icon={FileWarning} title={t(`viewer.failed.${state.error.type}`)} text={t('viewer.originalKept')} />;
  }
  return <OpenPdf {...props} document={state.document} />;
}

function OpenPdf({ document, item, place, ...rest }: ItemViewerProps & { readonly document: PdfDocument }) {
  const sizes = usePageSizes(document);
  const { text } = item.fields;
  const passage = useMemo(() => passageOnPage(place, text), [place, text]);
  return sizes && <PdfViewer {...rest} document={document} sizes={sizes} place={place} text={text} passage={passage} />;
}

/** A passage of the item's text (a search hit) as words on a page. */
function passageOnPage(place: Place | undefined, text: string | undefined): FoundWords | null {
  if (place?.kind !== 'passage' || place.field !== 'text' || text === undefined) return null;
  const { page, offset } = pageOfOffset(text, place.from);
  return { page, from: offset, to: offset + (place.to - place.from) };
}
