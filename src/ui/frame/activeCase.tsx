// Which case is open. Remembered in the vault, so that a person comes back to where she was.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ActionContext } from '../../actions/context.ts';
import { isId, type RecordId } from '../../domain/ids.ts';
import { ServicesContext } from '../kit/services.tsx';

interface CaseChoice {
  readonly activeCase: RecordId | null;
  openCase(id: RecordId | null): void;
}
const CaseContext = createContext<CaseChoice | null>(null);

export function useActiveCase(): CaseChoice {
  const choice = useContext(CaseContext);
  if (!choice) throw new Error('ActiveCaseProvider is missing above this component');
  return choice;
}

/** Gives the services with the open case to everything below. Only for an open vault. */
export function ActiveCaseProvider(props: {
  readonly services: Omit<ActionContext, 'activeCase'>;
  readonly children: ReactNode;
}) {
  const { vault } = props.services;
  const [activeCase, setActiveCase] = useState<RecordId | null | undefined>(undefined);

  useEffect(() => {
    let live = true;
    void recall(vault).then((id) => live && setActiveCase((current) => (current === undefined ? id : current)));
    return () => {
      live = false;
    };
  }, [vault]);

  const openCase = useCallback(
    (id: RecordId | null) => {
      setActiveCase(id);
      void vault.setSealedValue('activeCase', id);
    },
    [vault],
  );
  const choice = useMemo(() => ({ activeCase: activeCase ?? null, openCase }), [activeCase, openCase]);
  const services = useMemo(() => ({ ...props.services, activeCase: activeCase ?? null }), [props.services, activeCase]);

  if (activeCase === undefined) return null;
  return (
    <CaseContext value={choice}>
      <ServicesContext value={services}>{props.children}</ServicesContext>
    </CaseContext>
  );
}

async function recall(vault: ActionContext['vault']): Promise<RecordId | null> {
  const id = await vault.sealedValue('activeCase');
  if (id === null || !isId(id)) return null;
  const found = await vault.get(id);
  return found && !found.deleted ? id : null;
}
