// A clean printed statement: both columns row by row, who spoke and when, and the state of the seal. Drawn only for the printer.
import type { Editor } from '@tiptap/core';
import { DOMSerializer } from '@tiptap/pm/model';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '../../domain/record.ts';
import { segmentRows } from '../../domain/segments.ts';
import { timeWords } from '../kit/dateWords.ts';
import { listWords } from '../kit/listWords.ts';
import paper from '../kit/paper.module.css';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { useServices } from '../kit/services.tsx';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { outermostIds } from './linkedColumns.ts';
import classes from './printSheet.module.css';

interface PrintSheetProps {
  readonly interview: RecordView<'interview'>;
  readonly columns: readonly { readonly editor: Editor; readonly heading: string; readonly language: string | undefined }[];
  readonly onDone: () => void;
}

export function PrintSheet({ interview, columns, onDone }: PrintSheetProps) {
  const { t, i18n } = useTranslation('interviews');
  const { host } = useServices();
  const titleOf = useRecordTitle();
  const { fields } = interview;
  const people = useVaultQuery(`printed:${interview.id}`, (vault) => vault.heads(fields.people.map(({ person }) => person)), [
    'person',
  ]).value;
  const done = useRef(onDone);
  done.current = onDone;
  const isReady = people !== undefined;
  useEffect(() => {
    if (isReady) void host.print().finally(() => done.current());
  }, [isReady, host]);
  if (!people) return null;
  const spoke = fields.people.flatMap(({ person, role }) => {
    const head = people.find(({ id }) => id === person);
    return head ? [`${titleOf(head)} (${t(`role.${role}` as 'role.other', { defaultValue: role })})`] : [];
  });
  const facts = [
    fields.start && timeWords(fields.start, i18n.language),
    fields.place,
    listWords(i18n.language, spoke, 'unit'),
  ].filter(Boolean);
  return createPortal(
    <div className={`${paper.paper} ${classes.sheet}`}>
      <header>
        <h1 dir="auto">{[fields.reference, titleOf(interview)].filter(Boolean).join(' · ')}</h1>
        <p dir="auto">{facts.join(' · ')}</p>
        <p className={classes.seal}>
          {fields.sealedAt && fields.sealedSha256
            ? t('print.sealed', { at: timeWords(fields.sealedAt, i18n.language), sha256: fields.sealedSha256 })
            : t('print.draft')}
        </p>
      </header>
      <table>
        {columns.length > 1 && (
          <thead>
            <tr>
              {columns.map(({ heading }) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rowsOf(columns.map(({ editor }) => editor)).map((row) => (
            <tr key={row.map((blocks) => blocks.join('.')).join('|')}>
              {columns.map(({ editor, heading, language }, index) => (
                <PrintedBlocks key={heading} editor={editor} blocks={row[index] ?? []} language={language} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}

function rowsOf([original, translation]: readonly Editor[]): readonly (readonly (readonly number[])[])[] {
  if (!original) return [];
  const ids = outermostIds(original.state.doc);
  if (!translation) return ids.map((_, index) => [[index]]);
  return segmentRows(ids, outermostIds(translation.state.doc)).map((row) => [row.original, row.translation]);
}

interface PrintedBlocksProps {
  readonly editor: Editor;
  readonly blocks: readonly number[];
  readonly language: string | undefined;
}

function PrintedBlocks({ editor, blocks, language }: PrintedBlocksProps) {
  const cell = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    const serializer = DOMSerializer.fromSchema(editor.schema);
    const { doc } = editor.state;
    cell.current?.replaceChildren(...blocks.map((index) => serializer.serializeNode(doc.child(index))));
  }, [editor, blocks]);
  return <td ref={cell} lang={language} dir="auto" />;
}
