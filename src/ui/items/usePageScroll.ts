import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { gapPx, type PageLayout, pageAt, pagesInView, readingPoint, topOf } from './pageLayout.ts';

export interface PageScroll {
  /** The page in the middle of the view, from 1. */
  readonly page: number;
  readonly drawn: readonly number[];
  /** Shows the top of a page, or the point `yPx` CSS pixels under its top, a third down the view. */
  show(page: number, yPx?: number): void;
}

/** Follows the scroll position, keeps it when the zoom changes, and says which pages to draw. */
export function usePageScroll(scroll: RefObject<HTMLElement | null>, layout: PageLayout): PageScroll {
  const [view, setView] = useState(() => viewOf(layout, 0, 800));
  // Above the first page: a document opens with the room over it.
  const point = useRef({ page: 1, share: -1 });
  const shownLayout = useRef(layout);

  useEffect(() => {
    const element = scroll.current;
    if (!element) return;
    let frame = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let lastTop = element.scrollTop;
    const become = (ahead: number) => {
      const next = viewOf(shownLayout.current, element.scrollTop, element.clientHeight, ahead);
      setView((known) => (isSameView(known, next) ? known : next));
    };
    const read = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const { scrollTop, clientHeight } = element;
        point.current = readingPoint(shownLayout.current, scrollTop);
        const isFlung = Math.abs(scrollTop - lastTop) > clientHeight * flungShare;
        lastTop = scrollTop;
        clearTimeout(rest);
        // What flies past is white paper: nothing is made ready ahead of it before the hand rests.
        if (isFlung) rest = setTimeout(() => become(1), restMs);
        become(isFlung ? 0 : 1);
      });
    };
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [scroll]);

  useLayoutEffect(() => {
    if (shownLayout.current === layout) return;
    shownLayout.current = layout;
    const element = scroll.current;
    if (!element) return;
    element.scrollTop = topOf(layout, point.current);
    setView(viewOf(layout, element.scrollTop, element.clientHeight));
  }, [scroll, layout]);

  const show = useCallback(
    (page: number, yPx?: number) => {
      const element = scroll.current;
      const top = shownLayout.current.tops[page - 1];
      if (!element || top === undefined) return;
      element.scrollTop = yPx === undefined ? top - gapPx : top + yPx - element.clientHeight / 3;
      // At once: a scroll bar that appears changes the layout before the next frame is read.
      point.current = readingPoint(shownLayout.current, element.scrollTop);
    },
    [scroll],
  );
  return { ...view, show };
}

/** Of the view's height from one frame to the next: nobody reads at that speed. */
const flungShare = 0.5;
const restMs = 90;

type View = Pick<PageScroll, 'page' | 'drawn'>;

const viewOf = (layout: PageLayout, top: number, height: number, ahead = 1): View => ({
  page: pageAt(layout, top + height / 2),
  drawn: pagesInView(layout, top, height, ahead),
});

/** Scrolling within the same pages draws nothing anew. */
const isSameView = (a: View, b: View) => a.page === b.page && a.drawn[0] === b.drawn[0] && a.drawn.length === b.drawn.length;
