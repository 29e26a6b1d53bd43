import { Button, Group, Input, Modal, Select } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkRecords } from '../../actions/linkRecords.ts';
import type { Mention } from '../../actions/mentionRecord.ts';
import { mentionKinds } from '../../actions/mentionRecord.ts';
import type { Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import { kindIcons } from '../kit/kindIcons.ts';
import { relationsBetween } from '../kit/record/relations.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import classes from './linkDialog.module.css';
import { RecordPicker } from './RecordPicker.tsx';

interface LinkDialogProps {
  readonly origin: RecordId;
  readonly place: Place;
  readonly quote: string;
  readonly excerpt?: RecordId;
  /** Records named in the passage: offered as the two ends. */
  readonly mentions?: readonly Mention[];
  readonly saidBy?: RecordId | undefined;
  readonly onClose: () => void;
}

/** Ties two records together with the passage as the reason to believe it. */
export function LinkDialog(props: LinkDialogProps) {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  const [first, second] = peopleFirst(props.mentions ?? []);
  const [from, setFrom] = useState<Mention | null>(first ?? null);
  const [to, setTo] = useState<Mention | null>(second ?? null);
  const [relation, setRelation] = useState<string | null>(null);
  const choices = from && to ? relationsBetween(from.kind, to.kind) : [];
  const chosen = choices.find((choice) => keyOf(choice) === relation) ?? choices[0];

  const make = async () => {
    if (!from || !to || !chosen) return;
    const { origin, place, quote, saidBy } = props;
    const passage = props.excerpt ? { excerpt: props.excerpt } : { quote };
    const source = { origin, place, ...passage, ...(saidBy ? { saidBy } : {}) };
    const ends = chosen.back ? { from: to.id, to: from.id } : { from: from.id, to: to.id };
    const link = await act(linkRecords(services, { ...ends, relation: chosen.code, source }));
    if (link) props.onClose();
  };

  return (
    <Modal opened onClose={props.onClose} title={t('link.title')} size="lg">
      <blockquote className={classes.quote} dir="auto">
        {props.quote || t('link.region')}
      </blockquote>
      <div className={classes.ends}>
        <End label={t('link.from')} mention={from} onPick={setFrom} />
        <Select
          label={t('link.relation')}
          data={choices.map((choice) => ({
            value: keyOf(choice),
            label: t(`fields:${choice.back ? 'relationBack' : 'relation'}.${choice.code}`),
          }))}
          value={chosen ? keyOf(chosen) : null}
          disabled={choices.length === 0}
          placeholder={t('link.endsFirst')}
          allowDeselect={false}
          searchable
          onChange={setRelation}
        />
        <End label={t('link.to')} mention={to} onPick={setTo} />
      </div>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={props.onClose}>
          {t('cancel')}
        </Button>
        <Button disabled={!chosen} onClick={() => void make()}>
          {t('link.make')}
        </Button>
      </Group>
    </Modal>
  );
}

/** A person does or suffers something at a place or with a thing: most links read that way. */
const peopleFirst = (mentions: readonly Mention[]) =>
  [...mentions].sort((a, b) => Number(b.kind === 'person') - Number(a.kind === 'person'));

const keyOf = ({ code, back }: { readonly code: string; readonly back: boolean }) => `${code}${back ? '<' : '>'}`;

interface EndProps {
  readonly label: string;
  readonly mention: Mention | null;
  readonly onPick: (mention: Mention | null) => void;
}

function End({ label, mention, onPick }: EndProps) {
  const { t } = useTranslation('interviews');
  if (!mention) return <RecordPicker kinds={mentionKinds} label={label} onPick={onPick} />;
  const Icon = kindIcons[mention.kind];
  return (
    <Input.Wrapper label={label} labelElement="div">
      <button
        type="button"
        className={classes.end}
        onClick={() => onPick(null)}
        aria-label={t('link.change', { name: mention.label })}
      >
        <Icon size={15} aria-hidden />
        <span dir="auto">{mention.label}</span>
        <X size={14} aria-hidden />
      </button>
    </Input.Wrapper>
  );
}
