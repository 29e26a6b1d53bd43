import { useBundlesView } from './bundlesView.ts';
import { Register } from './Register.tsx';
import { VerifyScreen } from './VerifyScreen.tsx';
import { ExportWizard } from './wizard/ExportWizard.tsx';

export function BundlesScreen() {
  const view = useBundlesView();
  if (view === 'export') return <ExportWizard />;
  return view === 'verify' ? <VerifyScreen /> : <Register />;
}
