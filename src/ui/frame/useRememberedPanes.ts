import { useEffect, useRef } from 'react';
import { useServices } from '../kit/services.tsx';
import type { Target } from './navigation.ts';
import { type PaneStep, type Panes, shownIn } from './panes.ts';

const name = 'layout.panes';
const restMs = 300;

const isTarget = (value: unknown): value is Target => {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, workspace, at, record, place } = value as Readonly<Record<string, unknown>>;
  if (kind === 'workspace') return typeof workspace === 'string' && (at === undefined || typeof at === 'string');
  return typeof record === 'string' && (kind === 'record' || (kind === 'place' && typeof place === 'object'));
};

/** Who locks the vault and opens it again finds the two panes as they were. */
export function useRememberedPanes(panes: Panes, step: (step: PaneStep) => void): void {
  const { vault } = useServices();
  const recalled = useRef(false);
  useEffect(() => {
    let live = true;
    void vault.sealedValue(name).then((text) => {
      if (!live) return;
      recalled.current = true;
      const [main, beside] = readTargets(text);
      if (main) step({ kind: 'recall', main, beside: beside ?? null });
    });
    return () => {
      live = false;
    };
  }, [vault, step]);

  const shown = JSON.stringify([shownIn(panes.main), panes.beside && shownIn(panes.beside)]);
  useEffect(() => {
    if (!recalled.current) return;
    const timer = setTimeout(() => void vault.setSealedValue(name, shown), restMs);
    return () => clearTimeout(timer);
  }, [vault, shown]);
}

function readTargets(text: string | null): readonly Target[] {
  if (text === null) return [];
  const stored: unknown = JSON.parse(text);
  return Array.isArray(stored) ? stored.filter(isTarget) : [];
}
