// A page of the original, for drawing boxes on what could not be redacted. It is shown here and nowhere in the bundle.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { isPdf } from '../../../domain/mediaType.ts';
import type { RecordView } from '../../../domain/record.ts';
import { pageSize } from '../../../pdf/viewingPage.ts';
import { useItem } from '../../items/useItem.ts';
import { type PdfDocument, usePdf } from '../../items/usePdf.ts';
import { useServices } from '../../kit/services.tsx';
import { PageSheet } from './PageSheet.tsx';
import { PdfPicture } from './PdfPicture.tsx';
import classes from './wizard.module.css';

interface SourcePageProps {
  readonly item: RecordId;
  readonly page: number;
  readonly drawn: readonly Box[];
  readonly onDraw: ((box: Box) => void) | null;
}
type ShownProps = Omit<SourcePageProps, 'item'> & { readonly view: RecordView<'item'> };

export function SourcePage({ item, ...shown }: SourcePageProps) {
  const { t } = useTranslation('bundles');
  const view = useItem(item);
  if (!view) return null;
  return (
    <>
      <p className={classes.quiet}>{t('check.original', { page: shown.page })}</p>
      {isPdf(view.fields.mediaType ?? '') ? <SourcePdf view={view} {...shown} /> : <SourcePicture view={view} {...shown} />}
    </>
  );
}

function SourcePdf({ view, ...shown }: ShownProps) {
  const pdf = usePdf(view);
  return pdf.kind === 'open' ? <OpenPdfPage document={pdf.document} {...shown} /> : null;
}

function OpenPdfPage({ document, page, ...shown }: Omit<ShownProps, 'view'> & { readonly document: PdfDocument }) {
  const { t } = useTranslation('bundles');
  const [size, setSize] = useState<{ readonly widthPt: number; readonly heightPt: number } | null>(null);
  useEffect(() => {
    let live = true;
    void pageSize(document, page).then(
      (known) => live && setSize(known),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [document, page]);
  if (!size) return null;
  return (
    <PageSheet {...size} {...shown} label={t('check.original', { page })}>
      {(scale) => <PdfPicture document={document} page={page} scale={scale} />}
    </PageSheet>
  );
}

function SourcePicture({ view, page, ...shown }: ShownProps) {
  const { t } = useTranslation('bundles');
  const { vault } = useServices();
  const { blob, mediaType = '' } = view.fields;
  const [url, setUrl] = useState<string | null>(null);
  const [size, setSize] = useState<{ readonly widthPt: number; readonly heightPt: number }>({ widthPt: 1, heightPt: 1 });
  useEffect(() => {
    let made: string | undefined;
    let live = true;
    if (blob)
      void vault.blobs.read(blob).then((read) => {
        if (!live || !read.ok) return;
        made = URL.createObjectURL(new Blob([read.value], { type: mediaType }));
        setUrl(made);
      });
    return () => {
      live = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [vault, blob, mediaType]);
  if (!url) return null;
  return (
    <PageSheet {...size} {...shown} label={t('check.original', { page })}>
      {() => (
        <img
          src={url}
          alt=""
          className={classes.picture}
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setSize({ widthPt: naturalWidth, heightPt: naturalHeight })
          }
        />
      )}
    </PageSheet>
  );
}
