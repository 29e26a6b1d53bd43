// The draft with its undo and redo, kept sealed a moment after each change.
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { keepExportDraft } from '../../../actions/export/exportDraft.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { useServices } from '../../kit/services.tsx';
import type { ChangeDraft, Draft } from './draft.ts';
import { startHistory, stepHistory } from './draftHistory.ts';

const restMs = 300;

export interface DraftDesk {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** Sealed or given up: nothing of it is kept. */
  forget(): void;
}

export function useDraft(inCase: RecordId, first: () => Draft): DraftDesk {
  const services = useServices();
  const [history, step] = useReducer(stepHistory, null, () => startHistory(first()));
  const forgotten = useRef(false);
  const { now, past, future } = history;
  const latest = useRef(now);
  latest.current = now;
  const kept = useRef(now);

  useEffect(() => {
    if (kept.current === now) return;
    const timer = setTimeout(() => {
      kept.current = now;
      if (!forgotten.current) void keepExportDraft(services, inCase, now);
    }, restMs);
    return () => clearTimeout(timer);
  }, [now, inCase, services]);
  useEffect(
    () => () => {
      if (!forgotten.current && kept.current !== latest.current) void keepExportDraft(services, inCase, latest.current);
    },
    [services, inCase],
  );

  const change = useCallback<ChangeDraft>((changes) => step({ kind: 'change', change: changes }), []);
  const undo = useCallback(() => step({ kind: 'undo' }), []);
  const redo = useCallback(() => step({ kind: 'redo' }), []);
  const forget = useCallback(() => {
    forgotten.current = true;
    void keepExportDraft(services, inCase, null);
  }, [services, inCase]);
  return { draft: now, change, undo: past.length > 0 ? undo : null, redo: future.length > 0 ? redo : null, forget };
}
