import { ActionIcon, Button, Modal, Select } from '@mantine/core';
import { X } from 'lucide-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addSource } from '../../../actions/addSource.ts';
import { deleteRecord } from '../../../actions/deleteRecord.ts';
import { editField } from '../../../actions/editField.ts';
import type { Value } from '../../../domain/change.ts';
import { sourcesOfValue } from '../../../domain/claims.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';
import { reliabilities } from '../../../domain/reliability.ts';
import { SourceChip } from '../SourceChip.tsx';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import { useVaultQuery } from '../useVaultQuery.ts';
import classes from './record.module.css';
import { SourceFields } from './SourceFields.tsx';
import { useSourceDraft } from './useSourceDraft.ts';

interface SourceDialogProps {
  readonly claim: RecordId;
  readonly claimField?: string;
  /** One value of the field, where it holds several or others say otherwise. */
  readonly claimValue?: Value;
  readonly onClose: () => void;
}

/** Why a claim is believed: the sources so far, and a new one. */
export function SourceDialog({ claim, claimField, claimValue, onClose }: SourceDialogProps) {
  const { t } = useTranslation('kit');
  const services = useServices();
  const act = useAct();
  const draft = useSourceDraft();
  const known = useVaultQuery(
    `sourcesOf:${claim}`,
    async (vault) =>
      (await vault.references(claim, ['source'])).filter((head) => !head.deleted && head.fields['claim'] === claim),
    ['source'],
  ).value;
  const shown = (known ?? []).filter((source) =>
    claimField === undefined
      ? source.fields['claimField'] === undefined
      : claimValue === undefined
        ? source.fields['claimField'] === claimField
        : sourcesOfValue([source], { field: claimField, value: claimValue, leads: true }).length > 0,
  );

  async function save(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (!draft.source) return;
    const field = claimField ? { claimField, ...(claimValue === undefined ? {} : { claimValue }) } : {};
    const added = await act(addSource(services, { claim, ...field, ...draft.source }));
    if (added !== undefined) onClose();
  }

  return (
    <Modal opened onClose={onClose} title={t('source.add')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form className={classes.dialog} onSubmit={save}>
        {shown.length > 0 && <KnownSources sources={shown} />}
        <SourceFields draft={draft} autoFocus />
        <div className={classes.dialogButtons}>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!draft.source}>
            {t('source.add')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** The sources so far: how far each is believed can be changed here, and one that was a mistake taken out. */
function KnownSources({ sources }: { readonly sources: readonly RecordHead[] }) {
  const { t } = useTranslation('kit');
  const services = useServices();
  const act = useAct();
  return (
    <ul className={classes.lines} aria-label={t('source.known')}>
      {sources.map((source) => (
        <li key={source.id} className={classes.line}>
          <SourceChip source={source} />
          <Select
            aria-label={t('source.reliability')}
            placeholder={t('source.reliability')}
            size="xs"
            data={reliabilities.map((grade) => ({ value: grade, label: t(`reliability.${grade}`) }))}
            value={(source.fields['reliability'] as string | undefined) ?? null}
            onChange={(value) => void act(editField(services, { record: source.id, field: 'reliability', value }))}
            clearable
          />
          <ActionIcon
            className={classes.lineMenu ?? ''}
            aria-label={t('source.remove')}
            onClick={() => void act(deleteRecord(services, source.id))}
          >
            <X size={14} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
