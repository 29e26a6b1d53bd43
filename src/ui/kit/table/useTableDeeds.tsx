// What is done with the selected rows, and the word that says it was done, with the way back.
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addManyToCase } from '../../../actions/addManyToCase.ts';
import { deleteMany } from '../../../actions/deleteMany.ts';
import { editMany, type FieldChange } from '../../../actions/editMany.ts';
import type { Kind } from '../../../domain/dictionary.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { Result } from '../../../domain/result.ts';
import type { ChangedEach, CommitError } from '../../../vault/api.ts';
import { useFrame } from '../../frame/command.ts';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import { rowsAsCsv } from './copyRows.ts';
import { cellWords, fieldLabel, type Words } from './fieldWords.ts';
import type { TableRows } from './tableRows.ts';
import type { TableView } from './tableView.ts';
import type { TableSelection } from './useSelection.ts';

export interface TableDeedsState {
  /** Something of many records is on its way. */
  readonly job: { readonly label: string; readonly done: number; readonly total: number; cancel(): void } | null;
  edit(change: FieldChange): void;
  join(caseId: RecordId): void;
  remove(): void;
  /** The selection, or all that is shown where nothing is selected. */
  copy(): void;
}

const noticeMs = 10_000;

export function useTableDeeds(
  kind: Kind,
  view: TableView,
  rows: TableRows,
  selection: TableSelection,
  words: Words,
): TableDeedsState {
  const { t } = useTranslation('tables');
  const services = useServices();
  const frame = useFrame();
  const act = useAct();
  const [job, setJob] = useState<TableDeedsState['job']>(null);

  const say = (key: 'edited' | 'joined' | 'deleted', { changed, skipped }: ChangedEach) => {
    const id = `table.${key}`;
    const undo = () => {
      notifications.hide(id);
      frame.undo();
    };
    notifications.show({
      id,
      color: 'accent',
      autoClose: noticeMs,
      message: (
        <>
          {t(`done.${key}`, { count: changed })} {skipped > 0 && t('done.skipped', { count: skipped })}{' '}
          {changed > 0 && (
            <Button size="compact-xs" variant="light" onClick={undo}>
              {t('done.undo')}
            </Button>
          )}
        </>
      ),
    });
  };
  const change = async (key: 'edited' | 'joined' | 'deleted', doing: Promise<Result<ChangedEach, CommitError>>) => {
    const done = await act(doing);
    if (!done) return;
    say(key, done);
    if (key === 'deleted') selection.clear();
  };
  const copy = async () => {
    const chosen = selection.count > 0 ? selection.selection : { kind: 'query' as const, query: rows.query, except: [] };
    const controller = new AbortController();
    const fields = view.columns.map(({ field }) => field);
    const reading = rowsAsCsv(services.vault, rows.query, chosen, {
      heading: fields.map((field) => fieldLabel(words.t, kind, field)),
      line: (head, named) => fields.map((field) => cellWords(head, field, { ...words, named })),
      onProgress: (done, total) =>
        setJob({ label: t('copy.running', { done, total }), done, total, cancel: () => controller.abort() }),
      signal: controller.signal,
    });
    // The promise is given at once, while the browser still knows that a person asked.
    const text = reading.then((read) =>
      read.ok ? new Blob([read.value.csv], { type: 'text/plain' }) : Promise.reject(read.error),
    );
    const written = navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]).then(
      () => true,
      () => false,
    );
    const read = await reading;
    const isWritten = await written;
    setJob(null);
    if (!read.ok) return;
    const message = isWritten ? t('copy.done', { count: read.value.rows }) : t('copy.refused');
    notifications.show({ id: 'table.copied', color: isWritten ? 'accent' : 'yellow', autoClose: noticeMs, message });
  };
  return {
    job,
    edit: (edit) => void change('edited', editMany(services, selection.selection, edit)),
    join: (caseId) => void change('joined', addManyToCase(services, selection.selection, caseId)),
    remove: () => void change('deleted', deleteMany(services, selection.selection)),
    copy: () => void copy(),
  };
}
