import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { RecordId } from '../../domain/ids.ts';
import { useServices } from '../kit/services.tsx';
import { createStatementSaver, type SaverState, type StatementSaver } from './statementSaver.ts';

/** The saver of one statement. What is not committed yet is committed when the screen or the window goes away. */
export function useStatementSaver(
  interview: RecordId,
  field: 'statement' | 'translation',
): readonly [StatementSaver, SaverState] {
  const services = useServices();
  const saver = useMemo(() => createStatementSaver(services, { interview, field }), [services, interview, field]);
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  useEffect(() => {
    const onHide = () => void saver.flush();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      void saver.flush();
    };
  }, [saver]);
  return [saver, state];
}
