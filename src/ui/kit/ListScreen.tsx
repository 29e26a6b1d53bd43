// A workspace that is a table of one kind: how many, find some, look at them in one's own way, do something with many.
import { Button, Checkbox, Group, Modal, Progress, TextInput, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { Copy, Plus, Search } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlainKind, plainKinds } from '../../actions/createRecordOfKind.ts';
import type { Kind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { GroupsAnswer, ListQuery } from '../../vault/api.ts';
import { useFrame } from '../frame/command.ts';
import type { ManualId } from '../manual/manualIds.ts';
import { EmptyState } from './EmptyState.tsx';
import { kindIcons } from './kindIcons.ts';
import classes from './listScreen.module.css';
import { useServices } from './services.tsx';
import { BulkEdit } from './table/BulkEdit.tsx';
import { groupWords, sortWords, type Words } from './table/fieldWords.ts';
import { useLeftPlace } from './table/leftPlaces.tsx';
import { RecordTable } from './table/RecordTable.tsx';
import { SelectionBar } from './table/SelectionBar.tsx';
import { TableBar } from './table/TableBar.tsx';
import type { Cells } from './table/TableLine.tsx';
import table from './table/table.module.css';
import { editableFields, tableField } from './table/tableFields.ts';
import { firstView, isNamedViews, isTableView, knownView, type NamedView } from './table/tableView.ts';
import { useSelection } from './table/useSelection.ts';
import { useTableDeeds } from './table/useTableDeeds.tsx';
import { useTableRows } from './table/useTableRows.ts';
import { useRested } from './useRested.ts';
import { useSealedState } from './useSealedState.ts';

export interface ListScreenProps {
  readonly kind: Kind;
  readonly title: string;
  readonly empty: { readonly title: string; readonly text: string };
  /** What begins a record, where a few words in a dialog do not. */
  readonly begin?: ReactNode;
  /** Under the heading. */
  readonly children?: ReactNode;
  /** Fields that this workspace draws in its own way. */
  readonly cells?: Cells;
}

export function ListScreen(props: ListScreenProps) {
  const { activeCase } = useServices();
  const [everyCase, setEveryCase] = useState(false);
  const inCase = everyCase ? null : activeCase;
  // Another case is another table: its views, its selection.
  return <OneList key={`${props.kind}.${inCase}`} {...props} inCase={inCase} everyCase={everyCase} onEveryCase={setEveryCase} />;
}

interface OneListProps extends ListScreenProps {
  readonly inCase: RecordId | null;
  readonly everyCase: boolean;
  readonly onEveryCase: (everyCase: boolean) => void;
}

/** The page of the manual that a list which is still empty points to. */
const manualOfKind: Partial<Record<Kind, ManualId>> = {
  person: 'first-ten-minutes',
  interview: 'interview',
  item: 'items',
  event: 'timeline',
  link: 'sources',
  consent: 'consent',
  bundle: 'bundles',
};

const noViews: readonly NamedView[] = [];
const typingMs = 120;

function OneList({ kind, title, inCase, cells, ...props }: OneListProps) {
  const { t, i18n } = useTranslation('tables');
  const { activeCase } = useServices();
  const locale = i18n.language;
  const place = `${kind}.${inCase ?? 'all'}`;
  const initial = useMemo(() => firstView(kind), [kind]);
  const [stored, setView] = useSealedState(`table.${place}`, initial, isTableView);
  const [views, setViews] = useSealedState(`views.${place}`, noViews, isNamedViews);
  const view = useMemo(() => knownView(kind, stored), [kind, stored]);
  const left = useLeftPlace(place);
  const [text, setShownText] = useState(() => left.read().text);
  const setText = (typed: string) => {
    left.keep({ text: typed, active: 0, scrollPx: 0 });
    setShownText(typed);
  };
  const sought = useRested(text.trim(), typingMs);
  const [asked, setAsked] = useState<'edit' | 'delete' | null>(null);

  const plain = useMemo<Words>(() => ({ t: t as TFunction, locale, named: new Map() }), [t, locale]);
  const scope: ListQuery = useMemo(() => ({ kind, locale, ...(inCase && { inCase }) }), [kind, locale, inCase]);
  const query = useMemo<ListQuery>(() => {
    const words = sortWords(kind, view.sort.field, plain);
    const naming = view.columns.flatMap(({ field }) => (tableField(kind, field)?.names ? [field] : []));
    return {
      ...scope,
      filters: view.filters,
      naming,
      ...(sought === '' ? { sort: { ...view.sort, ...(words && { words }) } } : { text: sought }),
    };
  }, [scope, kind, view, plain, sought]);
  const sortGroups = useCallback(
    (groups: GroupsAnswer) => sortedGroups(kind, view.group, groups, plain),
    [kind, view.group, plain],
  );
  const rows = useTableRows(query, view.group, sortGroups);
  const words = useMemo<Words>(() => ({ ...plain, named: rows.named }), [plain, rows.named]);
  const selection = useSelection(rows.query, rows.records);
  const deeds = useTableDeeds(kind, view, rows, selection, words);

  const isNarrowed = sought !== '' || text.trim() !== '' || view.filters.length > 0;
  const isEmpty = !rows.waiting && rows.records === 0 && !isNarrowed;
  const isNoneFound = !rows.waiting && rows.records === 0 && isNarrowed;
  const begin = props.begin ?? <NewButton kind={kind} />;
  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <Title order={1}>{title}</Title>
        <span className={classes.count}>
          {!rows.waiting && rows.records > 0 && new Intl.NumberFormat(locale).format(rows.records)}
        </span>
        <span className={classes.spring} />
        {activeCase && (
          <Checkbox
            size="xs"
            label={t('kit:list.everyCase')}
            checked={props.everyCase}
            onChange={(event) => props.onEveryCase(event.currentTarget.checked)}
          />
        )}
        <TextInput
          size="xs"
          className={classes.filter ?? ''}
          aria-label={t('kit:list.filter', { name: title })}
          placeholder={t('kit:list.filterPlaceholder')}
          leftSection={<Search size={14} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setText('')}
        />
        {!isEmpty && begin}
      </header>
      {props.children}
      {isEmpty ? (
        <EmptyState
          order={2}
          icon={kindIcons[kind]}
          title={props.empty.title}
          text={props.empty.text}
          manual={manualOfKind[kind] ?? 'glossary'}
        >
          {begin}
        </EmptyState>
      ) : (
        <div className={classes.body}>
          {selection.count > 0 && (
            <SelectionBar
              selection={selection}
              total={rows.records}
              canEdit={editableFields(kind).length > 0}
              onEdit={() => setAsked('edit')}
              onJoin={deeds.join}
              onCopy={deeds.copy}
              onDelete={() => setAsked('delete')}
            />
          )}
          {(selection.count === 0 || view.filters.length > 0) && (
            <TableBar
              kind={kind}
              view={view}
              views={views}
              rows={rows}
              scope={scope}
              words={words}
              onView={setView}
              onViews={setViews}
            >
              <Button size="compact-sm" variant="default" leftSection={<Copy size={14} />} onClick={deeds.copy}>
                {t('copy.do')}
              </Button>
            </TableBar>
          )}
          {deeds.job && (
            <div className={table.bar} role="status">
              <Progress value={(100 * deeds.job.done) / Math.max(1, deeds.job.total)} w={160} aria-label={deeds.job.label} />
              <span>{deeds.job.label}</span>
              <Button size="compact-xs" variant="subtle" onClick={deeds.job.cancel}>
                {t('kit:cancel')}
              </Button>
            </div>
          )}
          {isNoneFound ? (
            <EmptyState order={2} title={t('kit:list.noneFound')} text={t('noneFound')}>
              {view.filters.length > 0 && (
                <Button variant="default" onClick={() => setView({ ...view, filters: [] })}>
                  {t('filter.clear')}
                </Button>
              )}
            </EmptyState>
          ) : (
            <RecordTable
              kind={kind}
              label={title}
              view={view}
              rows={rows}
              words={words}
              selection={selection}
              cells={cells}
              isFound={sought !== ''}
              left={left}
              onView={setView}
              onCopy={deeds.copy}
              onEdit={() => editableFields(kind).length > 0 && setAsked('edit')}
              onDelete={() => setAsked('delete')}
            />
          )}
          {rows.omitted > 0 && <p className={table.note}>{t('group.omitted', { count: rows.omitted })}</p>}
        </div>
      )}
      {asked === 'edit' && (
        <BulkEdit
          kind={kind}
          count={selection.count}
          words={words}
          onClose={() => setAsked(null)}
          onChange={(change) => {
            setAsked(null);
            deeds.edit(change);
          }}
        />
      )}
      {asked === 'delete' && <DeleteQuestion count={selection.count} onClose={() => setAsked(null)} onDelete={deeds.remove} />}
    </div>
  );
}

function NewButton({ kind }: { readonly kind: Kind }) {
  const { t } = useTranslation('kit');
  const frame = useFrame();
  if (!(plainKinds as readonly Kind[]).includes(kind)) return null;
  return (
    <Button size="xs" leftSection={<Plus size={14} />} onClick={() => frame.startNew(kind as PlainKind)}>
      {t(`new.${kind}`)}
    </Button>
  );
}

interface DeleteQuestionProps {
  readonly count: number;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

function DeleteQuestion({ count, onClose, onDelete }: DeleteQuestionProps) {
  const { t } = useTranslation('tables');
  return (
    <Modal opened onClose={onClose} title={t('delete.title', { count })} size="sm">
      <p className={table.quiet}>{t('delete.text')}</p>
      <Group justify="flex-end" gap={8} mt="md">
        <Button variant="default" onClick={onClose}>
          {t('kit:cancel')}
        </Button>
        <Button
          color="red"
          data-autofocus
          onClick={() => {
            onClose();
            onDelete();
          }}
        >
          {t('delete.do', { count })}
        </Button>
      </Group>
    </Modal>
  );
}

/** By what they are called; those without a value last. */
function sortedGroups(kind: Kind, field: string | null, answer: GroupsAnswer, plain: Words): GroupsAnswer['groups'] {
  if (field === null) return answer.groups;
  const words = { ...plain, named: new Map(answer.named.map((head) => [head.id, head])) };
  const { compare } = new Intl.Collator(plain.locale, { numeric: true });
  const isDays = tableField(kind, field)?.form === 'days';
  return answer.groups
    .map((group) => ({ group, name: isDays ? String(group.value) : groupWords(kind, field, group.value, words) }))
    .sort((a, b) => Number(a.group.value === null) - Number(b.group.value === null) || compare(a.name, b.name))
    .map(({ group }) => group);
}
