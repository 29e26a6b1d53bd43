// What can be looked at of a person, a place or an organization: its pictures and documents, each one click from its page.
import { Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../domain/ids.ts';
import { useVaultQuery } from '../../kit/useVaultQuery.ts';
import { MediaTile } from './MediaTile.tsx';
import classes from './media.module.css';
import { readMedia } from './readMedia.ts';

const mostShown = 12;

export function MediaSection({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation('items');
  const [all, setAll] = useState(false);
  const media = useVaultQuery(`media:${id}`, (vault) => readMedia(vault, id), ['link', 'source', 'item', 'person']).value ?? [];
  if (media.length === 0) return null;
  const shown = all ? media : media.slice(0, mostShown);
  return (
    <section aria-label={t('media')}>
      <Title order={2}>{t('media')}</Title>
      <ul className={classes.tiles}>
        {shown.map((each) => (
          <li key={each.item.id}>
            <MediaTile media={each} />
          </li>
        ))}
      </ul>
      {shown.length < media.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('kit:showAll', { count: media.length })}
        </button>
      )}
    </section>
  );
}
