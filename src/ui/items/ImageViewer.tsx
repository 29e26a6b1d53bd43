import { Loader } from '@mantine/core';
import { ImageOff, RotateCw, SquareDashedMousePointer, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box, Place } from '../../domain/fields.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { shortcutWords } from '../frame/shortcut.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { MarkBox } from './PdfPage.tsx';
import { marksByPage, noMarks } from './pageMarks.ts';
import classes from './pdfViewer.module.css';
import { RegionArea } from './RegionArea.tsx';
import { turnCss, turnedBox, turnedSize } from './turning.ts';
import { useAsked } from './useAsked.ts';
import { usePan } from './usePan.ts';
import { type Picture, usePicture } from './usePicture.ts';
import { useTurn } from './useTurn.ts';
import { useZoom } from './useZoom.ts';
import { BarButton, ZoomMenu } from './ViewerBar.tsx';
import { deedOf, keyOf, type ViewerDeed } from './viewerKeys.ts';

interface ImageViewerProps {
  readonly item: RecordView<'item'>;
  readonly excerpts: readonly RecordHead<'excerpt'>[];
  readonly place: Place | undefined;
  readonly onRegion: (page: number, box: Box) => void;
}

export function ImageViewer(props: ImageViewerProps) {
  const { t, i18n } = useTranslation('items');
  const [picture, fail] = usePicture(props.item);
  const count = (value: number) => new Intl.NumberFormat(i18n.language).format(value);
  switch (picture.kind) {
    case 'opening':
      return <Loader m="xl" role="status" aria-label={t('opening')} />;
    case 'unreadable':
      return <EmptyState icon={ImageOff} title={t('viewer.imageDamaged')} text={t('viewer.originalKept')} />;
    case 'tooLarge': {
      const { width, height } = picture.size;
      const text = t('viewer.tooLargeText', { width: count(width), height: count(height) });
      return <EmptyState icon={ImageOff} title={t('viewer.tooLarge')} text={text} />;
    }
    case 'shown':
      return <ShownImage {...props} picture={picture} onFail={fail} />;
  }
}

interface ShownImageProps extends ImageViewerProps {
  readonly picture: Extract<Picture, { kind: 'shown' }>;
  readonly onFail: () => void;
}

type ImageDeed = Extract<ViewerDeed, 'in' | 'out' | 'fit' | 'fitPage' | 'turnRight' | 'turnLeft' | 'region'>;
const pixelPt = 72 / 96;

/** A picture as received. It counts as one page whose points are its pixels. */
function ShownImage({ item, excerpts, place, picture, onRegion, onFail }: ShownImageProps) {
  const { t } = useTranslation('items');
  const [regions, setRegions] = useState(false);
  const [turn, turnBy] = useTurn(item.id);
  const scroll = useRef<HTMLDivElement>(null);
  const pan = usePan(scroll);
  const { size } = picture;
  const shown = turnedSize(size, turn);
  const zoom = useZoom(scroll, { width: shown.width * pixelPt, height: shown.height * pixelPt }, 'page');
  const scale = zoom.share;
  const upright = { width: size.width * scale, height: size.height * scale };
  const asked = useAsked(place);
  const marks = useMemo(
    () => marksByPage(excerpts, place, asked, () => ({ widthPt: size.width, heightPt: size.height })),
    [excerpts, place, asked, size],
  );
  useEffect(() => {
    const box = place?.kind === 'page' ? place.boxes[0] : undefined;
    if (!box || !zoom.measured) return;
    const { x, y } = turnedBox(box, size, turn);
    scroll.current?.scrollTo(x * scale - 60, y * scale - 60);
    // Goes there when another place is asked for, not when the zoom changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [place, zoom.measured]);

  const deeds: Readonly<Record<ImageDeed, () => void>> = {
    in: () => zoom.step(1),
    out: () => zoom.step(-1),
    fit: () => zoom.set('width'),
    fitPage: () => zoom.set('page'),
    turnRight: () => turnBy(90),
    turnLeft: () => turnBy(-90),
    region: () => setRegions((on) => !on),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const deed = deedOf(event.nativeEvent, event.target);
    if (!deed || !(deed in deeds)) return;
    event.preventDefault();
    deeds[deed as ImageDeed]();
  };
  const button = (deed: ImageDeed) => ({ label: t(`viewer.${deed}`), keys: shortcutWords(keyOf(deed)), onClick: deeds[deed] });
  return (
    <div className={classes.viewer} onKeyDown={onKeyDown}>
      <div className={classes.bar} role="toolbar" aria-label={t('viewer.bar')}>
        {picture.reduced && <span className={classes.reduced}>{t('viewer.reduced')}</span>}
        <span className={classes.spring} />
        <BarButton {...button('out')}>
          <ZoomOut size={16} />
        </BarButton>
        <ZoomMenu zoom={zoom} />
        <BarButton {...button('in')}>
          <ZoomIn size={16} />
        </BarButton>
        <BarButton {...button('turnRight')}>
          <RotateCw size={16} />
        </BarButton>
        <BarButton {...button('region')} pressed={regions}>
          <SquareDashedMousePointer size={16} />
        </BarButton>
      </div>
      <div ref={scroll} className={classes.scroll} tabIndex={0} role="region" aria-label={t('viewer.label')}>
        <div className={classes.image} style={turnedSize(upright, turn)} {...(regions ? {} : pan)}>
          <div className={classes.upright} style={{ ...upright, transform: turnCss(upright, turn) }}>
            <img
              src={picture.url}
              alt={item.fields.title ?? item.fields.originalName ?? t('untitled')}
              draggable={false}
              onError={onFail}
            />
            {(marks.get(1) ?? noMarks).map((mark) => (
              <MarkBox key={mark.key} mark={mark} scale={scale} />
            ))}
            {regions && (
              <RegionArea scale={scale} turned={{ turn, size: upright }} isCurrent onRegion={(box) => onRegion(1, box)} />
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
