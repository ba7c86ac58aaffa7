import type { IDBPDatabase } from "idb";
import { openDatabase } from "./indexeddb/open";
import type { Schema } from "./indexeddb/schema";

/** Opens the database with the first use, and again after it was closed for a newer version of Pasteup. */
export function reopening(onBlocked: () => void): () => Promise<IDBPDatabase<Schema>> {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    connection = undefined;
  };
  return () => {
    connection ??= openDatabase({ onBlocked, onClosed: forget });
    connection.catch(forget);
    return connection;
  };
}
