import { useCallback } from 'react';
import { useFrame } from '../frame/command.ts';
import { useNavigate } from '../frame/navigation.ts';
import { useServices } from '../kit/services.tsx';
import { ManualReader } from './ManualReader.tsx';
import { atOfPlace, type ManualPlace, manualPlaceOf } from './manualIds.ts';

/** The manual in a pane: its pages are steps of the pane's way back, its commands act in the app. */
export function ManualScreen({ at }: { readonly at?: string }) {
  const navigate = useNavigate();
  const frame = useFrame();
  const { host } = useServices();
  const open = useCallback(
    (place: ManualPlace) => navigate.open({ kind: 'workspace', workspace: 'manual', at: atOfPlace(place) }),
    [navigate],
  );
  return <ManualReader place={manualPlaceOf(at)} onOpen={open} onCommand={frame.perform} onPrint={() => host.print()} />;
}
