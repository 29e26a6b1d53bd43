import { IntakeDialog } from './IntakeDialog.tsx';
import { OriginalsDialog } from './OriginalsDialog.tsx';

/** What belongs to items and may come up over any screen. */
export function ItemsOverlay() {
  return (
    <>
      <IntakeDialog />
      <OriginalsDialog />
    </>
  );
}
