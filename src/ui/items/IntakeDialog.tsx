import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../kit/services.tsx';
import { sizeWords } from '../kit/sizeWords.ts';
import classes from './intake.module.css';
import { useIntake } from './useIntake.ts';

const mostNamed = 6;

/** One question before files come in: who handed them over. Custody begins here; the answer may stay empty and be given later. */
export function IntakeDialog() {
  const { t, i18n } = useTranslation('items');
  const services = useServices();
  const [queue, { offered }] = useIntake();
  const [receivedFrom, setReceivedFrom] = useState('');
  const [receivedHow, setReceivedHow] = useState('');
  const accept = () => {
    queue.accept(services, { receivedFrom: receivedFrom.trim(), receivedHow: receivedHow.trim() });
    setReceivedFrom('');
    setReceivedHow('');
  };
  return (
    <Modal opened={offered.length > 0} onClose={queue.dismissOffer} title={t('intake.title', { count: offered.length })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          accept();
        }}
      >
        <ul className={classes.offered}>
          {offered.slice(0, mostNamed).map((file, index) => (
            <li key={index}>
              <span dir="auto">{file.name}</span>
              <span>{sizeWords(i18n.language, file.size)}</span>
            </li>
          ))}
        </ul>
        {offered.length > mostNamed && <Text c="dimmed">{t('intake.andMore', { count: offered.length - mostNamed })}</Text>}
        <TextInput
          mt="md"
          data-autofocus
          label={t('intake.from')}
          description={t('intake.fromWhy')}
          value={receivedFrom}
          dir="auto"
          onChange={(event) => setReceivedFrom(event.currentTarget.value)}
        />
        <TextInput
          mt="sm"
          label={t('custody.how')}
          placeholder={t('custody.howHint')}
          value={receivedHow}
          dir="auto"
          onChange={(event) => setReceivedHow(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={queue.dismissOffer}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('intake.accept', { count: offered.length })}</Button>
        </Group>
      </form>
    </Modal>
  );
}
