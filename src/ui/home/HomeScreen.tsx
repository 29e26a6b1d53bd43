import { useServices } from '../kit/services.tsx';
import { CaseHome } from './CaseHome.tsx';
import { CaseList } from './CaseList.tsx';

/** The open case, or all of them. */
export function HomeScreen() {
  const { activeCase } = useServices();
  return activeCase ? <CaseHome key={activeCase} id={activeCase} /> : <CaseList />;
}
