// Ties two records: to whom or what, how, when, and why we believe it.
import { Button, Modal, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkRecords } from '../../../actions/linkRecords.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import { DateText, readDateText } from './DateText.tsx';
import { PickOrShow } from './PickOrShow.tsx';
import classes from './record.module.css';
import { linkedKinds, relationsBetween } from './relations.ts';

export function LinkDialog({ record, onClose }: { readonly record: RecordView; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('kit');
  const services = useServices();
  const act = useAct();
  const [other, setOther] = useState<RecordHead | null>(null);
  const [relation, setRelation] = useState<string | null>(null);
  const [period, setPeriod] = useState('');
  const [origin, setOrigin] = useState<RecordHead | null>(null);
  const read = readDateText(period, null, i18n.language);
  const choices = other ? relationsBetween(record.kind, other.kind) : [];
  const ready = other !== null && relation !== null && (period.trim() === '' || read.ok);

  async function save(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const choice = choices.find((each) => `${each.code}.${each.back}` === relation);
    if (!ready || !choice) return;
    const [from, to] = choice.back ? [other.id, record.id] : [record.id, other.id];
    const linked = await act(
      linkRecords(services, {
        from,
        to,
        relation: choice.code,
        ...(period.trim() !== '' && read.ok ? { period: read.value } : {}),
        ...(origin ? { source: { origin: origin.id } } : {}),
      }),
    );
    if (linked !== undefined) onClose();
  }

  return (
    <Modal opened onClose={onClose} title={t('links.add')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form className={classes.dialog} onSubmit={save}>
        <PickOrShow
          label={t('links.to')}
          kinds={linkedKinds}
          without={[record.id]}
          picked={other}
          autoFocus
          onPick={(head) => {
            setOther(head);
            const first = head ? relationsBetween(record.kind, head.kind)[0] : undefined;
            setRelation(first ? `${first.code}.${first.back}` : null);
          }}
        />
        {other && (
          <Select
            label={t('links.how')}
            data={choices.map((choice) => ({
              value: `${choice.code}.${choice.back}`,
              label: t(`fields:${choice.back ? 'relationBack' : 'relation'}.${choice.code}`),
            }))}
            value={relation}
            onChange={setRelation}
            allowDeselect={false}
            searchable
          />
        )}
        <DateText label={t('links.when')} text={period} onChange={setPeriod} read={read} />
        <PickOrShow label={t('source.origin')} kinds={['interview', 'item']} picked={origin} onPick={setOrigin} />
        <div className={classes.dialogButtons}>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!ready}>
            {t('links.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
