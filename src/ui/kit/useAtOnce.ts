// A choice shows when it is made, not when it is kept: quick keys then go on from it, and the next choice counts it in.
import { useState } from 'react';

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What to show for a kept value, and how to choose another: `keeping` answers `undefined` where the choice was refused. */
export function useAtOnce<T>(kept: T): readonly [T, (value: T, keeping: Promise<unknown>) => void] {
  const [chosen, setChosen] = useState<{ readonly value: T } | null>(null);
  if (chosen && isSame(chosen.value, kept)) setChosen(null);
  const choose = (value: T, keeping: Promise<unknown>) => {
    const mine = { value };
    setChosen(mine);
    void keeping.then((answer) => {
      if (answer === undefined) setChosen((now) => (now === mine ? null : now));
    });
  };
  return [chosen ? chosen.value : kept, choose];
}
