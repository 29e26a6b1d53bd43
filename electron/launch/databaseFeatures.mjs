/**
 * IndexedDB on SQLite instead of LevelDB, for vaults that are made from now on. Chromium 156 appends to a LevelDB log whose last
 * record a kill has torn, finds it damaged at the next start, and then deletes the whole database (docs/decisions/0005).
 */
export const databaseFeatures = 'IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores';
