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

/** An opening that takes longer (milliseconds) waits for another page. */
const LONGEST_WAIT = 3_000;

/** Opens the database, leading it through every upgrade it has not had. */
export async function openDatabase(
  events: OpenEvents,
  upgrades = UPGRADES,
  name = DATABASE_NAME,
): Promise<IDBPDatabase<Schema>> {
  let failure: { readonly error: unknown } | undefined;
  // Only the first of several that wait is told by the browser that it is blocked.
  const waiting = setTimeout(events.onBlocked, LONGEST_WAIT);
  try {
    return await openDB<Schema>(name, upgrades.length, {
      async upgrade(database, oldVersion, _newVersion, transaction) {
        try {
          for (const step of upgrades.slice(oldVersion)) {
            await step(database as unknown as IDBPDatabase<unknown>, transaction as never);
          }
        } catch (error) {
          // Half an upgrade must not stay: without this the transaction would commit what was done so far.
          failure = { error };
          transaction.abort();
          // Rejects because of the abort just above; what went wrong is thrown below.
          await transaction.done.catch(() => undefined);
        }
      },
      blocked: events.onBlocked,
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        events.onClosed();
      },
      terminated: events.onClosed,
    });
  } catch (error) {
    if (failure) throw failure.error;
    if (error instanceof DOMException && error.name === "VersionError") {
      throw new NewerDatabase("newer", { cause: error });
    }
    throw error;
  } finally {
    clearTimeout(waiting);
  }
}
