import { Loader } from '@mantine/core';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';
import { usePending } from './usePending.ts';

/** *Saved* means: everything committed is on disk and survives a power cut. */
export function SavedMark() {
  const { t } = useTranslation('frame');
  const pending = usePending();
  return (
    <span className={classes.saved} role="status">
      {pending > 0 ? <Loader size={13} color="gray" /> : <Check size={15} aria-hidden />}
      <span>{t(pending > 0 ? 'saving' : 'saved')}</span>
    </span>
  );
}
