// Ties two records: to whom or what, how, when, and why we believe it.
import { Autocomplete, Button, Modal, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkRecords } from '../../../actions/linkRecords.ts';
import type { Kind } from '../../../domain/dictionary.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import { DateText, readDateText } from './DateText.tsx';
import { PickOrShow } from './PickOrShow.tsx';
import classes from './record.module.css';
import { linkedKinds, relationsBetween } from './relations.ts';
import { SourceFields } from './SourceFields.tsx';
import { useSourceDraft } from './useSourceDraft.ts';

interface LinkDialogProps {
  readonly record: RecordView;
  /** Only what can be said with these relations, the first of them first, by those who can be their other end. */
  readonly only?: { readonly relations: readonly string[]; readonly kinds: readonly Kind[]; readonly title: string };
  readonly onClose: () => void;
}

export function LinkDialog({ record, only, onClose }: LinkDialogProps) {
  const { t, i18n } = useTranslation('kit');
  const services = useServices();
  const act = useAct();
  const [other, setOther] = useState<RecordHead | null>(null);
  const [relation, setRelation] = useState<string | null>(null);
  const [period, setPeriod] = useState('');
  const [building, setBuilding] = useState('');
  const [floor, setFloor] = useState('');
  const draft = useSourceDraft();
  const read = readDateText(period, null, i18n.language);
  const choicesFor = (kind: Kind) => {
    const between = relationsBetween(record.kind, kind);
    return only ? only.relations.flatMap((wanted) => between.filter(({ code }) => code === wanted)) : between;
  };
  const choices = other ? choicesFor(other.kind) : [];
  const compound = [record, other].find((each) => each?.kind === 'compound' && other && other.kind !== record.kind);
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
        ...(compound && building.trim() ? { building: building.trim() } : {}),
        ...(compound && floor.trim() ? { floor: floor.trim() } : {}),
        ...(draft.source ? { source: draft.source } : {}),
      }),
    );
    if (linked !== undefined) onClose();
  }

  return (
    <Modal opened onClose={onClose} title={only?.title ?? t('links.add')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form className={classes.dialog} onSubmit={save}>
        <PickOrShow
          label={t('links.to')}
          kinds={only?.kinds ?? linkedKinds}
          without={[record.id]}
          picked={other}
          autoFocus
          onPick={(head) => {
            setOther(head);
            const first = head ? choicesFor(head.kind)[0] : undefined;
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
        {compound && (
          <div className={classes.pair}>
            <Autocomplete
              label={t('floor.building')}
              data={[...new Set((compound.fields as { readonly buildings?: readonly string[] }).buildings ?? [])]}
              value={building}
              onChange={setBuilding}
            />
            <TextInput
              label={t('floor.floor')}
              value={floor}
              onChange={(event) => setFloor(event.currentTarget.value)}
              dir="auto"
            />
          </div>
        )}
        <SourceFields draft={draft} />
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
