// One fact of a record: its values, their sources, what contradicts them; edited in place. `[` on the row adds a source.
import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../domain/change.ts';
import { heldValues, isSameValue, otherValues, sourcesOfValue, sourcesWithoutValue } from '../../../domain/claims.ts';
import type { NameForm } from '../../../domain/fields.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { SourceChip } from '../SourceChip.tsx';
import { Contradictions } from './Contradictions.tsx';
import { Disagreement } from './Disagreement.tsx';
import { DisputeDialog } from './DisputeDialog.tsx';
import { FactDeeds } from './FactDeeds.tsx';
import { FactValue } from './FactValue.tsx';
import { type FieldPlan, needsSource } from './fieldPlan.ts';
import classes from './record.module.css';
import { SourceDialog } from './SourceDialog.tsx';
import { useFieldEdit } from './useFieldEdit.ts';
import { ValueEditor } from './ValueEditor.tsx';

interface FieldRowProps {
  readonly record: RecordView;
  readonly plan: FieldPlan;
  readonly sources: readonly RecordHead[];
  /** Just chosen from *Add a fact*: the editor is open. */
  readonly startOpen?: boolean;
  readonly onClose?: () => void;
}

/** Which value is being edited: one of a set, a new one, or the single one. */
type Editing = { readonly value: Value | undefined } | null;
/** Which dialog stands over the row, and for which value. */
type Asking = { readonly kind: 'source'; readonly value?: Value } | { readonly kind: 'dispute' } | null;

const mostShown = 12;

/** The name and its other forms, but those that only give one of them in other letters. */
const writtenForms = (fields: Readonly<Record<string, unknown>>): readonly string[] => {
  const names = (fields['otherNames'] ?? []) as readonly NameForm[];
  const own = typeof fields['name'] === 'string' ? [fields['name']] : [];
  return [...new Set([...own, ...names.filter(({ form }) => form !== 'transliteration').map(({ text }) => text)])];
};

export function FieldRow({ record, plan, sources, startOpen, onClose }: FieldRowProps) {
  const { t } = useTranslation('kit');
  const edit = useFieldEdit(record.id, plan.field);
  const [editing, setEditing] = useState<Editing>(startOpen ? { value: undefined } : null);
  const [asking, setAsking] = useState<Asking>(null);
  const [all, setAll] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const label = t(`fields:${record.kind}.${plan.field}`);
  const fields = record.fields as Readonly<Record<string, unknown>>;
  const values = heldValues(fields, plan.field);
  const others = plan.many ? [] : otherValues(fields, plan.field);
  const contradiction = record.contradictions.find((each) => each.field === plan.field);
  const canEdit = plan.editor.kind !== 'readOnly' && !record.deleted;
  const isClaim = needsSource(record.kind, plan.field) && !record.deleted;

  const close = () => {
    setEditing(null);
    onClose?.();
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('button')?.focus());
  };
  const save = (next: Value) => {
    const before = editing?.value;
    if (!plan.many) void edit.put(next);
    else if (next === null && before !== undefined) void edit.remove(before);
    else if (next !== null) void edit.add(next, before);
    // Of two hundred names only some are shown: the new one must be among them.
    if (plan.many) setAll(true);
    close();
  };
  const editor = editing && (
    <ValueEditor
      label={label}
      field={plan.field}
      editor={plan.editor}
      value={editing.value}
      written={writtenForms(fields)}
      onStore={(next) => void edit.put(next)}
      onSave={save}
      onDone={close}
    />
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]');
    if (event.key !== '[' || typing || !isClaim || values.length === 0) return;
    event.preventDefault();
    setAsking({ kind: 'source', ...(plan.many ? {} : { value: values[0] as Value }) });
  };
  const chipsOf = (value: Value, leads: boolean) => sourcesOfValue(sources, { field: plan.field, value, leads });
  // A source of a set as a whole stands once, at the row's end, and not at each of its values.
  const ofWhole = plan.many ? sources.filter((source) => source.fields['claimValue'] === undefined) : [];
  const detached = sourcesWithoutValue(sources, plan.field, [...values, ...others]);
  const shown = all ? values : values.slice(0, mostShown);
  return (
    <div className={classes.fact} ref={row} data-long={plan.editor.kind === 'long' || undefined} onKeyDown={onKeyDown}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.values}>
        {contradiction && <Contradictions record={record} contradiction={contradiction} />}
        {!contradiction && others.length > 0 && !editing && (
          <Disagreement
            record={record}
            plan={plan}
            values={[...values, ...others]}
            sourcesOf={chipsOf}
            onSource={(value) => setAsking({ kind: 'source', value })}
            onEdit={(value) => setEditing({ value })}
          />
        )}
        {!contradiction &&
          (others.length === 0 || editing) &&
          shown.map((value) =>
            editing?.value !== undefined && isSameValue(editing.value, value) ? (
              <div key={JSON.stringify(value)} className={classes.editor}>
                {editor}
              </div>
            ) : (
              <FactValue
                key={JSON.stringify(value)}
                record={record}
                plan={plan}
                value={value}
                sources={plan.many ? chipsOf(value, false) : chipsOf(value, true)}
                unsourced={isClaim && chipsOf(value, !plan.many || ofWhole.length > 0).length === 0}
                onEdit={canEdit ? () => setEditing({ value }) : undefined}
                onRemove={plan.many && canEdit ? () => void edit.remove(value) : undefined}
                onSource={() => setAsking({ kind: 'source', value })}
              />
            ),
          )}
        {shown.length < values.length && (
          <button type="button" className={classes.more} onClick={() => setAll(true)}>
            {t('showAll', { count: values.length })}
          </button>
        )}
        {editing && editing.value === undefined && <div className={classes.editor}>{editor}</div>}
        {[...ofWhole, ...detached].map((source) => (
          <SourceChip key={source.id} source={source} />
        ))}
        {!editing && !record.deleted && (
          <FactDeeds
            label={label}
            onAdd={plan.many && canEdit ? () => setEditing({ value: undefined }) : undefined}
            onSource={
              values.length > 0 && needsSource(record.kind, plan.field)
                ? () => setAsking({ kind: 'source', ...(plan.many ? {} : { value: values[0] as Value }) })
                : undefined
            }
            onDispute={!plan.many && canEdit && isClaim && values.length > 0 ? () => setAsking({ kind: 'dispute' }) : undefined}
          />
        )}
      </dd>
      {asking?.kind === 'source' && (
        <SourceDialog
          claim={record.id}
          claimField={plan.field}
          {...(asking.value === undefined ? {} : { claimValue: asking.value })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.kind === 'dispute' && <DisputeDialog record={record} plan={plan} onClose={() => setAsking(null)} />}
    </div>
  );
}
