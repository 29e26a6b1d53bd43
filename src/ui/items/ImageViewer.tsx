import { Loader } from '@mantine/core';
import { SquareDashedMousePointer, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box, Place } from '../../domain/fields.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useServices } from '../kit/services.tsx';
import { marksByPage, noMarks } from './pageMarks.ts';
import classes from './pdfViewer.module.css';
import { RegionArea } from './RegionArea.tsx';
import { useZoom } from './useZoom.ts';
import { BarButton } from './ViewerBar.tsx';

interface ImageViewerProps {
  readonly item: RecordView<'item'>;
  readonly excerpts: readonly RecordHead<'excerpt'>[];
  readonly place: Place | undefined;
  readonly onRegion: (page: number, box: Box) => void;
}

type Picture = { readonly url: string } | 'opening' | 'unreadable';

/** A picture as received. It counts as one page whose points are its pixels. */
export function ImageViewer({ item, excerpts, place, onRegion }: ImageViewerProps) {
  const { t } = useTranslation('items');
  const [picture, setPicture] = usePicture(item);
  const [size, setSize] = useState({ width: 1000, height: 1000 });
  const [regions, setRegions] = useState(false);
  const scroll = useRef<HTMLDivElement>(null);
  // A pixel of the picture is a point of its page; true size is one CSS pixel each.
  const zoom = useZoom(scroll, (size.width * 72) / 96);
  const scale = zoom.share;

  if (picture === 'unreadable') return <EmptyState title={t('viewer.imageDamaged')} text={t('viewer.originalKept')} />;
  return (
    <div className={classes.viewer}>
      <div className={classes.bar} role="toolbar" aria-label={t('viewer.bar')}>
        <span className={classes.spring} />
        <BarButton label={t('viewer.out')} onClick={() => zoom.step(-1)}>
          <ZoomOut size={16} />
        </BarButton>
        <BarButton label={t('viewer.in')} onClick={() => zoom.step(1)}>
          <ZoomIn size={16} />
        </BarButton>
        <BarButton label={t('viewer.region')} pressed={regions} onClick={() => setRegions((on) => !on)}>
          <SquareDashedMousePointer size={16} />
        </BarButton>
      </div>
      <div ref={scroll} className={classes.scroll} tabIndex={0} role="region" aria-label={t('viewer.label')}>
        {picture === 'opening' ? (
          <Loader m="xl" aria-label={t('opening')} />
        ) : (
          <div className={classes.image} style={{ width: size.width * scale, height: size.height * scale }}>
            <img
              src={picture.url}
              alt={item.fields.title ?? item.fields.originalName ?? t('untitled')}
              draggable={false}
              onLoad={({ currentTarget }) => setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })}
              onError={() => setPicture('unreadable')}
            />
            {(marksByPage(excerpts, place).get(1) ?? noMarks).map(({ key, box, pointed }) => (
              <div
                key={key}
                className={classes.mark}
                data-pointed={pointed || undefined}
                style={{ left: box.x * scale, top: box.y * scale, width: box.width * scale, height: box.height * scale }}
              />
            ))}
            {regions && <RegionArea scale={scale} onRegion={(box) => onRegion(1, box)} />}
          </div>
        )}
      </div>
    </div>
  );
}

function usePicture({ fields }: RecordView<'item'>) {
  const { vault } = useServices();
  const [picture, setPicture] = useState<Picture>('opening');
  const { blob, mediaType } = fields;
  useEffect(() => {
    let live = true;
    let url: string | undefined;
    const open = async () => {
      const bytes = blob === undefined ? null : await vault.blobs.read(blob);
      if (!live) return;
      if (!bytes?.ok) return setPicture('unreadable');
      url = URL.createObjectURL(new Blob([bytes.value], { type: mediaType ?? '' }));
      setPicture({ url });
    };
    void open();
    return () => {
      live = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [vault, blob, mediaType]);
  return [picture, setPicture] as const;
}
