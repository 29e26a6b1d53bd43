// Redacts the chosen items one after another while the person already looks at what is done.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UserBox } from '../../../actions/export/exportChoice.ts';
import type { Rendition } from '../../../actions/export/gatherContents.ts';
import type { ExportPlan } from '../../../actions/export/planExport.ts';
import { type ItemRefusal, redactItem, withheldReason } from '../../../actions/export/redactItem.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { useServices } from '../../kit/services.tsx';

export type RenditionState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly done: number }
  | (Rendition & { readonly kind: 'done'; readonly boxes: readonly UserBox[] })
  | { readonly kind: 'refused'; readonly reason: (Rendition & { kind: 'refused' })['reason']; readonly refusal: ItemRefusal };

export interface Renditions {
  readonly states: ReadonlyMap<RecordId, RenditionState>;
  /** Covers what a person drew, or takes a person's word for pages, and redacts the item again. */
  again(item: RecordId, by: { readonly boxes?: readonly UserBox[]; readonly readByPerson?: readonly number[] }): void;
}
interface ByHand {
  readonly boxes: readonly UserBox[];
  readonly readByPerson: readonly number[];
}
const nothing: ByHand = { boxes: [], readByPerson: [] };

export function useRenditions(plan: ExportPlan | null): Renditions {
  const services = useServices();
  const [states, setStates] = useState<ReadonlyMap<RecordId, RenditionState>>(new Map());
  const byHand = useRef(new Map<RecordId, ByHand>());
  const run = useRef<(item: RecordId) => void>(() => undefined);

  useEffect(() => {
    const stop = new AbortController();
    let queue = Promise.resolve();
    const set = (item: RecordId, state: RenditionState) => {
      if (!stop.signal.aborted) setStates((before) => new Map(before).set(item, state));
    };
    byHand.current = new Map();
    setStates(new Map());
    run.current = (item) => {
      const head = plan?.items.find(({ id }) => id === item);
      if (!plan || !head) return;
      set(item, { kind: 'waiting' });
      queue = queue.then(async () => {
        if (stop.signal.aborted) return;
        const { boxes, readByPerson } = byHand.current.get(item) ?? nothing;
        set(item, { kind: 'working', done: 0 });
        const made = await redactItem(services, head, plan.policy, {
          userBoxes: boxes,
          readByPerson,
          signal: stop.signal,
          onProgress: (done) => set(item, { kind: 'working', done }),
        });
        set(
          item,
          made.ok
            ? { kind: 'done', rendition: made.value, readByPerson, boxes }
            : { kind: 'refused', reason: withheldReason(made.error), refusal: made.error },
        );
      });
    };
    for (const { id } of plan?.items ?? []) run.current(id);
    return () => stop.abort();
  }, [plan, services]);

  const again = useCallback<Renditions['again']>((item, { boxes = [], readByPerson = [] }) => {
    const before = byHand.current.get(item) ?? nothing;
    byHand.current.set(item, { boxes: [...before.boxes, ...boxes], readByPerson: [...before.readByPerson, ...readByPerson] });
    run.current(item);
  }, []);
  return { states, again };
}
