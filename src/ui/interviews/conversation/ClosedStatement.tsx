// Somebody who speaks here does not want her words kept: the statement is closed, and the page says what that means.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteRecord } from '../../../actions/deleteRecord.ts';
import type { RecordView } from '../../../domain/record.ts';
import { statementToText } from '../../../domain/statementText.ts';
import { useNavigate } from '../../frame/navigation.ts';
import { useServices } from '../../kit/services.tsx';
import { useAct } from '../../kit/useAct.ts';
import classes from './conversation.module.css';

interface ClosedStatementProps {
  readonly interview: RecordView<'interview'>;
  readonly reason: 'refused' | 'withdrawn';
}

export function ClosedStatement({ interview, reason }: ClosedStatementProps) {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const navigate = useNavigate();
  const act = useAct();
  const [reading, setReading] = useState(false);
  const { statement, translation } = interview.fields;
  const texts = [statement, translation]
    .flatMap((doc) => (doc ? [statementToText(doc)] : []))
    .filter((text) => text.trim() !== '');
  const remove = async () => {
    if (await act(deleteRecord(services, interview.id))) navigate.open({ kind: 'workspace', workspace: 'interviews' });
  };
  return (
    <section className={classes.closed} aria-label={t('closed.label')}>
      <h2>{t(`closed.${reason}`)}</h2>
      <p>{t('closed.means')}</p>
      <p className={classes.hint}>{t('closed.changed')}</p>
      <div className={classes.closedButtons}>
        {texts.length > 0 && (
          <Button variant="default" aria-expanded={reading} onClick={() => setReading(!reading)}>
            {t(reading ? 'closed.hide' : 'closed.read')}
          </Button>
        )}
        <Button variant="default" color="red" onClick={() => void remove()}>
          {t('closed.delete')}
        </Button>
      </div>
      {reading &&
        texts.map((text) => (
          <div key={text} className={classes.reading} dir="auto">
            {text}
          </div>
        ))}
    </section>
  );
}
