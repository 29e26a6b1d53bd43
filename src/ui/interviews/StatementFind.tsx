import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { CaseSensitive, ChevronDown, ChevronUp, X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Found, matchesIn, replaceEverywhere, replaceShown, setQuery, showMatch } from './findQuery.ts';
import classes from './statementFind.module.css';

interface StatementFindProps {
  readonly editors: readonly Editor[];
  /** What was selected when it was asked for. */
  readonly words: string;
  readonly replacing: boolean;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** Find in both columns, and replace; Enter and Shift Enter go from match to match. */
export function StatementFind({ editors, words, replacing, readOnly, onClose }: StatementFindProps) {
  const { t } = useTranslation('interviews');
  const [search, setSearch] = useState(words);
  const [replacement, setReplacement] = useState('');
  const [caseSensitive, setCaseSensitive] = useState(false);
  const [replaced, setReplaced] = useState<number | null>(null);
  const { matches, at, step, refresh } = useMatches(editors, search, replacement, caseSensitive);
  const count = matches.length;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [replacing]);

  const replaceOne = () => {
    const match = matches[at];
    if (!match) return;
    showMatch(match);
    replaceShown(match);
    refresh();
  };
  const status =
    search === ''
      ? ''
      : replaced !== null
        ? t('find.replaced', { count: replaced })
        : count === 0
          ? t('find.none')
          : t('find.count', { at: at + 1, count });
  return (
    <div className={classes.find} role="search" aria-label={t('find.label')}>
      <TextInput
        ref={field}
        size="xs"
        autoFocus
        className={classes.field ?? ''}
        aria-label={t('find.find')}
        placeholder={t('find.find')}
        value={search}
        dir="auto"
        onChange={(event) => {
          setReplaced(null);
          setSearch(event.currentTarget.value);
        }}
        onKeyDown={(event) => event.key === 'Enter' && step(event.shiftKey ? -1 : 1)}
      />
      <span className={classes.count} role="status">
        {status}
      </span>
      <Tooltip label={t('find.case')}>
        <ActionIcon
          size={28}
          aria-label={t('find.case')}
          aria-pressed={caseSensitive}
          onClick={() => setCaseSensitive(!caseSensitive)}
        >
          <CaseSensitive size={17} />
        </ActionIcon>
      </Tooltip>
      <ActionIcon size={28} aria-label={t('find.previous')} disabled={count === 0} onClick={() => step(-1)}>
        <ChevronUp size={16} />
      </ActionIcon>
      <ActionIcon size={28} aria-label={t('find.next')} disabled={count === 0} onClick={() => step(1)}>
        <ChevronDown size={16} />
      </ActionIcon>
      {replacing && !readOnly && (
        <>
          <TextInput
            size="xs"
            className={classes.field ?? ''}
            aria-label={t('find.replaceBy')}
            placeholder={t('find.replaceBy')}
            value={replacement}
            dir="auto"
            onChange={(event) => setReplacement(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && replaceOne()}
          />
          <Button size="compact-xs" variant="default" disabled={count === 0} onClick={replaceOne}>
            {t('find.replace')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={count === 0}
            onClick={() => {
              setReplaced(replaceEverywhere(editors));
              refresh();
              field.current?.focus();
            }}
          >
            {t('find.replaceAll')}
          </Button>
        </>
      )}
      <ActionIcon size={28} aria-label={t('find.close')} onClick={onClose}>
        <X size={16} />
      </ActionIcon>
    </div>
  );
}

function useMatches(editors: readonly Editor[], search: string, replacement: string, caseSensitive: boolean) {
  const [matches, setMatches] = useState<readonly Found[]>([]);
  const [at, setAt] = useState(0);
  const refresh = useCallback(() => {
    const found = matchesIn(editors);
    setMatches(found);
    setAt((now) => Math.max(0, Math.min(now, found.length - 1)));
  }, [editors]);

  useEffect(() => {
    setQuery(editors, search, replacement, caseSensitive);
    refresh();
  }, [editors, search, replacement, caseSensitive, refresh]);
  useEffect(() => setAt(0), [search, caseSensitive]);
  useEffect(() => {
    const onChange = ({ transaction }: { readonly transaction: { readonly docChanged: boolean } }) => {
      if (transaction.docChanged) refresh();
    };
    for (const editor of editors) editor.on('transaction', onChange);
    return () => {
      for (const editor of editors) editor.off('transaction', onChange);
    };
  }, [editors, refresh]);
  useEffect(() => () => setQuery(editors, '', '', false), [editors]);

  const step = (by: 1 | -1) => {
    if (matches.length === 0) return;
    const shown = matches[at];
    // The first press shows the first match; it is not skipped.
    const isShown = shown && shown.editor.state.selection.from === shown.from && shown.editor.state.selection.to === shown.to;
    const next = isShown ? (at + by + matches.length) % matches.length : at;
    const match = matches[next];
    if (match) showMatch(match);
    setAt(next);
  };
  return { matches, at, step, refresh };
}
