// Two records of the same person or thing, side by side: what each says, and which value leads where they disagree.
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { differencesOf } from '../../../actions/merge/differences.ts';
import { mergeRecords } from '../../../actions/mergeRecords.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import { useVaultQuery } from '../useVaultQuery.ts';
import { AlikeChoices } from './AlikeChoices.tsx';
import { MergeTable } from './MergeTable.tsx';
import { PickOrShow } from './PickOrShow.tsx';
import classes from './record.module.css';

export function MergeDialog({ record, onClose }: { readonly record: RecordView; readonly onClose: () => void }) {
  const { t } = useTranslation('kit');
  const services = useServices();
  const act = useAct();
  const [other, setOther] = useState<RecordHead | null>(null);
  const [leading, setLeading] = useState<ReadonlySet<string>>(new Set());
  const view = useVaultQuery(`merge:${other?.id ?? ''}`, async (vault) => (other ? vault.get(other.id) : null)).value;
  const gone = other && view?.id === other.id ? view : null;
  const lead = (field: string, duplicate: boolean) =>
    setLeading((now) => {
      const next = new Set(now);
      if (duplicate) next.add(field);
      else next.delete(field);
      return next;
    });
  async function merge() {
    if (!gone) return;
    const done = await act(mergeRecords(services, { survivor: record.id, duplicate: gone.id, duplicateLeads: [...leading] }));
    if (done !== undefined) onClose();
  }
  return (
    <Modal opened onClose={onClose} size="xl" title={t('merge.title')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <div className={classes.dialog}>
        <p className={classes.quiet}>{t('merge.what')}</p>
        <PickOrShow
          label={t('merge.other')}
          kinds={[record.kind]}
          without={[record.id]}
          picked={other}
          onPick={(head) => {
            setOther(head);
            setLeading(new Set());
          }}
          autoFocus
        />
        {!other && <AlikeChoices record={record} onPick={setOther} />}
        {gone && (
          <MergeTable kept={record} gone={gone} differences={differencesOf(record, gone)} leading={leading} onLead={lead} />
        )}
        <div className={classes.dialogButtons}>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={!gone} onClick={() => void merge()}>
            {t('merge.save')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
