// By whom, where, what kind, from which source and how reliable: only what occurs is offered, with how often.
import { Button, MultiSelect, Popover } from '@mantine/core';
import { ListFilter, X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from './entries.ts';
import classes from './timeline.module.css';
import { countValues, type FilterName, filterNames, isFiltering, noFilter, type TimelineFilter } from './timelineFilter.ts';

const mostOffered = 400;

interface FilterBarProps {
  /** All of them, filtered or not. */
  readonly entries: readonly TimelineEntry[];
  readonly shown: number;
  readonly filter: TimelineFilter;
  readonly nameOf: (name: FilterName, value: string) => string;
  readonly onChange: (filter: TimelineFilter) => void;
  /** What else decides what is shown. */
  readonly children?: ReactNode;
}

export function FilterBar({ entries, shown, filter, nameOf, onChange, children }: FilterBarProps) {
  const { t } = useTranslation('timeline');
  const active = filterNames.flatMap((name) => filter[name].map((value) => ({ name, value })));
  const without = (name: FilterName, value: string) =>
    onChange({ ...filter, [name]: filter[name].filter((each) => each !== value) });
  return (
    <div className={classes.filters}>
      <Popover position="bottom-start" width={340} trapFocus withinPortal>
        <Popover.Target>
          <Button size="compact-sm" variant="default" leftSection={<ListFilter size={14} />}>
            {t('filter.open')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.filterBox} aria-label={t('filter.open')}>
          <FilterChoices entries={entries} filter={filter} nameOf={nameOf} onChange={onChange} />
        </Popover.Dropdown>
      </Popover>
      {children}
      {active.map(({ name, value }) => (
        <button
          key={`${name}.${value}`}
          type="button"
          className={classes.filterChip}
          aria-label={t('filter.remove', { name: nameOf(name, value) })}
          onClick={() => without(name, value)}
        >
          <span dir="auto">{nameOf(name, value)}</span>
          <X size={12} aria-hidden />
        </button>
      ))}
      {isFiltering(filter) && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onChange(noFilter)}>
          {t('filter.clear')}
        </Button>
      )}
      <span className={classes.count} role="status">
        {isFiltering(filter)
          ? t('filter.some', { shown, count: entries.length })
          : t(entries.some(({ head }) => head.kind === 'link') ? 'strip.count' : 'filter.all', { count: entries.length })}
      </span>
    </div>
  );
}

/** What occurs is counted when somebody looks. */
function FilterChoices({ entries, filter, nameOf, onChange }: Omit<FilterBarProps, 'shown'>) {
  const { t } = useTranslation('timeline');
  const counts = useMemo(
    () => filterNames.map((name) => ({ name, values: countValues(entries, name).slice(0, mostOffered) })),
    [entries],
  );
  return counts.map(({ name, values }) => (
    <MultiSelect
      key={name}
      label={t(`filter.${name}`)}
      searchable
      clearable
      hidePickedOptions
      comboboxProps={{ withinPortal: false }}
      data={values.map(([value, count]) => ({ value, label: t('filter.choice', { name: nameOf(name, value), count }) }))}
      value={[...filter[name]]}
      onChange={(next) => onChange({ ...filter, [name]: next })}
    />
  ));
}
