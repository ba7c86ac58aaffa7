import type { Upgrade } from "./upgrade";

/**
 * Room for states to go back to, each issue of one by itself, so that listing them reads none; and an index of what the
 * editor has to decide. Nothing that version 1 stored can be in it: there was no merge.
 */
export const snapshotsAndConflicts: Upgrade = (database, transaction) => {
  const stored = database.createObjectStore("snapshots", { keyPath: "id" });
  stored.createIndex("byTime", "at");
  database.createObjectStore("snapshotDocuments", { keyPath: ["snapshot", "issue"] });
  for (const store of ["issues", "entries"]) transaction.objectStore(store).createIndex("disputed", "disputed");
};
