// Taking consent back: at any time, from anywhere, in one step; and what has left already is named.
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import { RecordPicker } from '../kit/record/RecordPicker.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';
import { type AskedWithdrawal, closeWithdrawal, useAskedWithdrawal } from './withdrawalStore.ts';

export function WithdrawDialog() {
  const { t } = useTranslation('consent');
  const asked = useAskedWithdrawal();
  return (
    <Modal
      opened={asked !== null}
      onClose={closeWithdrawal}
      size="lg"
      title={t('withdraw.title')}
      closeButtonProps={{ 'aria-label': t('withdraw.cancel') }}
    >
      {asked && <Steps key={`${asked.person}${asked.interview}`} asked={asked} />}
    </Modal>
  );
}

function Steps({ asked }: { readonly asked: AskedWithdrawal }) {
  const { t } = useTranslation('consent');
  const [picked, setPicked] = useState<RecordId | null>(null);
  const person = asked.person ?? picked;
  if (person) return <WithdrawForm person={person} interview={asked.interview} />;
  return <RecordPicker kinds={['person']} label={t('withdraw.who')} autoFocus onPick={({ id }) => setPicked(id)} />;
}
