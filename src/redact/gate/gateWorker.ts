// The gate's own worker, apart from the redactor's.
import { expose } from 'comlink';
import type { Policy } from '../types.ts';
import { attack, type GateOptions } from './attack.ts';
import type { Digest } from './disguises.ts';
import { createEyes } from './eyes.ts';
import { hasMarkedTerms } from './spelling.ts';

const api = {
  async attack(
    zipBytes: Uint8Array<ArrayBuffer>,
    policy: Pick<Policy, 'subjects'>,
    plain: Omit<GateOptions, 'digest' | 'onProgress' | 'signal'>,
    digest: Digest | undefined,
    onProgress: ((done: number) => void) | undefined,
  ) {
    const options = { ...plain, ...(digest ? { digest } : {}), ...(onProgress ? { onProgress } : {}) };
    return attack(zipBytes, policy, options, createEyes(hasMarkedTerms(policy)));
  },
};
export type GateWorker = typeof api;
expose(api);
