import { Portal } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { kindIcons } from '../kit/kindIcons.ts';
import { blockIcons } from './blockIcons.ts';
import classes from './suggestList.module.css';
import type { Suggested, SuggestMenu, SuggestMenuState } from './suggestMenu.ts';

const heightPx = 320;

const placeOf = ({ rect }: SuggestMenuState) => {
  const left = Math.min(rect.left, window.innerWidth - 340);
  return rect.bottom + heightPx > window.innerHeight && rect.top > heightPx
    ? { left, bottom: window.innerHeight - rect.top + 4 }
    : { left, top: rect.bottom + 4 };
};

/** The list under @, [ and /. The focus stays in the text; arrows, Enter and Tab are the editor's. */
export function SuggestList({ menu, id }: { readonly menu: SuggestMenu; readonly id: string }) {
  const { t } = useTranslation('interviews');
  const state = useSyncExternalStore(menu.subscribe, menu.state);
  if (!state) return null;
  return (
    <Portal>
      <div className={classes.list} style={placeOf(state)} role="listbox" id={id} aria-label={t(`${listOf(state)}.label`)}>
        {state.choices.map((choice, index) => (
          <div
            key={keyOf(choice)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === state.active}
            ref={index === state.active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            className={classes.choice}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => menu.choose(index)}
          >
            <ChoiceLine choice={choice} />
          </div>
        ))}
        <div className={classes.keys} aria-hidden>
          {t('mention.keys')}
        </div>
      </div>
    </Portal>
  );
}

type List = 'mention' | 'source' | 'block';
const listOf = ({ choices: [first] }: SuggestMenuState): List =>
  first?.kind === 'source' || first?.kind === 'block' ? first.kind : 'mention';

function ChoiceLine({ choice }: { readonly choice: Suggested }) {
  const { t } = useTranslation('interviews');
  switch (choice.kind) {
    case 'new':
      return (
        <>
          <Plus size={15} aria-hidden />
          <span className={classes.label}>{t(`mention.new.${choice.mentionKind}`, { name: choice.name })}</span>
        </>
      );
    case 'block': {
      const Icon = blockIcons[choice.block];
      return (
        <>
          <Icon size={15} aria-hidden />
          <span className={classes.label}>{choice.words}</span>
        </>
      );
    }
    case 'source': {
      const Icon = kindIcons[choice.excerpt ? 'excerpt' : choice.recordKind];
      const page = choice.place.kind === 'page' ? t('kit:source.page', { page: choice.place.page }) : '';
      return (
        <>
          <Icon size={15} aria-hidden />
          <span className={classes.label} dir="auto">
            {choice.quote || choice.title || choice.name}
          </span>
          <span className={classes.kind}>{`${choice.name} ${page}`.trim()}</span>
        </>
      );
    }
    case 'existing': {
      const Icon = kindIcons[choice.mention.kind];
      return (
        <>
          <Icon size={15} aria-hidden />
          <span className={classes.label} dir="auto">
            {choice.mention.label}
          </span>
          <span className={classes.kind}>{t(`mention.kind.${choice.mention.kind}`)}</span>
        </>
      );
    }
  }
}

function keyOf(choice: Suggested): string {
  switch (choice.kind) {
    case 'new':
      return `new:${choice.mentionKind}`;
    case 'existing':
      return choice.mention.id;
    case 'source':
      return `${choice.id}:${choice.excerpt ?? JSON.stringify(choice.place)}`;
    case 'block':
      return choice.block;
  }
}
