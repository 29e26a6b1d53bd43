// Puts the contract's argument checks before a host's own answers. A refused argument is a bug of the caller and throws; the
// message names the call and nothing of what was passed.
import { type Answers, type CallArgs, type CallName, hostCalls } from './contract.ts';

export function refuseBadArguments(name: CallName, given: readonly unknown[]): void {
  if (!hostCalls[name].check(given)) throw new TypeError(`The host call ${name} refused its arguments`);
}

export function checked<Names extends CallName>(answers: Answers<Names>): Answers<Names> {
  const names = Object.keys(answers) as Names[];
  const entries = names.map((name) => [
    name,
    async (...given: CallArgs<Names>) => {
      refuseBadArguments(name, given);
      return answers[name](...given);
    },
  ]);
  return Object.fromEntries(entries) as Answers<Names>;
}
