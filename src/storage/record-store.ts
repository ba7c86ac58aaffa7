import type { PageKey } from "../draft/page-key";
import type { EntryRecord, IssueRecord } from "./records";
import type { SnapshotDocument, SnapshotRecord } from "./sync/snapshot-records";
import type { Slot, UnfinishedRecord } from "./unfinished";

/** How much there is. */
export interface Counts {
  readonly issues: number;
  readonly drafts: number;
  /** Listed ones. */
  readonly entries: number;
  readonly unfinished: number;
  readonly snapshots: number;
}

/** What can be looked up inside a transaction. Each look-up uses an index; none reads every entry. */
export interface RecordReads {
  issue(id: string): Promise<IssueRecord | undefined>;
  /** Every issue's own record, the highest number first. Only for lists of issues. */
  issues(): Promise<IssueRecord[]>;
  /** The draft with the highest number. */
  newestDraft(): Promise<IssueRecord | undefined>;
  /** The highest number of an issue that is not removed, or 0. */
  highestNumber(): Promise<number>;
  /** The issue that clips go to, if one was chosen on this device. */
  chosenDraft(): Promise<string | undefined>;
  entry(issue: string, id: string): Promise<EntryRecord | undefined>;
  /** An issue's entries, removed ones and those of unknown kinds too. */
  entries(issue: string): Promise<EntryRecord[]>;
  /** An issue's listed entries, in order. */
  listed(issue: string): Promise<EntryRecord[]>;
  lastListed(issue: string): Promise<EntryRecord | undefined>;
  /** Every issue's own record, and every entry, in which the editor has something to decide. */
  disputed(): Promise<{ issues: IssueRecord[]; entries: EntryRecord[] }>;
  /** The listed clips that wait for the next issue, whichever issue they are in. */
  held(): Promise<EntryRecord[]>;
  /** The listed clips of a page, in every issue. */
  ofPage(page: PageKey): Promise<EntryRecord[]>;
  unfinished(slot: Slot): Promise<UnfinishedRecord | undefined>;
  /** How many records of each kind there are. */
  counts(): Promise<Counts>;
  /** The snapshots there are, oldest first, without the documents in them. */
  snapshots(): Promise<SnapshotRecord[]>;
  snapshotDocuments(snapshot: string): Promise<SnapshotDocument[]>;
  /**
   * Nothing more will be asked: the transaction ends without waiting until this page has looked at the answers. A write
   * then outlives a page that closes now, and other windows do not wait for a page that is busy.
   */
  commitNow(): void;
}

/** What can be changed inside a read-write transaction. */
export interface RecordWrites extends RecordReads {
  putIssue(record: IssueRecord): Promise<unknown>;
  putEntry(record: EntryRecord): Promise<unknown>;
  chooseDraft(issue: string): Promise<unknown>;
  putUnfinished(record: UnfinishedRecord): Promise<unknown>;
  deleteUnfinished(slot: Slot): Promise<unknown>;
  putSnapshot(record: SnapshotRecord): Promise<unknown>;
  putSnapshotDocument(record: SnapshotDocument): Promise<unknown>;
  /** Deletes a snapshot and the documents in it. */
  deleteSnapshot(id: string): Promise<unknown>;
}

/**
 * `strict` waits until the disk has it (adding, deleting, importing); `relaxed` until the operating system has it
 * (typing), which survives the browser being killed.
 */
export type Durability = "strict" | "relaxed";

/** Where records are kept. The work of a transaction may await nothing but what the transaction itself offers. */
export interface RecordStore {
  read<T>(work: (records: RecordReads) => Promise<T>): Promise<T>;
  /** Resolves once the transaction is complete. Rejects with {@link NotSaved} on any abort; then nothing was changed. */
  write<T>(durability: Durability, work: (records: RecordWrites) => Promise<T>): Promise<T>;
}
