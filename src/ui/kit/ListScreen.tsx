// A workspace that is a list of one kind: how many, find one, sort, make one.
import { Button, Checkbox, TextInput, Title } from '@mantine/core';
import { ListFilter, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlainKind, plainKinds } from '../../actions/createRecordOfKind.ts';
import type { Kind } from '../../domain/dictionary.ts';
import { useFrame } from '../frame/command.ts';
import { EmptyState } from './EmptyState.tsx';
import { kindIcons } from './kindIcons.ts';
import classes from './listScreen.module.css';
import { type Column, RecordList, type Sort } from './RecordList.tsx';
import { useServices } from './services.tsx';
import { useFoundRows } from './useFoundRows.ts';
import { useListWindow } from './useListWindow.ts';
import { useSealedState } from './useSealedState.ts';

interface ListScreenProps {
  readonly kind: Kind;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly empty: { readonly title: string; readonly text: string };
  readonly sort?: Sort;
}

const isSort = (value: unknown): value is { field: string; descending: boolean } =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<Sort>).field === 'string' &&
  typeof (value as Partial<Sort>).descending === 'boolean';

export function ListScreen(props: ListScreenProps) {
  const { t, i18n } = useTranslation('kit');
  const { kind } = props;
  const { activeCase } = useServices();
  const frame = useFrame();
  const [text, setText] = useState('');
  const [everyCase, setEveryCase] = useState(false);
  const [sort, setSort] = useSealedState(
    `list.${kind}.sort`,
    { ...(props.sort ?? { field: 'name', descending: false }) },
    isSort,
  );
  const scope = activeCase && !everyCase ? { inCase: activeCase } : {};
  const listed = useListWindow({ kind, sort, ...scope });
  const found = useFoundRows(kind, text, scope);
  const rows = found ?? listed;
  const Icon = kindIcons[kind];
  const canMake = (plainKinds as readonly Kind[]).includes(kind);
  const newButton = canMake && (
    <Button size="xs" leftSection={<Plus size={14} />} onClick={() => frame.startNew(kind as PlainKind)}>
      {t(`new.${kind}`)}
    </Button>
  );
  const isEmpty = !listed.waiting && listed.total === 0 && text.trim() === '';

  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <Title order={1}>{props.title}</Title>
        <span className={classes.count}>
          {!rows.waiting && rows.total > 0 && new Intl.NumberFormat(i18n.language).format(rows.total)}
        </span>
        <span className={classes.spring} />
        {activeCase && (
          <Checkbox
            size="xs"
            label={t('list.everyCase')}
            checked={everyCase}
            onChange={(event) => setEveryCase(event.currentTarget.checked)}
          />
        )}
        <TextInput
          size="xs"
          className={classes.filter ?? ''}
          aria-label={t('list.filter', { name: props.title })}
          placeholder={t('list.filterPlaceholder')}
          leftSection={<ListFilter size={14} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setText('')}
        />
        {newButton}
      </header>
      {isEmpty ? (
        <EmptyState order={2} icon={Icon} title={props.empty.title} text={props.empty.text}>
          {newButton}
        </EmptyState>
      ) : (
        <div className={classes.body}>
          {found && !found.waiting && found.total === 0 ? (
            <EmptyState order={2} title={t('list.noneFound')} text={t('list.noneFoundText')} />
          ) : (
            <RecordList
              label={props.title}
              columns={props.columns}
              rows={rows}
              sort={found ? null : sort}
              onSort={(next) => setSort({ ...next })}
            />
          )}
        </div>
      )}
    </div>
  );
}
