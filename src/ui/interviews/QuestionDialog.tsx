import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askLater } from '../../actions/askLater.ts';
import type { Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import classes from './codeDialog.module.css';

interface QuestionDialogProps {
  readonly origin: RecordId;
  readonly place: Place;
  readonly quote: string;
  readonly onClose: () => void;
}

/** A question for later: it waits in the margin and on Home until it is ticked off. */
export function QuestionDialog({ origin, place, quote, onClose }: QuestionDialogProps) {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  const [question, setQuestion] = useState('');
  const keep = async () => {
    const text = question.trim();
    if (text !== '' && (await act(askLater(services, { origin, place, quote, question: text })))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('question.title')}>
      <blockquote className={classes.quote} dir="auto">
        {quote}
      </blockquote>
      <Textarea
        data-autofocus
        label={t('question.label')}
        value={question}
        dir="auto"
        autosize
        minRows={2}
        onChange={(event) => setQuestion(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void keep();
        }}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button disabled={question.trim() === ''} onClick={() => void keep()}>
          {t('question.keep')}
        </Button>
      </Group>
    </Modal>
  );
}
