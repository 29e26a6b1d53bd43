import { Button, Group, Progress, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handOverItem } from '../../actions/handOverItem.ts';
import { toLocalTime } from '../../actions/localTime.ts';
import type { RecordView } from '../../domain/record.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useJob } from '../settings/useJob.ts';
import classes from './custody.module.css';
import { holderOf } from './custodyChain.ts';

interface HandOverFormProps {
  readonly item: RecordView<'item'>;
  readonly onDone: () => void;
}

export function HandOverForm({ item, onDone }: HandOverFormProps) {
  const { t } = useTranslation('items');
  const services = useServices();
  const act = useAct();
  const { progress, run } = useJob();
  const [given, setGiven] = useState(() => ({
    from: holderOf(item),
    to: '',
    why: '',
    at: toLocalTime(services.clock()).slice(0, 16),
  }));
  const complete = given.from.trim() !== '' && given.to.trim() !== '' && given.at !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const { from, to, why } = { from: given.from.trim(), to: given.to.trim(), why: given.why.trim() };
    const at = toLocalTime(new Date(given.at));
    const done = await act(run((options) => handOverItem(services, item.id, { from, to, why, at }, options)));
    if (done) onDone();
  };
  const field = (name: keyof typeof given) => ({
    label: t(`custody.${name}`),
    value: given[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setGiven((known) => ({ ...known, [name]: value }));
    },
  });
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} aria-label={t('custody.handOver')}>
      <TextInput {...field('from')} dir="auto" required data-autofocus />
      <TextInput {...field('to')} dir="auto" required />
      <TextInput {...field('at')} type="datetime-local" required />
      <TextInput {...field('why')} dir="auto" className={classes.why ?? ''} />
      <p>{t('custody.hint')}</p>
      {progress ? (
        <Progress value={(100 * progress.done) / Math.max(1, progress.total)} aria-label={t('custody.reading')} />
      ) : (
        <Group gap="xs" justify="flex-end">
          <Button size="xs" variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
          <Button size="xs" type="submit" disabled={!complete}>
            {t('custody.record')}
          </Button>
        </Group>
      )}
    </form>
  );
}
