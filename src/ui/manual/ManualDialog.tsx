import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ManualReader } from './ManualReader.tsx';
import classes from './manual.module.css';
import { manualPlaceOf } from './manualIds.ts';

export interface ManualDialogProps {
  readonly onClose: () => void;
}

/** The manual while the vault is shut: what would act in the app is only named. */
export function ManualDialog({ onClose }: ManualDialogProps) {
  const { t } = useTranslation('manual');
  const [place, setPlace] = useState(() => manualPlaceOf(undefined));
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      title={t('title')}
      classNames={{ body: classes.dialog ?? '' }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ManualReader place={place} onOpen={setPlace} />
    </Modal>
  );
}
