// How an item is held: a scan that lies on its side is turned once and stays turned, on this device, until it is turned back.
import { useCallback } from 'react';
import type { RecordId } from '../../domain/ids.ts';
import { useSealedState } from '../kit/useSealedState.ts';
import { type Turn, turned } from './turning.ts';

const turns: readonly unknown[] = [0, 90, 180, 270] satisfies readonly Turn[];
const isTurn = (value: unknown): value is Turn => turns.includes(value);

/** The turn, and what turns further. The original is not touched. */
export function useTurn(item: RecordId): readonly [Turn, (by: 90 | -90) => void] {
  const [turn, setTurn] = useSealedState<Turn>(`items.turn.${item}`, 0, isTurn);
  return [turn, useCallback((by) => setTurn(turned(turn, by)), [setTurn, turn])];
}
