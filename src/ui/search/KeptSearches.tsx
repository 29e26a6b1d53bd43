// What stands on the search page before anything is typed: how to search, what was kept, what was asked lately.
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Bookmark, History, Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useServices } from '../kit/services.tsx';
import { forget, forgetAll, type Memory } from './searchMemory.ts';
import classes from './searchPage.module.css';
import type { SearchQuestion } from './searchQuestion.ts';
import { useQuestionWords } from './useQuestionWords.ts';
import { useSearchMemory } from './useSearchMemory.ts';

interface KeptSearchesProps {
  readonly onAsk: (asked: SearchQuestion) => void;
}

export function KeptSearches({ onAsk }: KeptSearchesProps) {
  const { t } = useTranslation('search');
  return (
    <div className={classes.kept}>
      <EmptyState icon={Search} order={2} title={t('empty.title')} text={t('empty.text')} manual="search" />
      <ul className={classes.teaching}>
        {(['scripts', 'typos', 'numbers', 'place'] as const).map((point) => (
          <li key={point}>{t(`empty.${point}`)}</li>
        ))}
      </ul>
      <KeptList memory="saved" onAsk={onAsk} />
      <KeptList memory="recent" onAsk={onAsk} />
    </div>
  );
}

function KeptList({ memory, onAsk }: KeptSearchesProps & { readonly memory: Memory }) {
  const { t } = useTranslation('search');
  const { vault } = useServices();
  const list = useSearchMemory(memory);
  const words = useQuestionWords(list);
  if (list.length === 0) return null;
  const Icon = memory === 'saved' ? Bookmark : History;
  return (
    <section aria-label={t(`${memory}.title`)}>
      <header className={classes.keptHead}>
        <h2>{t(`${memory}.title`)}</h2>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void forgetAll(vault, memory)}>
          {t(`${memory}.clear`)}
        </Button>
      </header>
      <ul className={classes.keptList}>
        {list.map((asked) => (
          <li key={JSON.stringify(asked)}>
            <button type="button" onClick={() => onAsk(asked)}>
              <Icon size={15} aria-hidden />
              <span dir="auto">{words(asked)}</span>
            </button>
            <Tooltip label={t('forget')}>
              <ActionIcon
                size={24}
                aria-label={t('forgetOne', { search: words(asked) })}
                onClick={() => void forget(vault, memory, asked)}
              >
                <X size={14} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
    </section>
  );
}
