import { Title } from '@mantine/core';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ManualText } from './ManualText.tsx';
import classes from './manual.module.css';
import type { ManualPlace } from './manualIds.ts';
import type { ManualPage } from './manualPages.ts';
import { markWords } from './markWords.ts';

interface ManualPageViewProps {
  readonly page: ManualPage;
  readonly pages: readonly ManualPage[];
  readonly section: string | null;
  /** Searched for: marked in the text. */
  readonly words: readonly string[];
  readonly onOpen: (place: ManualPlace) => void;
  readonly onCommand?: (id: string) => void;
}

export function ManualPageView({ page, pages, section, words, onOpen, onCommand }: ManualPageViewProps) {
  const { t } = useTranslation('manual');
  const article = useRef<HTMLElement>(null);
  const at = pages.indexOf(page);
  const [before, after] = [pages[at - 1], pages[at + 1]];
  useEffect(() => {
    const heading = section === null ? null : article.current?.querySelector(`[id="${CSS.escape(section)}"]`);
    if (heading) heading.scrollIntoView({ block: 'start' });
    else article.current?.scrollTo({ top: 0 });
  }, [section]);
  useEffect(() => (article.current ? markWords(article.current, words) : undefined), [words]);
  // The text stays as it is drawn while words are typed: only their marks change.
  const text = useMemo(
    () => <ManualText page={page} onOpen={onOpen} {...(onCommand ? { onCommand } : {})} />,
    [page, onOpen, onCommand],
  );
  return (
    <article ref={article} className={classes.page} aria-label={page.title} tabIndex={0}>
      <div className={classes.column}>
        <Title order={1}>{page.title}</Title>
        {text}
        <nav className={classes.turn} aria-label={t('turn')}>
          {before && (
            <button type="button" onClick={() => onOpen({ page: before.id, section: null })}>
              <ArrowLeft size={15} aria-hidden />
              {before.title}
            </button>
          )}
          <span className={classes.spring} />
          {after && (
            <button type="button" onClick={() => onOpen({ page: after.id, section: null })}>
              {after.title}
              <ArrowRight size={15} aria-hidden />
            </button>
          )}
        </nav>
      </div>
    </article>
  );
}
