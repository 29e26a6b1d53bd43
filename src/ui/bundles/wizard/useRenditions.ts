// Redacts the chosen items one after another while the person already looks at what is done. What was recognised once is kept for as
// long as the wizard is open, so that another box or another protected word costs a moment and not another reading.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Rendition } from '../../../actions/export/gatherContents.ts';
import type { ExportPlan } from '../../../actions/export/planExport.ts';
import {
  type HandWork,
  type ItemRefusal,
  type ItemRendition,
  redactItem,
  withheldReason,
} from '../../../actions/export/redactItem.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { useServices } from '../../kit/services.tsx';
import { timeLeft } from './timeLeft.ts';

export type RenditionState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly done: number }
  | (Rendition & { readonly kind: 'done' })
  | { readonly kind: 'refused'; readonly reason: (Rendition & { kind: 'refused' })['reason']; readonly refusal: ItemRefusal };

export interface Renditions {
  readonly states: ReadonlyMap<RecordId, RenditionState>;
  readonly reading: { readonly done: number; readonly msLeft: number | null } | null;
  readonly paused: boolean;
  pause(paused: boolean): void;
}
interface Made {
  readonly asked: string;
  readonly state: RenditionState;
}
type Readings = ItemRendition['readings'];

const noWork: HandWork = {};

export function useRenditions(plan: ExportPlan | null, hand: Readonly<Record<RecordId, HandWork>>): Renditions {
  const services = useServices();
  const [made, setMade] = useState<ReadonlyMap<RecordId, Made>>(new Map());
  const [working, setWorking] = useState<{ readonly item: RecordId; readonly done: number } | null>(null);
  const [paused, pause] = useState(false);
  const readings = useRef(new Map<RecordId, Readings>());
  const started = useRef<number | null>(null);

  const wanted = useMemo(
    () =>
      (plan?.items ?? []).map((head) => ({
        head,
        asked: JSON.stringify([plan?.policy, plan?.choice.searchable, hand[head.id] ?? noWork]),
      })),
    [plan, hand],
  );
  const next = wanted.find(({ head, asked }) => made.get(head.id)?.asked !== asked);
  const nextKey = next && !paused ? `${next.head.id} ${next.asked}` : null;
  const current = useRef({ plan, next, hand });
  current.current = { plan, next, hand };

  useEffect(() => {
    const { plan: of, next: job, hand: by } = current.current;
    if (nextKey === null || !of || !job) {
      started.current = null;
      return;
    }
    started.current ??= performance.now();
    const { id } = job.head;
    const stop = new AbortController();
    const work = by[id] ?? noWork;
    setWorking({ item: id, done: 0 });
    void redactItem(services, job.head, of.policy, {
      ...work,
      searchable: of.choice.searchable,
      known: readings.current.get(id) ?? [],
      signal: stop.signal,
      onProgress: (done) => !stop.signal.aborted && setWorking({ item: id, done }),
    })
      .then((answer): RenditionState => {
        if (!answer.ok) return { kind: 'refused', reason: withheldReason(answer.error), refusal: answer.error };
        if (answer.value.readings.length > 0) readings.current.set(id, answer.value.readings);
        return { kind: 'done', rendition: answer.value, readByPerson: work.readByPerson ?? [] };
      })
      .then((state) => {
        if (stop.signal.aborted) return;
        setMade((before) => new Map(before).set(id, { asked: job.asked, state }));
        setWorking(null);
      });
    return () => {
      stop.abort();
      setWorking(null);
    };
  }, [nextKey, services]);

  const states = useMemo(
    () =>
      new Map(
        wanted.map(({ head: { id }, asked }): [RecordId, RenditionState] => {
          const known = made.get(id);
          if (known?.asked === asked) return [id, known.state];
          return [id, working?.item === id ? { kind: 'working', done: working.done } : { kind: 'waiting' }];
        }),
      ),
    [wanted, made, working],
  );
  const pauseOrGoOn = useCallback((stop: boolean) => pause(stop), []);
  return { states, reading: next ? readingOf(plan, states, started.current) : null, paused, pause: pauseOrGoOn };
}

/** By pages, as far as their number is known before they are read. */
function readingOf(
  plan: ExportPlan | null,
  states: ReadonlyMap<RecordId, RenditionState>,
  started: number | null,
): Renditions['reading'] {
  let [all, done] = [0, 0];
  for (const { id, fields } of plan?.items ?? []) {
    const weight = fields.pages ?? 1;
    const state = states.get(id);
    all += weight;
    if (state?.kind === 'done' || state?.kind === 'refused') done += weight;
    else if (state?.kind === 'working') done += weight * state.done;
  }
  const part = all === 0 ? 1 : done / all;
  return { done: part, msLeft: started === null ? null : timeLeft(performance.now() - started, part) };
}
