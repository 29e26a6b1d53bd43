// The interface from its root: language, look, and which of the vault's faces to show.
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { I18nextProvider } from 'react-i18next';
import type { ActionContext } from '../actions/context.ts';
import { VaultGate } from './frame/VaultGate.tsx';
import { i18n } from './i18n.ts';
import './kit/global.css';
import { cssVariables, theme } from './kit/theme.ts';
import { Direction } from './language/Direction.tsx';

export function App({ services }: { readonly services: Omit<ActionContext, 'activeCase'> }) {
  return (
    <I18nextProvider i18n={i18n}>
      <DirectionProvider>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          <Direction>
            <VaultGate services={services} />
          </Direction>
        </MantineProvider>
      </DirectionProvider>
    </I18nextProvider>
  );
}
