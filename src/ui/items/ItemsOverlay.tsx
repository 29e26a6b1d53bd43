import { IntakeDialog } from './IntakeDialog.tsx';
import { OriginalsDialog } from './OriginalsDialog.tsx';
import { useFilesAnywhere } from './useFilesAnywhere.ts';

/** What belongs to items and may come up over any screen. */
export function ItemsOverlay() {
  useFilesAnywhere();
  return (
    <>
      <IntakeDialog />
      <OriginalsDialog />
    </>
  );
}
