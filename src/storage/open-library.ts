import type { IDBPDatabase } from "idb";
import browser from "webextension-polyfill";
import { createFeed } from "./feed";
import { indexedDbRecords } from "./indexeddb/indexeddb-records";
import { openDatabase } from "./indexeddb/open";
import type { Schema } from "./indexeddb/schema";
import { createLibrary, type Library } from "./library";
import { sessionWriter } from "./writer";

/** What the page that opens the library is told. */
export interface LibraryEvents {
  /** Another page of the extension keeps an older version of the database open. */
  onBlocked(): void;
  /** This page added, removed or moved entries. */
  onListChanged(): void;
}

/**
 * The library of this browser profile. The database opens with the first read or write, and again after it was closed
 * for a newer version of Pasteup.
 */
export function openLibrary({ onBlocked, onListChanged }: LibraryEvents): Library {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    connection = undefined;
  };
  const database = () => {
    connection ??= openDatabase({ onBlocked, onClosed: forget });
    connection.catch(forget);
    return connection;
  };
  const newId = () => crypto.randomUUID();
  const feed = createFeed(new BroadcastChannel("pasteup"));
  return createLibrary({
    records: indexedDbRecords(database),
    feed: {
      ...feed,
      announce(change) {
        feed.announce(change);
        if (change.list) onListChanged();
      },
    },
    writer: sessionWriter(browser.storage.session, newId),
    now: Date.now,
    random: Math.random,
    newId,
  });
}
