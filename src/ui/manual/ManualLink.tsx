import { Anchor } from '@mantine/core';
import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../frame/navigation.ts';
import type { ManualId } from './manualIds.ts';
import classes from './manualLink.module.css';

/** From a screen to the page of the manual about it, opened beside. */
export function ManualLink({ page }: { readonly page: ManualId }) {
  const { t } = useTranslation('manual');
  const navigate = useNavigate();
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      className={classes.link ?? ''}
      onClick={() => navigate.open({ kind: 'workspace', workspace: 'manual', at: page }, 'beside')}
    >
      <BookOpenText size={14} aria-hidden />
      {t('about')}
    </Anchor>
  );
}
