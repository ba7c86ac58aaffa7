import type { Document } from "../../replica/document";

/** A state to go back to. */
export interface SnapshotRecord {
  readonly id: string;
  /** When it was taken, in epoch milliseconds. */
  readonly at: number;
  readonly reason: "import" | "daily" | "restore";
  /** The numbers of the issues in it, to recognise it by. */
  readonly numbers: readonly (number | null)[];
}

/** One issue as a snapshot holds it. */
export interface SnapshotDocument {
  readonly snapshot: string;
  readonly issue: string;
  readonly document: Document;
}
