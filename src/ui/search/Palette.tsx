// One box for finding and doing: results with their words as one types, and every command by its name.
import { Checkbox } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { History, type LucideIcon, Search } from 'lucide-react';
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../vault/api.ts';
import type { Command, CommandContext } from '../frame/command.ts';
import { commands } from '../frame/commands.ts';
import { shortcutWords } from '../frame/shortcut.ts';
import { isBeside } from '../kit/RecordLink.tsx';
import { useIndexing } from '../kit/useIndexing.ts';
import { HitLine } from './HitLine.tsx';
import { isNamed, matchCommands } from './matchCommands.ts';
import { closePalette, listId, paletteStore, selectFirst } from './paletteStore.ts';
import classes from './search.module.css';
import { askSearchPage } from './searchAsk.ts';
import { remember } from './searchMemory.ts';
import { emptyQuestion, type SearchQuestion } from './searchQuestion.ts';
import { targetOfHit } from './targetOfHit.ts';
import { useEarlyKeys } from './useEarlyKeys.ts';
import { usePaletteFocus } from './usePaletteFocus.ts';
import { useSearch } from './useSearch.ts';
import { useSearchMemory } from './useSearchMemory.ts';
import { useSpokenChoice } from './useSpokenChoice.ts';

const commandsBesideHits = 5;
const hitsShown = 12;
const recentShown = 5;
const none: readonly SearchHit[] = [];

export function Palette({ context }: { readonly context: CommandContext }) {
  const { t, i18n } = useTranslation('search');
  const [text, setText] = useState('');
  const [onlyOpenCase, setOnlyOpenCase] = useState(true);
  const { services, navigate } = context;
  const indexing = useIndexing() !== null;
  const asked = useMemo(() => ({ ...emptyQuestion, text, onlyOpenCase }), [text, onlyOpenCase]);
  const found = useSearch(asked, { indexing, limit: hitsShown });
  useEarlyKeys(setText);
  const focus = usePaletteFocus();
  const { listRef, choice } = useSpokenChoice();
  const recent = useSearchMemory('recent');
  const matching = useMemo(() => matchCommands(i18n, commands, text), [i18n, text]);
  const shownCommands = text.trim() === '' ? matching : matching.slice(0, commandsBesideHits);
  const hits = found?.hits ?? none;
  const isAsking = text.trim() !== '';
  useEffect(() => {
    if (isAsking) selectFirst();
  }, [isAsking, hits, matching]);
  // Enter becomes a click without its keys: they are remembered here.
  const withControl = useRef(false);
  const go = (hit: SearchHit) => (event: MouseEvent) => {
    closePalette();
    void remember(services.vault, 'recent', asked);
    navigate.open(targetOfHit(hit), isBeside(event) || withControl.current ? 'beside' : 'here');
    withControl.current = false;
  };
  const showAll = (question: SearchQuestion) => () => {
    closePalette();
    askSearchPage(question);
    navigate.open({ kind: 'workspace', workspace: 'search' });
  };
  const perform = (command: Command) => () => {
    closePalette();
    void command.perform(context);
  };

  const finds = hits.length > 0 && (
    <Spotlight.ActionsGroup
      role="group"
      label={t('records', { count: found?.total ?? 0 })}
      aria-label={t('records', { count: found?.total ?? 0 })}
    >
      {hits.map((hit) => (
        <Spotlight.Action
          role="option"
          key={`${hit.head.id}.${hit.field}.${hit.excerptFrom}`}
          onClick={go(hit)}
          closeSpotlightOnTrigger={false}
        >
          <HitLine hit={hit} />
        </Spotlight.Action>
      ))}
      <Spotlight.Action role="option" onClick={showAll(asked)} closeSpotlightOnTrigger={false}>
        <PlainLine icon={Search} words={t('showAll', { count: found?.total ?? 0 })} />
      </Spotlight.Action>
    </Spotlight.ActionsGroup>
  );
  const askedBefore = !isAsking && recent.length > 0 && (
    <Spotlight.ActionsGroup role="group" label={t('recent.title')} aria-label={t('recent.title')}>
      {recent.slice(0, recentShown).map((question) => (
        <Spotlight.Action
          role="option"
          key={JSON.stringify(question)}
          onClick={showAll(question)}
          closeSpotlightOnTrigger={false}
        >
          <PlainLine icon={History} words={question.text || t('recent.narrowed')} />
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
  const doings = (['do', 'go'] as const).map((group) => {
    const members = shownCommands.filter((command) => command.group === group);
    return (
      members.length > 0 && (
        <Spotlight.ActionsGroup key={group} role="group" label={t(`frame:group.${group}`)} aria-label={t(`frame:group.${group}`)}>
          {members.map((command) => (
            <Spotlight.Action role="option" key={command.id} onClick={perform(command)} closeSpotlightOnTrigger={false}>
              <CommandLine command={command} />
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      )
    );
  });
  const doingFirst = shownCommands.some((command) => isNamed(i18n, command, text));

  return (
    <Spotlight.Root
      store={paletteStore}
      {...focus}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('placeholder') } }}
      scrollable
      maxHeight="min(560px, 70vh)"
      size={680}
      className={classes.root ?? ''}
      transitionProps={{ duration: 120 }}
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
    >
      <Spotlight.Search
        placeholder={t('placeholder')}
        aria-label={t('placeholder')}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={choice}
        onKeyDown={(event) => {
          withControl.current = event.ctrlKey || event.metaKey;
        }}
        leftSection={<Search size={18} aria-hidden />}
      />
      <Spotlight.ActionsList id={listId} ref={listRef} role="listbox" aria-label={t('title')}>
        {doingFirst && doings}
        {finds}
        {!doingFirst && doings}
        {askedBefore}
        {text.trim() !== '' && hits.length === 0 && shownCommands.length === 0 && (
          <Spotlight.Empty>{found === null ? t('searching') : t(indexing ? 'stillReading' : 'nothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      <Spotlight.Footer className={classes.foot ?? ''}>
        <span>{t('keys')}</span>
        {services.activeCase !== null && (
          <Checkbox
            size="xs"
            checked={onlyOpenCase}
            onChange={(event) => setOnlyOpenCase(event.currentTarget.checked)}
            label={t('onlyOpenCase')}
          />
        )}
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}

function PlainLine({ icon: Icon, words }: { readonly icon: LucideIcon; readonly words: string }) {
  return (
    <div className={classes.command}>
      <Icon size={16} aria-hidden />
      <span dir="auto">{words}</span>
    </div>
  );
}

function CommandLine({ command }: { readonly command: Command }) {
  const { t } = useTranslation();
  return (
    <div className={classes.command}>
      {command.icon && <command.icon size={16} aria-hidden />}
      <span>{t(command.title)}</span>
      {command.shortcut && <kbd>{shortcutWords(command.shortcut)}</kbd>}
    </div>
  );
}
