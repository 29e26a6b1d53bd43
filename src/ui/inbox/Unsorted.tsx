// What was captured in passing, newest first, each with the few things one can make of it.
import { Button, Menu, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Sorting, sortCapture } from '../../actions/sortCapture.ts';
import type { RecordHead } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { msWords } from '../kit/dateWords.ts';
import { RecordLink } from '../kit/RecordLink.tsx';
import { RecordPicker } from '../kit/record/RecordPicker.tsx';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './inbox.module.css';

export function Unsorted({ heads }: { readonly heads: readonly RecordHead<'item'>[] }) {
  const { t } = useTranslation('inbox');
  if (heads.length === 0) return null;
  return (
    <section aria-label={t('unsorted.title')}>
      <Title order={2}>{t('unsorted.title')}</Title>
      <p className={classes.text}>{t('unsorted.text')}</p>
      <ul className={classes.lines}>
        {heads.map((head) => (
          <UnsortedLine key={head.id} head={head} />
        ))}
      </ul>
    </section>
  );
}

function UnsortedLine({ head }: { readonly head: RecordHead<'item'> }) {
  const { t, i18n } = useTranslation('inbox');
  const services = useServices();
  const navigate = useNavigate();
  const act = useAct();
  const [noting, setNoting] = useState(false);
  const words = useVaultQuery(`words:${head.id}`, async (vault) => (await vault.get(head.id))?.fields, ['item']).value;
  const text = words && 'text' in words && typeof words.text === 'string' ? words.text : '';
  const sort = async (sorting: Sorting) => {
    setNoting(false);
    const made = await act(sortCapture(services, head.id, sorting));
    if (made && sorting.as !== 'item') navigate.open({ kind: 'record', record: made }, 'beside');
  };
  return (
    <li className={classes.captured}>
      <div className={classes.capturedLine}>
        <RecordLink head={head} />
        <span className={classes.spring} />
        <time className={classes.quiet}>{msWords(head.createdMs, i18n.language)}</time>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-xs" variant="default">
              {t('unsorted.sort')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void sort({ as: 'item' })}>{t('unsorted.item')}</Menu.Item>
            <Menu.Item disabled={text === ''} onClick={() => void sort({ as: 'person' })}>
              {t('unsorted.person')}
            </Menu.Item>
            <Menu.Item disabled={text === ''} onClick={() => void sort({ as: 'event' })}>
              {t('unsorted.event')}
            </Menu.Item>
            <Menu.Item onClick={() => setNoting(true)}>{t('unsorted.note')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {text && (
        <p className={classes.capturedText} dir="auto">
          {text}
        </p>
      )}
      {noting && (
        <RecordPicker
          kinds={['person', 'compound', 'organization', 'identifier', 'event', 'case']}
          label={t('unsorted.noteOf')}
          autoFocus
          onPick={({ id }) => void sort({ as: 'note', of: id })}
          onCancel={() => setNoting(false)}
        />
      )}
    </li>
  );
}
