// Every step from an older format of the vault to the next. There is one format so far.
import type { Migration } from './migrate.ts';

export const migrations: readonly Migration[] = [];
