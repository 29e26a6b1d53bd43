// The filters that stand, each to be changed or taken away, and a button for one more.
import { Button, Popover } from '@mantine/core';
import { ListFilter, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../domain/dictionary.ts';
import type { Filter, ListQuery } from '../../../vault/api.ts';
import { FilterEditor } from './FilterEditor.tsx';
import type { Words } from './fieldWords.ts';
import { filterWords } from './filterWords.ts';
import classes from './table.module.css';

interface FilterChipsProps {
  readonly kind: Kind;
  readonly filters: readonly Filter[];
  /** What is listed without any filter. */
  readonly query: ListQuery;
  readonly words: Words;
  readonly onChange: (filters: readonly Filter[]) => void;
}

export function FilterChips({ kind, filters, query, words, onChange }: FilterChipsProps) {
  const { t } = useTranslation('tables');
  const [edited, setEdited] = useState<number | null>(null);
  const editor = (index: number) => (
    <FilterEditor
      kind={kind}
      words={words}
      query={{ ...query, filters: filters.filter((_, at) => at !== index) }}
      filter={filters[index] ?? null}
      onDone={(filter) => {
        onChange(index < filters.length ? filters.map((each, at) => (at === index ? filter : each)) : [...filters, filter]);
        setEdited(null);
      }}
    />
  );
  const popover = (index: number) => ({
    opened: edited === index,
    onChange: (opened: boolean) => setEdited(opened ? index : null),
    position: 'bottom-start' as const,
    trapFocus: true,
    returnFocus: true,
    withinPortal: true,
  });
  return (
    <>
      <Popover {...popover(filters.length)}>
        <Popover.Target>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<ListFilter size={14} />}
            onClick={() => setEdited(edited === filters.length ? null : filters.length)}
          >
            {t('filter.add')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filter.add')}>{edited === filters.length && editor(filters.length)}</Popover.Dropdown>
      </Popover>
      {filters.map((filter, index) => {
        const text = filterWords(kind, filter, words);
        return (
          <Popover key={`${index}.${text}`} {...popover(index)}>
            <Popover.Target>
              <span className={classes.chip}>
                <button type="button" title={text} onClick={() => setEdited(edited === index ? null : index)}>
                  {text}
                </button>
                <button
                  type="button"
                  aria-label={t('filter.remove', { filter: text })}
                  onClick={() => onChange(filters.filter((_, at) => at !== index))}
                >
                  <X size={13} aria-hidden />
                </button>
              </span>
            </Popover.Target>
            <Popover.Dropdown aria-label={text}>{edited === index && editor(index)}</Popover.Dropdown>
          </Popover>
        );
      })}
    </>
  );
}
