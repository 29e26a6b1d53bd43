// The bundle's screens bring their own page, hashes and signatures along: they load when they are first opened.
import { lazy, Suspense } from 'react';
import type { RecordId } from '../../domain/ids.ts';

const Screen = lazy(async () => ({ default: (await import('./BundlesScreen.tsx')).BundlesScreen }));
const Page = lazy(async () => ({ default: (await import('./BundlePage.tsx')).BundlePage }));

export const BundlesScreen = () => (
  <Suspense>
    <Screen />
  </Suspense>
);
export const BundlePage = ({ id }: { readonly id: RecordId }) => (
  <Suspense>
    <Page id={id} />
  </Suspense>
);
