import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '../settings/JobProgress.tsx';
import type { Sample } from './useSample.ts';

/** Stands over the screen while the sample case is brought in; closing it stops the work. */
export function SampleProgress({ sample }: { readonly sample: Sample }) {
  const { t } = useTranslation('sample');
  return (
    <Modal opened={sample.progress !== null} onClose={sample.stop} title={t('opening')} closeOnClickOutside={false}>
      {sample.progress && <JobProgress label={t('opening')} progress={sample.progress} onStop={sample.stop} />}
    </Modal>
  );
}
