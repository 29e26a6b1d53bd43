// What actions get in their hands, over a real vault on an in-memory disk.
import type { ActionContext } from '../../src/actions/context.ts';
import { createCase } from '../../src/actions/createCase.ts';
import type { RecordId } from '../../src/domain/ids.ts';
import { createTestHost } from './testHost.ts';
import { createDisk, type Disk, must, passphrase } from './vaultInNode.ts';

export interface OpenCase {
  readonly disk: Disk;
  readonly context: ActionContext;
  readonly activeCase: RecordId;
}

/** A new vault with one open case. */
export async function openCase(): Promise<OpenCase> {
  const disk = createDisk();
  const vault = disk.vault();
  must(await vault.create(passphrase));
  const bare: ActionContext = { vault, host: createTestHost(), clock: () => new Date(disk.clock.nowMs), activeCase: null };
  const activeCase = must(await createCase(bare, { title: 'Moei River' }));
  return { disk, context: { ...bare, activeCase }, activeCase };
}
