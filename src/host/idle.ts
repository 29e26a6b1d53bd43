// Notices from inside a page that nobody works here any more, and that the machine has slept: a browser tells neither.
export interface IdleWatch {
  setMinutes(minutes: number): void;
  stop(): void;
}

export interface IdleClock {
  /** Wall clock: goes on while the machine sleeps, but a person can turn it. */
  readonly wallMs: () => number;
  /** Monotonic clock: cannot be turned, but may stand still in sleep. */
  readonly steadyMs: () => number;
}

const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
const tickMs = 5_000;
/** A hidden page's timers run once a minute; a longer silence than this means that the machine slept. */
const sleptMs = 150_000;

const pageClock: IdleClock = { wallMs: () => Date.now(), steadyMs: () => performance.now() };

export function watchIdle(minutes: number, onLock: (reason: 'idle' | 'suspend') => void, clock = pageClock): IdleWatch {
  let limitMs = minutes * 60_000;
  const now = () => ({ wall: clock.wallMs(), steady: clock.steadyMs() });
  let lastSign = now();
  let lastTick = now();
  let told = false;
  const since = (then: { wall: number; steady: number }) => Math.max(clock.wallMs() - then.wall, clock.steadyMs() - then.steady);

  const tell = (reason: 'idle' | 'suspend') => {
    if (!told) onLock(reason);
    told = true;
  };
  const onSign = () => {
    if (since(lastTick) > sleptMs) tick();
    lastSign = now();
    told = false;
  };
  const tick = () => {
    if (since(lastTick) > sleptMs) tell('suspend');
    else if (since(lastSign) >= limitMs) tell('idle');
    lastTick = now();
  };
  const onFreeze = () => tell('suspend');

  const timer = setInterval(tick, tickMs);
  for (const sign of signsOfLife) window.addEventListener(sign, onSign, { capture: true, passive: true });
  document.addEventListener('freeze', onFreeze);

  return {
    setMinutes(next) {
      limitMs = next * 60_000;
    },
    stop() {
      clearInterval(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, onSign, { capture: true });
      document.removeEventListener('freeze', onFreeze);
    },
  };
}
