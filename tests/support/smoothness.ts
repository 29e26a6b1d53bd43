// How smoothly a page works while something is done on it: its long tasks and the gaps between its frames, beside a piece of
// work that always takes the same, so that a busy machine is told from a slow page.
import type { Page } from '@playwright/test';

export interface Smoothness {
  readonly longestTaskMs: number;
  readonly tasksOver100Ms: number;
  /** Between two frames; what a person sees as a jerk. */
  readonly longestFrameMs: number;
  readonly framesOver50Ms: number;
  readonly frames: number;
  /** How much longer the fixed work took, nine times in ten, than on this machine at rest; 1 on a machine that does nothing else. */
  readonly slowed: number;
  readonly tookMs: number;
}

interface Watch {
  tasks: number[];
  frames: number[];
  control: number[];
  atRestMs: number;
}
declare global {
  interface Window {
    smoothness: Watch;
  }
}

/** Starts watching; to be called once on a page, when it rests. */
export async function watchSmoothness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const work = () => {
      const from = performance.now();
      let sum = 0;
      for (let n = 0; n < 1_500_000; n += 1) sum = (sum * 31 + n) | 0;
      return sum === 0.5 ? 0 : performance.now() - from;
    };
    const trials: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      trials.push(work());
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const watch: Watch = { tasks: [], frames: [], control: [], atRestMs: Math.min(...trials) };
    window.smoothness = watch;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.tasks.push(duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now: number) => {
      watch.frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    setInterval(() => watch.control.push(work()), 60);
  });
}

/** What came while `doing` was done. */
export async function smoothnessOf(page: Page, doing: () => Promise<void>): Promise<Smoothness> {
  await page.evaluate(() => {
    window.smoothness.tasks.length = 0;
    window.smoothness.frames.length = 0;
    window.smoothness.control.length = 0;
  });
  const from = Date.now();
  await doing();
  const tookMs = Date.now() - from;
  // Long tasks are told with the next frames.
  await page.waitForTimeout(250);
  const { tasks, frames, control, atRestMs } = await page.evaluate(() => window.smoothness);
  const most = (numbers: readonly number[]) => Math.round(numbers.reduce((a, b) => Math.max(a, b), 0));
  return {
    longestTaskMs: most(tasks),
    tasksOver100Ms: tasks.filter((ms) => ms > 100).length,
    longestFrameMs: most(frames),
    framesOver50Ms: frames.filter((ms) => ms > 50).length,
    frames: frames.length,
    slowed: Math.max(1, percentile(control, 0.9) / atRestMs),
    tookMs,
  };
}

/** What so large a share of the numbers does not exceed; one that stands alone counts for nothing. */
function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
