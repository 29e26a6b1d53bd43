// The longest piece of work that the page's own thread did without a pause, in time that the processor gave to it: a busy
// machine makes a task last longer, but not work more.
import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export interface LongTasks {
  readonly longestMs: number;
  readonly over50Ms: number;
  readonly tasks: number;
}

export async function longTasksOf(page: Page, doing: () => Promise<void>): Promise<LongTasks> {
  const browser = page.context().browser();
  if (!browser) throw new Error('No browser to watch.');
  await browser.startTracing(page, { categories: ['-*', 'toplevel', '__metadata'] });
  let trace: Buffer;
  try {
    await doing();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${pid}.${tid}`;
  const pages = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread),
  );
  const tasks = traceEvents.flatMap((event) =>
    event.name === 'ThreadControllerImpl::RunTask' && event.tdur !== undefined && pages.has(thread(event))
      ? [event.tdur / 1000]
      : [],
  );
  return {
    longestMs: Math.round(tasks.reduce((most, ms) => Math.max(most, ms), 0)),
    over50Ms: tasks.filter((ms) => ms > 50).length,
    tasks: tasks.length,
  };
}
