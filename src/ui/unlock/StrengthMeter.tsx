import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passphraseStrength, type Strength, type StrengthAnswer } from './passphraseStrength.ts';
import { timeWords } from './timeWords.ts';
import classes from './unlock.module.css';

const bars: Readonly<Record<Strength, number>> = { refused: 1, weak: 2, good: 3, strong: 4 };

/** Asks the estimator after each change; `null` while nothing is typed or the answer is not there yet. */
export function useStrength(passphrase: string): StrengthAnswer | null {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly strength: StrengthAnswer } | null>(null);
  useEffect(() => {
    let live = true;
    if (passphrase === '') return;
    void passphraseStrength(passphrase).then((strength) => live && setAnswer({ of: passphrase, strength }));
    return () => {
      live = false;
    };
  }, [passphrase]);
  return passphrase !== '' && answer?.of === passphrase ? answer.strength : null;
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
