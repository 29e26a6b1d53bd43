// A record's own time on one line: spans for what is vague, marks for what is exact, thicker where more happened.
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../../frame/navigation.ts';
import { edtfWords, plainDateWords } from '../dateWords.ts';
import { isolated } from '../isolated.ts';
import { useRecordTitle } from '../recordTitle.ts';
import type { Seen } from './readSeen.ts';
import classes from './record.module.css';

const dayMs = 86_400_000;
/** More than this cannot be told apart, nor reached with the Tab key: then the strip only shows how much there is. */
const mostMarks = 40;
const buckets = 120;

interface Span {
  readonly seen: Seen;
  readonly fromMs: number;
  readonly toMs: number;
}

function spanOf(seen: Seen): Span | null {
  const { earliest, latest } = seen.when;
  const from = Date.parse(earliest ?? latest ?? '');
  const to = Date.parse(latest ?? earliest ?? '');
  return Number.isNaN(from) || Number.isNaN(to) ? null : { seen, fromMs: from, toMs: to + dayMs };
}

export function TimeStrip({ seen }: { readonly seen: readonly Seen[] }) {
  const { t, i18n } = useTranslation('kit');
  const spans = seen.flatMap((each) => spanOf(each) ?? []).sort((a, b) => a.fromMs - b.fromMs);
  if (spans.length < 2) return null;
  const begin = spans.reduce((least, { fromMs }) => Math.min(least, fromMs), Number.POSITIVE_INFINITY);
  const end = spans.reduce((most, { toMs }) => Math.max(most, toMs), Number.NEGATIVE_INFINITY);
  const share = (ms: number) => ((ms - begin) / (end - begin)) * 100;
  const day = (ms: number) => plainDateWords(new Date(ms).toISOString().slice(0, 10), i18n.language);
  return (
    <div className={classes.strip}>
      <div className={classes.stripLine} role="group" aria-label={t('seen.strip', { count: spans.length })}>
        {spans.length <= mostMarks
          ? spans.map((span) => <StripMark key={span.seen.head.id} span={span} share={share} />)
          : densities(spans, begin, end).map(({ at, height }) => (
              <i key={at} style={{ insetInlineStart: `${(at / buckets) * 100}%`, height: `${height}%` }} />
            ))}
      </div>
      <div className={classes.stripEnds}>
        <span>{day(begin)}</span>
        <span>{day(end - dayMs)}</span>
      </div>
    </div>
  );
}

function StripMark({ span, share }: { readonly span: Span; readonly share: (ms: number) => number }) {
  const { t, i18n } = useTranslation('kit');
  const navigate = useNavigate();
  const titleOf = useRecordTitle();
  const { head, when } = span.seen;
  const from = share(span.fromMs);
  const words = `${edtfWords(t as TFunction, when, i18n.language)}: ${isolated(titleOf(head))}`;
  return (
    <button
      type="button"
      aria-label={words}
      title={words}
      data-vague={span.toMs - span.fromMs > dayMs || undefined}
      style={{ insetInlineStart: `${from}%`, width: `max(4px, ${share(span.toMs) - from}%)` }}
      onClick={() => navigate.open({ kind: 'record', record: head.id }, 'beside')}
    />
  );
}

function densities(spans: readonly Span[], begin: number, end: number): readonly { at: number; height: number }[] {
  const counts = new Map<number, number>();
  for (const { fromMs } of spans) {
    const at = Math.min(buckets - 1, Math.floor(((fromMs - begin) / (end - begin)) * buckets));
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].map(([at, count]) => ({ at, height: 20 + 80 * (count / most) }));
}
