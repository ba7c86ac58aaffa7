/** Nothing of a transaction was kept. `reason` says what the editor can do about it; `cause` is the browser's error. */
export class NotSaved extends Error {
  override readonly name = "NotSaved";
  constructor(
    readonly reason: "full" | "disk" | "outdated" | "other",
    cause: unknown,
  ) {
    super(`not saved: ${reason}`, { cause });
  }
}

/**
 * Whether an error of the browser's says that there is no room. Only IndexedDB's quota has a name of its own; a full disk,
 * and extension storage, say it in words.
 */
export function isFull(error: unknown): boolean {
  return error instanceof Error && /quota|no.?space|disk.?full/i.test(`${error.name} ${error.message}`);
}

/** Why nothing was kept, by an error of the browser's: no room, a disk that could not be written to, or something else. */
export function reasonOf(error: unknown): NotSaved["reason"] {
  if (isFull(error)) return "full";
  // A disk without room may show only so, and also one that fails; once it did, the browser lets go of the database.
  return error instanceof Error && /IO ?error|failed to write|not connected/i.test(error.message) ? "disk" : "other";
}

/** The database was written by a newer Pasteup than this one, which must not touch it. */
export class NewerDatabase extends Error {
  override readonly name = "NewerDatabase";
}
