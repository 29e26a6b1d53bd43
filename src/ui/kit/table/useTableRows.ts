import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';
import type { GroupsAnswer, GroupValue, ListQuery } from '../../../vault/api.ts';
import { useServices } from '../services.tsx';
import {
  firstRecordOf,
  flatSegments,
  groupSegments,
  isHeading,
  queryOf,
  type Segment,
  segmentAt,
  type TableRow,
  type TableRows,
} from './tableRows.ts';

const pageRows = 100;
/** What lies far from the rows in sight is forgotten: no screen holds a whole vault. */
const pagesKept = 24;
const mostInSight = 1000;
/** Changes that come together are asked for together. */
const restMs = 150;

interface Held {
  readonly key: string;
  readonly turn: number;
  readonly total: number;
  readonly groups: GroupsAnswer | null;
  /** By group and number; pages of an older turn are shown until their own answer comes. */
  readonly pages: ReadonlyMap<string, readonly RecordHead[]>;
  readonly named: ReadonlyMap<RecordId, RecordHead>;
}
const nothing: Held = { key: '', turn: 0, total: 0, groups: null, pages: new Map(), named: new Map() };
const queryIn = (key: string) => (JSON.parse(key) as [ListQuery, string | null])[0];

type SortGroups = (groups: GroupsAnswer) => GroupsAnswer['groups'];

/** The rows of a long list as they come into sight; asked again when something changes that they may show. */
export function useTableRows(query: ListQuery, group: string | null, sortGroups: SortGroups): TableRows {
  const { vault } = useServices();
  const { i18n } = useTranslation();
  const key = JSON.stringify([{ locale: i18n.language, ...query }, group]);
  const [held, setHeld] = useState(nothing);
  const [closed, setClosed] = useState<ReadonlySet<GroupValue>>(new Set());
  const asked = useRef(new Set<string>());
  const turn = useRef(0);
  const sight = useRef({ first: 0, last: 0 });

  const segments = useMemo(
    () =>
      group === null || held.groups === null
        ? flatSegments(held.total)
        : groupSegments(sortGroups(held.groups), (value) => !closed.has(value)),
    [group, held.groups, held.total, closed, sortGroups],
  );
  const latest = useRef(segments);
  latest.current = segments;

  const askPage = useCallback(
    async (segment: Segment, page: number) => {
      const [asking, field] = JSON.parse(key) as [ListQuery, string | null];
      const name = pageName(segment.value, page);
      const mine = turn.current;
      if (asked.current.has(name)) return;
      asked.current.add(name);
      const answer = await vault.list({ ...queryOf(asking, field, segment), offset: page * pageRows, limit: pageRows });
      if (mine !== turn.current) return;
      setHeld((now) => withPage(now, key, mine, name, field, answer, asked.current));
    },
    [vault, key],
  );

  const askInSight = useCallback(() => {
    const { first, last } = sight.current;
    for (const segment of latest.current) {
      if (segment.end <= first && segment.end > 0) continue;
      if (segment.start > last) break;
      if (!segment.isOpen) continue;
      const base = firstRecordOf(segment);
      const from = Math.floor(Math.max(0, first - base) / pageRows);
      const to = Math.floor(Math.max(0, Math.min(last, segment.end - 1) - base) / pageRows);
      for (let page = from; page <= to; page += 1) void askPage(segment, page);
    }
  }, [askPage]);

  useEffect(() => {
    let live = true;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const [asking, field] = JSON.parse(key) as [ListQuery, string | null];
    const renew = async () => {
      const mine = ++turn.current;
      asked.current.clear();
      if (field !== null) {
        const groups = await vault.groups(asking, field);
        if (!live || mine !== turn.current) return;
        setHeld((now) => withGroups(now, key, mine, groups));
      }
      askInSight();
    };
    void renew();
    const stop = vault.subscribe((event) => {
      if (event.kind !== 'changed') return;
      resting ??= setTimeout(() => {
        resting = undefined;
        void renew();
      }, restMs);
    });
    return () => {
      live = false;
      clearTimeout(resting);
      stop();
    };
  }, [vault, key, askInSight]);
  // Groups that came, opened or closed bring other rows into sight.
  useEffect(() => askInSight(), [segments, askInSight]);

  const show = useCallback(
    (first: number, last: number) => {
      sight.current = { first, last: Math.min(last, first + mostInSight) };
      askInSight();
    },
    [askInSight],
  );
  const toggle = useCallback((value: GroupValue) => setClosed((now) => toggled(now, value)), []);
  const toggleAll = useCallback(
    (isOpen: boolean) => setClosed(new Set(isOpen ? [] : latest.current.map(({ value }) => value ?? null))),
    [],
  );
  return useMemo(
    () => ({
      total: segments.at(-1)?.end ?? 0,
      records: held.groups?.total ?? held.total,
      waiting: held.key === '',
      query: queryIn(key),
      named: held.named,
      segments,
      omitted: held.groups?.omitted ?? 0,
      turn: held.turn,
      row: (index) => rowAt(segments, held.pages, index),
      show,
      toggle,
      toggleAll,
    }),
    [segments, held, key, show, toggle, toggleAll],
  );
}

const pageName = (value: GroupValue | undefined, page: number): string => `${JSON.stringify(value) ?? ''}.${page}`;

function rowAt(segments: readonly Segment[], pages: Held['pages'], index: number): TableRow {
  const segment = segmentAt(segments, index);
  if (!segment) return { kind: 'record', head: undefined };
  const { value = null, count, isOpen } = segment;
  if (isHeading(segment, index)) return { kind: 'group', value, count, isOpen };
  const at = index - firstRecordOf(segment);
  const page = pages.get(pageName(segment.value, Math.floor(at / pageRows)));
  return { kind: 'record', head: page?.[at % pageRows] };
}

function toggled(closed: ReadonlySet<GroupValue>, value: GroupValue): ReadonlySet<GroupValue> {
  const next = new Set(closed);
  if (!next.delete(value)) next.add(value);
  return next;
}

function withGroups(now: Held, key: string, turn: number, groups: GroupsAnswer): Held {
  const isSame = now.key === key;
  const named = new Map([...(isSame ? now.named : []), ...groups.named.map((head) => [head.id, head] as const)]);
  return { key, turn, total: groups.total, groups, pages: isSame ? now.pages : new Map(), named };
}

interface PageAnswer {
  readonly total: number;
  readonly rows: readonly RecordHead[];
  readonly named?: readonly RecordHead[];
}

function withPage(
  now: Held,
  key: string,
  turn: number,
  name: string,
  field: string | null,
  answer: PageAnswer,
  asked: Set<string>,
): Held {
  const isSame = now.key === key;
  const pages = new Map(isSame && (now.turn === turn || field !== null) ? now.pages : []);
  pages.delete(name);
  pages.set(name, answer.rows);
  while (pages.size > pagesKept) {
    const oldest = pages.keys().next().value as string;
    pages.delete(oldest);
    asked.delete(oldest);
  }
  const named = new Map(isSame ? now.named : []);
  for (const head of answer.named ?? []) named.set(head.id, head);
  return {
    key,
    turn,
    total: field === null ? answer.total : now.total,
    groups: field === null ? null : isSame ? now.groups : null,
    pages,
    named,
  };
}
