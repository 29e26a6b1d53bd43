import { EyeOff } from 'lucide-react';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordHead } from '../../../domain/record.ts';
import { useNavigate } from '../../frame/navigation.ts';
import { useRecordTitle } from '../../kit/recordTitle.ts';
import { useServices } from '../../kit/services.tsx';
import { typeIcon } from '../typeIcon.ts';
import { useCovered } from '../useCovered.ts';
import { drawThumbnail, isDrawable } from './drawThumbnail.ts';
import classes from './media.module.css';
import type { Media } from './readMedia.ts';

/** One picture or document, small. What is covered is not drawn, here or anywhere, until it is asked for in its own viewer. */
export function MediaTile({ media: { item, place } }: { readonly media: Media }) {
  const { t } = useTranslation('items');
  const navigate = useNavigate();
  const title = useRecordTitle()(item);
  const covered = useCovered(item.fields);
  const { reference, mediaType } = item.fields;
  const page = place?.kind === 'page' ? place.page : 1;
  const open = (event: MouseEvent) => {
    if (event.type === 'auxclick' && event.button !== 1) return;
    navigate.open(place ? { kind: 'place', record: item.id, place } : { kind: 'record', record: item.id }, 'beside');
  };
  const Icon = covered ? EyeOff : typeIcon(mediaType);
  return (
    <button type="button" className={classes.tile} title={title} onClick={open} onAuxClick={open}>
      <span className={classes.picture} data-covered={covered !== null || undefined}>
        <Icon size={26} aria-label={covered ? t(`cover.${covered}`) : undefined} aria-hidden={covered ? undefined : true} />
        {!covered && isDrawable(item) && <Thumbnail key={`${item.id}.${page}`} item={item} page={page} />}
      </span>
      <span className={classes.caption}>
        <span className={classes.reference}>{reference}</span>
        <bdi>{title}</bdi>
      </span>
    </button>
  );
}

/** Drawn when it comes into sight; until then, and where it cannot be drawn, its icon stands there. */
function Thumbnail({ item, page }: { readonly item: RecordHead<'item'>; readonly page: number }) {
  const services = useServices();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const sight = new IntersectionObserver((entries) => {
      if (!canvas.current || !entries.some((entry) => entry.isIntersecting)) return;
      sight.disconnect();
      const wanted = { item, page, canvas: canvas.current, signal: stop.signal };
      void drawThumbnail(services, wanted).then((could) => !stop.signal.aborted && setDrawn(could));
    });
    if (canvas.current) sight.observe(canvas.current);
    return () => {
      stop.abort();
      sight.disconnect();
    };
    // The bytes of an item never change: its id and page say what is drawn.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [services.vault, item.id, page]);
  return <canvas ref={canvas} data-drawn={drawn || undefined} aria-hidden />;
}
