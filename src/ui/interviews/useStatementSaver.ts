import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { RecordId } from '../../domain/ids.ts';
import { useServices } from '../kit/services.tsx';
import { createStatementSaver, type SaverState, type StatementSaver } from './statementSaver.ts';

/** Savers whose screen went away and which are not done yet: what they leave as a draft is no lost work. */
const leaving = new Map<string, Promise<void>>();
const nameOf = (interview: RecordId, field: string) => `${interview}/${field}`;

/** Resolves when nothing that was typed into this statement before is still on its way. */
export const lastSaverDone = async (interview: RecordId, field: 'statement' | 'translation'): Promise<void> =>
  leaving.get(nameOf(interview, field));

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
      const name = nameOf(interview, field);
      const done = Promise.all([leaving.get(name), saver.flush()]).then(() => {
        if (leaving.get(name) === done) leaving.delete(name);
      });
      leaving.set(name, done);
    };
  }, [saver, interview, field]);
  return [saver, state];
}
