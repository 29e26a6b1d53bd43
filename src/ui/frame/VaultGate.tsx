// Which face of the vault a person sees: none yet, locked, open, or one of the states in which it must not be touched.
import { useState } from 'react';
import type { ActionContext } from '../../actions/context.ts';
import { LeftPlacesProvider } from '../kit/table/leftPlaces.tsx';
import { useVaultStatus } from '../kit/useVaultStatus.ts';
import { KeyNamesContext } from '../manual/keyNames.ts';
import { CreateScreen } from '../unlock/CreateScreen.tsx';
import { RestoreScreen } from '../unlock/RestoreScreen.tsx';
import { ElsewhereScreen, TooNewScreen } from '../unlock/StandstillScreen.tsx';
import { UnlockScreen } from '../unlock/UnlockScreen.tsx';
import { ActiveCaseProvider } from './activeCase.tsx';
import { Frame } from './Frame.tsx';
import { shortcutOf } from './keyLists.ts';

interface VaultGateProps {
  readonly services: Omit<ActionContext, 'activeCase'>;
}

/** The manual can be read on all of them, and names the keys. */
export const VaultGate = (props: VaultGateProps) => (
  <KeyNamesContext value={shortcutOf}>
    <VaultFace {...props} />
  </KeyNamesContext>
);

const lookAgain = () => location.reload();

function VaultFace({ services }: VaultGateProps) {
  const status = useVaultStatus(services.vault);
  // Making a vault goes on after the vault is open: the recovery code has still to be kept.
  const [making, setMaking] = useState(false);
  const [restoring, setRestoring] = useState(false);
  if (!status) return null;
  if (status.kind === 'none' && !making) setMaking(true);
  if (status.kind === 'locked' && making) setMaking(false);
  if (status.kind === 'open' && restoring) {
    setRestoring(false);
    setMaking(false);
  }

  if (status.kind === 'elsewhere') return <ElsewhereScreen vault={services.vault} onAgain={lookAgain} />;
  if (status.kind === 'tooNew') return <TooNewScreen format={status.format} />;
  if (restoring) return <RestoreScreen services={services} onCreateInstead={() => setRestoring(false)} />;
  if (making || status.kind === 'none') {
    return <CreateScreen services={services} onRestoreInstead={() => setRestoring(true)} onDone={() => setMaking(false)} />;
  }
  if (status.kind !== 'open') return <UnlockScreen services={services} status={status} />;
  return (
    <ActiveCaseProvider services={services}>
      <LeftPlacesProvider>
        <Frame report={status.report} />
      </LeftPlacesProvider>
    </ActiveCaseProvider>
  );
}
