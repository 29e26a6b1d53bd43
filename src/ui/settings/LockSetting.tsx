import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useIdleMinutes } from '../frame/useIdleLock.ts';

const choices = [1, 2, 5, 10, 15, 30, 60, 120];

export function LockSetting() {
  const { t } = useTranslation('settings');
  const [minutes, setMinutes] = useIdleMinutes();
  return (
    <NativeSelect
      label={t('lock.after')}
      value={String(minutes)}
      onChange={(event) => setMinutes(Number(event.currentTarget.value))}
      data={choices.map((choice) => ({ value: String(choice), label: t('lock.minutes', { count: choice }) }))}
      maw={240}
    />
  );
}
