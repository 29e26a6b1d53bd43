// What narrows a search beside its words: whom it names, which source, when, and whether titles suffice.
import { Button, Checkbox, Popover } from '@mantine/core';
import { ListFilter, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import { plainDateWords } from '../kit/dateWords.ts';
import { DayField } from '../kit/record/DayField.tsx';
import { RecordPicker } from '../kit/record/RecordPicker.tsx';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { useServices } from '../kit/services.tsx';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './searchPage.module.css';
import type { SearchQuestion } from './searchQuestion.ts';

interface SearchFiltersProps {
  readonly asked: SearchQuestion;
  readonly onChange: (asked: SearchQuestion) => void;
}

export function SearchFilters({ asked, onChange }: SearchFiltersProps) {
  const { t } = useTranslation('search');
  const { activeCase } = useServices();
  const add = (name: 'people' | 'origins') => (head: { readonly id: RecordId }) =>
    asked[name].includes(head.id) || onChange({ ...asked, [name]: [...asked[name], head.id] });
  return (
    <div className={classes.filters}>
      <Popover position="bottom-start" width={320} trapFocus withinPortal>
        <Popover.Target>
          <Button size="compact-sm" variant="default" leftSection={<ListFilter size={14} />}>
            {t('filter.open')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.filterBox} aria-label={t('filter.open')}>
          <RecordPicker label={t('filter.person')} kinds={['person']} without={asked.people} onPick={add('people')} />
          <RecordPicker
            label={t('filter.source')}
            kinds={['interview', 'item']}
            without={asked.origins}
            onPick={add('origins')}
          />
          <DayField label={t('filter.from')} end="earliest" onDay={(from) => onChange({ ...asked, from })} />
          <DayField label={t('filter.to')} end="latest" onDay={(to) => onChange({ ...asked, to })} />
        </Popover.Dropdown>
      </Popover>
      {activeCase !== null && (
        <Checkbox
          size="xs"
          label={t('onlyOpenCase')}
          checked={asked.onlyOpenCase}
          onChange={(event) => onChange({ ...asked, onlyOpenCase: event.currentTarget.checked })}
        />
      )}
      <Checkbox
        size="xs"
        label={t('filter.titlesOnly')}
        checked={asked.titlesOnly}
        onChange={(event) => onChange({ ...asked, titlesOnly: event.currentTarget.checked })}
      />
      <ActiveFilters asked={asked} onChange={onChange} />
    </div>
  );
}

/** Each filter that is set, to be taken away again. */
function ActiveFilters({ asked, onChange }: SearchFiltersProps) {
  const { t, i18n } = useTranslation('search');
  const titleOf = useRecordTitle();
  const ids = [...asked.people, ...asked.origins];
  const heads = useVaultQuery(`named:${ids.join()}`, (vault) => vault.heads(ids)).value ?? [];
  const day = (iso: string) => plainDateWords(iso, i18n.language);
  const chips = [
    ...heads
      .filter(({ id }) => ids.includes(id))
      .map((head) => ({
        name: titleOf(head),
        without: {
          ...asked,
          people: asked.people.filter((id) => id !== head.id),
          origins: asked.origins.filter((id) => id !== head.id),
        },
      })),
    ...(asked.from ? [{ name: t('filter.fromDay', { day: day(asked.from) }), without: { ...asked, from: '' } }] : []),
    ...(asked.to ? [{ name: t('filter.toDay', { day: day(asked.to) }), without: { ...asked, to: '' } }] : []),
  ];
  return chips.map(({ name, without }) => (
    <button
      key={name}
      type="button"
      className={classes.chip}
      aria-label={t('filter.remove', { name })}
      onClick={() => onChange(without)}
    >
      <span dir="auto">{name}</span>
      <X size={12} aria-hidden />
    </button>
  ));
}
