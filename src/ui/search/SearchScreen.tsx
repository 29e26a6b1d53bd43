// Search with room: every hit in its context, counted by kind, narrowed and kept. Hits open beside, so that the list stays.
import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { Bookmark, BookmarkCheck, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../vault/api.ts';
import { useNavigate } from '../frame/navigation.ts';
import { isBeside } from '../kit/RecordLink.tsx';
import { useServices } from '../kit/services.tsx';
import { useIndexing } from '../kit/useIndexing.ts';
import { HitLine } from './HitLine.tsx';
import { KeptSearches } from './KeptSearches.tsx';
import { KindCounts } from './KindCounts.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { takeSearchAsk, useSearchAsk } from './searchAsk.ts';
import { forget, remember } from './searchMemory.ts';
import classes from './searchPage.module.css';
import { emptyQuestion, isAsking, type SearchQuestion, sameQuestion } from './searchQuestion.ts';
import { targetOfHit } from './targetOfHit.ts';
import { useSearch } from './useSearch.ts';
import { useSearchMemory } from './useSearchMemory.ts';

const step = 60;
const paletteClosesMs = 60;

export function SearchScreen() {
  const { t } = useTranslation('search');
  const { vault } = useServices();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<SearchQuestion>(emptyQuestion);
  const [limit, setLimit] = useState(step);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const ask = useSearchAsk();
  const indexing = useIndexing() !== null;
  const found = useSearch(asked, { indexing, limit, countKinds: true });
  const saved = useSearchMemory('saved').some((each) => sameQuestion(each, asked));
  const change = (next: SearchQuestion) => {
    setLimit(step);
    setAsked(next);
  };
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
  const moveIn = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : event.key === 'Home' && at >= 0 ? 0 : null;
    if (to === null || (at < 0 && event.key === 'ArrowUp')) return;
    event.preventDefault();
    if (to < 0) field.current?.focus();
    else buttons[Math.min(to, buttons.length - 1)]?.focus();
  };
  const hits = found?.hits ?? [];
  return (
    <div className={classes.screen} onKeyDown={moveIn}>
      <h1>{t('title')}</h1>
      <form
        className={classes.ask}
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (hits[0]) open(hits[0], false);
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
          onChange={(event) => change({ ...asked, text: event.currentTarget.value })}
          leftSection={<Search size={18} aria-hidden />}
          rightSection={
            isAsking(asked) && (
              <ActionIcon size={26} aria-label={t('clear')} onClick={() => change(emptyQuestion)}>
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
      <SearchFilters asked={asked} onChange={change} />
      {isAsking(asked) ? (
        <>
          {found && (
            <KindCounts counts={found.kindCounts ?? {}} chosen={asked.kinds} onChange={(kinds) => change({ ...asked, kinds })} />
          )}
          <p className={classes.count} role="status">
            {found === null
              ? t('searching')
              : found.total > 0
                ? t('records', { count: found.total })
                : t(indexing ? 'stillReading' : 'nothing')}
          </p>
          <ol ref={list} className={classes.hits} aria-label={t('hits')}>
            {hits.map((hit) => (
              <li key={`${hit.head.id}.${hit.field}`}>
                <button type="button" data-hit className={classes.hit} onClick={(event) => open(hit, isBeside(event))}>
                  <HitLine hit={hit} long />
                </button>
              </li>
            ))}
          </ol>
          {found && found.total > hits.length && (
            <Button variant="default" size="sm" className={classes.more ?? ''} onClick={() => setLimit(limit + step)}>
              {t('more', { count: Math.min(step, found.total - hits.length) })}
            </Button>
          )}
        </>
      ) : (
        <KeptSearches onAsk={change} />
      )}
    </div>
  );
}
