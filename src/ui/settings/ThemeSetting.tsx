import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const schemes = ['auto', 'light', 'dark'] as const;

export function ThemeSetting() {
  const { t } = useTranslation('settings');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label={t('look.title')}
      value={colorScheme}
      onChange={(next) => setColorScheme(schemes.find((scheme) => scheme === next) ?? 'auto')}
      data={schemes.map((scheme) => ({ value: scheme, label: t(`look.${scheme}`) }))}
      style={{ justifySelf: 'start' }}
    />
  );
}
