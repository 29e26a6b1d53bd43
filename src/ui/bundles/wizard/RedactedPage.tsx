// One page of a finished rendition, drawn from the very bytes that will leave, with an outline where something was covered.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRendition } from '../../../actions/export/redactItem.ts';
import type { Box } from '../../../domain/fields.ts';
import { wordsFound } from './findEverywhere.ts';
import { PageSheet } from './PageSheet.tsx';
import { PdfPicture } from './PdfPicture.tsx';
import { useRenditionPdf } from './useRenditionPdf.ts';
import classes from './wizard.module.css';

interface RedactedPageProps {
  readonly rendition: ItemRendition;
  readonly page: number;
  readonly sought: string;
  /** Drawn by hand and not covered yet. */
  readonly drawn: readonly Box[];
  readonly onDraw: ((box: Box) => void) | null;
}

export function RedactedPage({ rendition, page, sought, drawn, onDraw }: RedactedPageProps) {
  const { t } = useTranslation('bundles');
  const shown = rendition.pages.find((each) => each.page === page);
  if (!shown) return null;
  return (
    <PageSheet
      widthPt={shown.widthPt}
      heightPt={shown.heightPt}
      label={t('check.pageOf', { page, count: shown.boxes.length })}
      boxes={shown.boxes}
      marks={wordsFound(sought, shown.words)}
      drawn={drawn}
      onDraw={onDraw}
    >
      {(scale) =>
        rendition.mediaType === 'application/pdf' ? (
          <Pdf rendition={rendition} page={page} scale={scale} />
        ) : (
          <Picture rendition={rendition} />
        )
      }
    </PageSheet>
  );
}

function Pdf({ rendition, page, scale }: { readonly rendition: ItemRendition; readonly page: number; readonly scale: number }) {
  return <PdfPicture document={useRenditionPdf(rendition)} page={page} scale={scale} />;
}

function Picture({ rendition }: { readonly rendition: ItemRendition }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([rendition.bytes], { type: rendition.mediaType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [rendition]);
  return url && <img src={url} alt="" className={classes.picture} draggable={false} />;
}
