import { type RefObject, useEffect, useRef } from 'react';
import type { RecordId } from '../../../domain/ids.ts';
import { useServices } from '../services.tsx';
import { firstRecordOf, queryOf, segmentAt, type TableRows } from './tableRows.ts';

/** When rows come or go above it, the record that was used last is found again, and keeps the focus if it had it. */
export function useKeptPlace(
  scroller: RefObject<HTMLDivElement | null>,
  rows: TableRows,
  group: string | null,
  active: number,
  id: RecordId | undefined,
  onMoved: (index: number, hadFocus: boolean) => void,
): void {
  const { vault } = useServices();
  const known = useRef({ turn: 0, active: -1, id: undefined as RecordId | undefined, asked: '' });
  const { turn, segments, query } = rows;
  const asked = JSON.stringify([query, group]);
  useEffect(() => {
    const before = known.current;
    known.current = { turn, active, id, asked };
    if (before.asked !== asked || before.turn === turn || before.active !== active || before.id === undefined || before.id === id)
      return;
    const lost = before.id;
    const segment = segmentAt(segments, active);
    if (!segment) return;
    const focused = document.activeElement;
    const hadFocus = focused?.role === 'row' && scroller.current?.contains(focused) === true;
    void vault.find(queryOf(query, group, segment), { id: lost }).then((place) => {
      if (place !== null) onMoved(firstRecordOf(segment) + place, hadFocus);
    });
  });
}
