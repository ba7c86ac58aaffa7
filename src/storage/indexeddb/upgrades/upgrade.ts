import type { IDBPDatabase, IDBPTransaction } from "idb";

/**
 * One step from a schema version to the next. It runs inside the upgrade's transaction and may await nothing else.
 * A step is never edited after a release: it must find the database as its version left it, so it is written without
 * the types of today's schema.
 */
export type Upgrade = (
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], "versionchange">,
) => void | Promise<void>;
