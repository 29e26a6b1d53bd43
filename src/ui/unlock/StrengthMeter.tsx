import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Strength, StrengthAnswer } from './passphraseStrength.ts';
import { timeWords } from './timeWords.ts';
import classes from './unlock.module.css';

const bars: Readonly<Record<Strength, number>> = { refused: 1, weak: 2, good: 3, strong: 4 };

interface Estimated {
  readonly of: string;
  readonly answer: StrengthAnswer;
}

/** A pause between keys; not every key needs its own estimate. */
const typingMs = 80;

/** Asks the estimator after each change; `null` while nothing is typed or the answer is not there yet. */
export function useStrength(passphrase: string): StrengthAnswer | null {
  const [estimated, setEstimated] = useState<Estimated | null>(null);
  const worker = useRef<Worker | null>(null);
  useEffect(() => {
    const estimator = new Worker(new URL('./strengthWorker.ts', import.meta.url), { type: 'module', name: 'strength' });
    estimator.addEventListener('message', (event: MessageEvent<Estimated>) => setEstimated(event.data));
    worker.current = estimator;
    // What was typed goes with the worker's memory.
    return () => estimator.terminate();
  }, []);
  useEffect(() => {
    if (passphrase === '') return;
    const timer = setTimeout(() => worker.current?.postMessage(passphrase), typingMs);
    return () => clearTimeout(timer);
  }, [passphrase]);
  return passphrase !== '' && estimated?.of === passphrase ? estimated.answer : null;
}

export function StrengthMeter({ answer }: { readonly answer: StrengthAnswer | null }) {
  const { t } = useTranslation('unlock');
  const on = answer ? bars[answer.strength] : 0;
  const tone = answer && on < 3 ? 'weak' : 'on';
  return (
    <div className={classes.strength} role="status">
      <div className={classes.bars} aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} data-on={bar <= on ? tone : undefined} />
        ))}
      </div>
      <span>{answer ? t(`strength.${answer.strength}`, { time: timeWords(t, answer.seconds) }) : t('strength.none')}</span>
    </div>
  );
}
