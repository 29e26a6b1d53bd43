// One fact of a record: its words, its sources, what contradicts it; edited in place.
import { ActionIcon, Tooltip } from '@mantine/core';
import type { TFunction } from 'i18next';
import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../domain/change.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { SourceChip } from '../SourceChip.tsx';
import { Contradictions } from './Contradictions.tsx';
import { FieldValue } from './FieldValue.tsx';
import type { FieldPlan } from './fieldPlan.ts';
import classes from './record.module.css';
import { useFieldEdit } from './useFieldEdit.ts';
import { ValueEditor } from './ValueEditor.tsx';
import { valueWords } from './valueWords.ts';

interface FieldRowProps {
  readonly record: RecordView;
  readonly plan: FieldPlan;
  readonly sources: readonly RecordHead[];
  /** Just chosen from *Add a fact*: the editor is open. */
  readonly startOpen?: boolean;
  readonly onClose?: () => void;
}

/** Which value is being edited: one of a set, a new one, or the single one. */
type Editing = { readonly value: unknown } | null;

export function FieldRow({ record, plan, sources, startOpen, onClose }: FieldRowProps) {
  const { t, i18n } = useTranslation('kit');
  const edit = useFieldEdit(record.id, plan.field);
  const [editing, setEditing] = useState<Editing>(startOpen ? { value: undefined } : null);
  const row = useRef<HTMLDivElement>(null);
  const label = t(`fields:${record.kind}.${plan.field}`);
  const held = (record.fields as Readonly<Record<string, unknown>>)[plan.field];
  const values = (
    plan.many ? ((held as readonly unknown[] | undefined) ?? []) : held === undefined || held === null ? [] : [held]
  ) as Value[];
  const contradiction = record.contradictions.find((each) => each.field === plan.field);

  const close = () => {
    setEditing(null);
    onClose?.();
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('button')?.focus());
  };
  const save = (next: Value) => {
    const before = editing?.value as Value | undefined;
    if (!plan.many) void edit.put(next);
    else if (next === null && before !== undefined) void edit.remove(before);
    else if (next !== null) void edit.add(next, before);
    close();
  };
  const editor = editing && (
    <ValueEditor
      label={label}
      field={plan.field}
      editor={plan.editor}
      value={editing.value}
      onStore={(next) => void edit.put(next)}
      onSave={save}
      onDone={close}
    />
  );
  const canEdit = plan.editor.kind !== 'readOnly' && !record.deleted;
  return (
    <div className={classes.fact} ref={row} data-long={plan.editor.kind === 'long' || undefined}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.values}>
        {contradiction && (
          <Contradictions record={record} contradiction={contradiction} onKeep={(value) => void edit.put(value)} />
        )}
        {!contradiction &&
          values.map((value) =>
            editing && editing.value === value ? (
              <div key={JSON.stringify(value)} className={classes.editor}>
                {editor}
              </div>
            ) : (
              <span key={JSON.stringify(value)} className={plan.many ? classes.chip : classes.single}>
                <FieldValue
                  record={record}
                  plan={plan}
                  value={value}
                  onEdit={canEdit ? () => setEditing({ value }) : undefined}
                />
                {plan.many && canEdit && (
                  <ActionIcon
                    size={20}
                    aria-label={t('takeOut', {
                      value: valueWords(t as TFunction, i18n.language, record.kind, plan.field, value),
                    })}
                    onClick={() => void edit.remove(value)}
                  >
                    <X size={13} />
                  </ActionIcon>
                )}
              </span>
            ),
          )}
        {editing && editing.value === undefined && <div className={classes.editor}>{editor}</div>}
        {!editing && plan.many && canEdit && (
          <Tooltip label={t('addTo', { field: label })}>
            <ActionIcon size={24} aria-label={t('addTo', { field: label })} onClick={() => setEditing({ value: undefined })}>
              <Plus size={15} />
            </ActionIcon>
          </Tooltip>
        )}
        {sources.map((source) => (
          <SourceChip key={source.id} source={source} />
        ))}
      </dd>
    </div>
  );
}
