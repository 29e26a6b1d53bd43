// Search with room: every hit in its context, counted by kind, narrowed and kept. Hits open beside, so that the list stays.
import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { Bookmark, BookmarkCheck, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../vault/api.ts';
import { useNavigate } from '../frame/navigation.ts';
import { useServices } from '../kit/services.tsx';
import { useIndexing } from '../kit/useIndexing.ts';
import { HitList } from './HitList.tsx';
import { KeptSearches } from './KeptSearches.tsx';
import { KindCounts } from './KindCounts.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { takeSearchAsk, useSearchAsk } from './searchAsk.ts';
import { forget, remember } from './searchMemory.ts';
import classes from './searchPage.module.css';
import { emptyQuestion, isAsking, type SearchQuestion, sameQuestion } from './searchQuestion.ts';
import { targetOfHit } from './targetOfHit.ts';
import { pageHits } from './useHitPages.ts';
import { useSearch } from './useSearch.ts';
import { useSearchMemory } from './useSearchMemory.ts';

const paletteClosesMs = 60;

export function SearchScreen() {
  const { t } = useTranslation('search');
  const { vault } = useServices();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<SearchQuestion>(emptyQuestion);
  const field = useRef<HTMLInputElement>(null);
  const ask = useSearchAsk();
  const indexing = useIndexing() !== null;
  const found = useSearch(asked, { indexing, limit: pageHits, countKinds: true });
  const saved = useSearchMemory('saved').some((each) => sameQuestion(each, asked));
  useEffect(() => {
    if (ask.turn === 0) return;
    if (ask.question) setAsked(ask.question);
    takeSearchAsk();
    field.current?.focus();
    setTimeout(() => field.current?.focus(), paletteClosesMs);
  }, [ask]);
  const open = (hit: SearchHit, here: boolean) => {
    void remember(vault, 'recent', asked);
    navigate.open(targetOfHit(hit), here ? 'here' : 'beside');
  };
  const moveIn = (event: KeyboardEvent<HTMLElement>) => {
    const first = event.currentTarget.querySelector<HTMLElement>('[data-hit]');
    if (event.key !== 'ArrowDown' || !first) return;
    event.preventDefault();
    first.focus();
  };
  return (
    <div className={classes.screen} onKeyDown={moveIn}>
      <h1>{t('title')}</h1>
      <form
        className={classes.ask}
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const best = found?.hits[0];
          if (best) open(best, false);
        }}
      >
        <TextInput
          ref={field}
          className={classes.field ?? ''}
          type="search"
          size="md"
          aria-label={t('field')}
          placeholder={t('fieldExample')}
          value={asked.text}
          dir="auto"
          autoFocus
          onChange={(event) => setAsked({ ...asked, text: event.currentTarget.value })}
          leftSection={<Search size={18} aria-hidden />}
          rightSection={
            isAsking(asked) && (
              <ActionIcon size={26} aria-label={t('clear')} onClick={() => setAsked(emptyQuestion)}>
                <X size={16} />
              </ActionIcon>
            )
          }
        />
        <Tooltip label={t(saved ? 'saved.remove' : 'saved.keep')}>
          <ActionIcon
            size={40}
            variant="default"
            aria-label={t(saved ? 'saved.remove' : 'saved.keep')}
            aria-pressed={saved}
            disabled={!isAsking(asked)}
            onClick={() => void (saved ? forget : remember)(vault, 'saved', { ...asked, text: asked.text.trim() })}
          >
            {saved ? <BookmarkCheck size={18} /> : <Bookmark size={18} />}
          </ActionIcon>
        </Tooltip>
      </form>
      <SearchFilters asked={asked} onChange={setAsked} />
      {isAsking(asked) ? (
        <>
          {found && (
            <KindCounts
              counts={found.kindCounts ?? {}}
              chosen={asked.kinds}
              onChange={(kinds) => setAsked({ ...asked, kinds })}
            />
          )}
          <p className={classes.count} role="status">
            {found === null
              ? t('searching')
              : found.total > 0
                ? t('records', { count: found.total })
                : t(indexing ? 'stillReading' : 'nothing')}
          </p>
          {found && <HitList asked={asked} found={found} onOpen={open} onLeave={() => field.current?.focus()} />}
        </>
      ) : (
        <KeptSearches onAsk={setAsked} />
      )}
    </div>
  );
}
