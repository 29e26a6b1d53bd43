// What an action gets in its hands. No React, no globals: the composition root fills it, tests fill it with a test host.

import type { RecordId } from '../domain/ids.ts';
import type { Host } from '../host/contract.ts';
import type { VaultApi } from '../vault/api.ts';

export interface ActionContext {
  readonly vault: VaultApi;
  readonly host: Host;
  readonly clock: () => Date;
  /** New records join this case. */
  readonly activeCase: RecordId | null;
}
