// What came in and is not sorted yet: items nobody has tied to anything, and those that could not be read safely.
import { Button, Title } from '@mantine/core';
import { Inbox, Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordHead } from '../../domain/record.ts';
import { shortcutWords } from '../frame/shortcut.ts';
import { msWords } from '../kit/dateWords.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { RecordLink } from '../kit/RecordLink.tsx';
import { useServices } from '../kit/services.tsx';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { openCapture } from './captureStore.ts';
import classes from './inbox.module.css';
import { JoinCase } from './JoinCase.tsx';
import { readInbox } from './readInbox.ts';
import { Unsorted } from './Unsorted.tsx';

export function InboxScreen() {
  const { t } = useTranslation('inbox');
  const { activeCase } = useServices();
  const inbox = useVaultQuery(`inbox:${activeCase}`, (vault) => readInbox(vault, activeCase)).value;
  if (!inbox) return null;
  const isEmpty = inbox.quarantined.length + inbox.homeless.length + inbox.untied.length + inbox.unsorted.length === 0;
  if (isEmpty) {
    return (
      <EmptyState icon={Inbox} title={t('empty.title')} text={t('empty.text')} manual="items">
        <Button variant="default" leftSection={<Zap size={15} />} onClick={openCapture}>
          {t('capture.title')} · {shortcutWords('mod+shift+Space')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className={classes.inbox}>
      <Title order={1}>{t('title')}</Title>
      <Unsorted heads={inbox.unsorted} />
      <Group title={t('quarantined.title')} text={t('quarantined.text')} heads={inbox.quarantined} />
      <Group title={t('homeless.title')} text={t('homeless.text')} heads={inbox.homeless} join />
      <Group title={t('untied.title')} text={t('untied.text')} heads={inbox.untied} />
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly text: string;
  readonly heads: readonly RecordHead[];
  readonly join?: boolean;
}

function Group({ title, text, heads, join }: GroupProps) {
  const { t, i18n } = useTranslation('inbox');
  if (heads.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={2}>{title}</Title>
      <p className={classes.text}>{text}</p>
      <ul className={classes.lines}>
        {heads.map((head) => {
          const reason = head.fields['quarantine'];
          return (
            <li key={head.id}>
              <RecordLink head={head} />
              {typeof reason === 'string' && (
                <span className={classes.reason}>{t(`reason.${reason}`, { defaultValue: reason })}</span>
              )}
              <span className={classes.spring} />
              <time className={classes.quiet}>{msWords(head.createdMs, i18n.language)}</time>
              {join && <JoinCase id={head.id} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
