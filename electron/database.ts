// Which engine keeps IndexedDB on disk: the one that survives a kill.
import type { CommandLine } from 'electron';
import { databaseFeatures } from './launch/databaseFeatures.mjs';

/** Before the app is ready. */
export function chooseDatabaseEngine(commandLine: CommandLine): void {
  commandLine.appendSwitch('enable-features', databaseFeatures);
}
