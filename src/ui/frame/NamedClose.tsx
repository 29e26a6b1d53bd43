import { MantineThemeProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The crosses of dialogs and notes have no word on them: here they get the one that a screen reader says. */
export function NamedClose({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('frame');
  const theme = useMemo(() => {
    const named = { defaultProps: { closeButtonProps: { 'aria-label': t('close') } } };
    return { components: { Modal: named, Notification: named } };
  }, [t]);
  return <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>;
}
