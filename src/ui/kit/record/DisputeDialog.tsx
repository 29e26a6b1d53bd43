// Somebody says otherwise: a second value for a fact, with why we take it seriously. The first is not touched.
import { Button, Modal } from '@mantine/core';
import type { TFunction } from 'i18next';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disputeField } from '../../../actions/disputeField.ts';
import type { Value } from '../../../domain/change.ts';
import type { RecordView } from '../../../domain/record.ts';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import type { FieldPlan } from './fieldPlan.ts';
import classes from './record.module.css';
import { SourceFields } from './SourceFields.tsx';
import { useSourceDraft } from './useSourceDraft.ts';
import { ValueEditor } from './ValueEditor.tsx';
import { valueWords } from './valueWords.ts';

interface DisputeDialogProps {
  readonly record: RecordView;
  readonly plan: FieldPlan;
  readonly onClose: () => void;
}

export function DisputeDialog({ record, plan, onClose }: DisputeDialogProps) {
  const { t, i18n } = useTranslation('kit');
  const services = useServices();
  const act = useAct();
  const draft = useSourceDraft();
  const [value, setValue] = useState<Value>(null);
  const [editing, setEditing] = useState(true);
  const label = t('dispute.value');
  const keep = (next: Value) => {
    setValue(next);
    setEditing(next === null);
  };

  async function save(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (value === null) return;
    const source = draft.source ? { source: draft.source } : {};
    const kept = await act(disputeField(services, { record: record.id, field: plan.field, value, ...source }));
    if (kept !== undefined) onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('dispute.add', { field: t(`fields:${record.kind}.${plan.field}`) })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
      closeOnEscape={!editing}
    >
      <form className={classes.dialog} onSubmit={save}>
        <div>
          <div className={classes.dialogLabel}>{label}</div>
          {editing ? (
            <ValueEditor
              label={label}
              field={plan.field}
              editor={plan.editor}
              value={value ?? undefined}
              onStore={setValue}
              onSave={keep}
              onDone={() => setEditing(value === null)}
            />
          ) : (
            <div className={classes.picked}>
              <span dir="auto">{valueWords(t as TFunction, i18n.language, record.kind, plan.field, value)}</span>
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setEditing(true)}>
                {t('change')}
              </Button>
            </div>
          )}
        </div>
        <SourceFields draft={draft} />
        <div className={classes.dialogButtons}>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={value === null}>
            {t('dispute.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
