// The manual and its Markdown load when it is first opened.
import { lazy, Suspense } from 'react';
import type { ManualDialogProps } from './ManualDialog.tsx';

const Screen = lazy(async () => ({ default: (await import('./ManualScreen.tsx')).ManualScreen }));
const Dialog = lazy(async () => ({ default: (await import('./ManualDialog.tsx')).ManualDialog }));

export const ManualScreen = (props: { readonly at?: string }) => (
  <Suspense>
    <Screen {...props} />
  </Suspense>
);
export const ManualDialog = (props: ManualDialogProps) => (
  <Suspense>
    <Dialog {...props} />
  </Suspense>
);
