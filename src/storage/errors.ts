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

/** The database was written by a newer Pasteup than this one, which must not touch it. */
export class NewerDatabase extends Error {
  override readonly name = "NewerDatabase";
}
