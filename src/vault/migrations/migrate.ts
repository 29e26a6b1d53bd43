// Brings a vault of an older format up to the present one, a step at a time, before it is opened.
import type { Table } from 'dexie';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Secret } from '../api.ts';

/** The tables as they lie on disk. A migration knows its two formats by itself and imports nothing that will change. */
export interface StoredTables {
  table(name: string): Table<unknown, unknown>;
  /** One strict transaction over these tables; nothing but reads and writes of them may be awaited in it. */
  transaction(names: readonly string[], job: () => Promise<void>): Promise<void>;
}
export type MigrationError = { readonly type: 'wrongSecret' } | { readonly type: 'damaged' };

/** From one format to the next. All that it writes reaches the disk in one transaction, the header's new format with it. */
export interface Migration {
  readonly from: number;
  run(stored: StoredTables, secret: Secret): Promise<Result<void, MigrationError>>;
}

/** A step that is not known means that the header is not from here. */
export async function migrate(
  stored: StoredTables,
  secret: Secret,
  migrations: readonly Migration[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Result<void, MigrationError>> {
  for (let format = from; format < to; format += 1) {
    const step = migrations.find((one) => one.from === format);
    if (step === undefined) return err({ type: 'damaged' });
    const done = await step.run(stored, secret);
    if (!done.ok) return done;
  }
  return ok(undefined);
}
