import { Portal } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { kindIcons } from '../kit/kindIcons.ts';
import type { MentionChoice } from './mentionChoices.ts';
import classes from './mentionList.module.css';
import type { MentionMenu, MentionMenuState } from './mentionMenu.ts';

const heightPx = 320;

const placeOf = ({ rect }: MentionMenuState) => {
  const left = Math.min(rect.left, window.innerWidth - 340);
  return rect.bottom + heightPx > window.innerHeight && rect.top > heightPx
    ? { left, bottom: window.innerHeight - rect.top + 4 }
    : { left, top: rect.bottom + 4 };
};

/** The list under @. The focus stays in the text; arrows, Enter and Tab are the editor's. */
export function MentionList({ menu, id }: { readonly menu: MentionMenu; readonly id: string }) {
  const { t } = useTranslation('interviews');
  const state = useSyncExternalStore(menu.subscribe, menu.state);
  if (!state) return null;
  return (
    <Portal>
      <div className={classes.list} style={placeOf(state)} role="listbox" id={id} aria-label={t('mention.label')}>
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

function ChoiceLine({ choice }: { readonly choice: MentionChoice }) {
  const { t } = useTranslation('interviews');
  if (choice.kind === 'new') {
    return (
      <>
        <Plus size={15} aria-hidden />
        <span className={classes.label}>{t(`mention.new.${choice.mentionKind}`, { name: choice.name })}</span>
      </>
    );
  }
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

const keyOf = (choice: MentionChoice) => (choice.kind === 'new' ? `new:${choice.mentionKind}` : choice.mention.id);
