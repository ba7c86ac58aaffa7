/** Nothing of a transaction was kept. `reason` says what the editor can do about it; `cause` is the browser's error. */
export class NotSaved extends Error {
  override readonly name = "NotSaved";
  constructor(
    readonly reason: "full" | "outdated" | "other",
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

/** The database was written by a newer Pasteup than this one, which must not touch it. */
export class NewerDatabase extends Error {
  override readonly name = "NewerDatabase";
}
