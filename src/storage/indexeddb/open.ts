import { type IDBPDatabase, openDB } from "idb";
import { NewerDatabase } from "../errors";
import { DATABASE_NAME, type Schema } from "./schema";
import { UPGRADES } from "./upgrades";

/** What an open database has to tell later. */
export interface OpenEvents {
  /** Another page still holds an older version; opening goes on when it lets go. */
  onBlocked(): void;
  /** The connection is gone (a newer version wants to open, or the browser closed it): open again to go on. */
  onClosed(): void;
}

/** Opens the database, leading it through every upgrade it has not had. */
export async function openDatabase(
  events: OpenEvents,
  upgrades = UPGRADES,
  name = DATABASE_NAME,
): Promise<IDBPDatabase<Schema>> {
  const opening = openDB<Schema>(name, upgrades.length, {
    async upgrade(database, oldVersion, _newVersion, transaction) {
      for (const step of upgrades.slice(oldVersion)) {
        await step(database as unknown as IDBPDatabase<unknown>, transaction as never);
      }
    },
    blocked: events.onBlocked,
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      events.onClosed();
    },
    terminated: events.onClosed,
  });
  try {
    return await opening;
  } catch (error) {
    if (error instanceof DOMException && error.name === "VersionError")
      throw new NewerDatabase("newer", { cause: error });
    throw error;
  }
}
