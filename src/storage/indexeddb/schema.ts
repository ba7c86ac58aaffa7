import type { DBSchema } from "idb";
import type { PageKey } from "../../draft/page-key";
import type { DatabaseState } from "../mirror/database-state";
import type { RecordName } from "../record-name";
import type { EntryRecord, IssueRecord } from "../records";
import type { SnapshotDocument, SnapshotRecord } from "../sync/snapshot-records";
import type { Slot, UnfinishedRecord } from "../unfinished";

export const DATABASE_NAME = "pasteup";

/** The database of the newest version; `upgrades/` leads every older one here. */
export interface Schema extends DBSchema {
  issues: {
    key: string;
    value: IssueRecord;
    indexes: { byState: [string, number]; byNumber: number; disputed: number };
  };
  entries: {
    key: [issue: string, id: string];
    value: EntryRecord;
    indexes: { listed: [issue: string, order: string, id: string]; byPage: PageKey; disputed: number; held: number };
  };
  /** What was typed for a page that is not clipped yet. */
  unfinished: { key: Slot; value: UnfinishedRecord };
  snapshots: { key: string; value: SnapshotRecord; indexes: { byTime: number } };
  snapshotDocuments: { key: [snapshot: string, issue: string]; value: SnapshotDocument };
  /** Choices of this device that belong with its documents. */
  choices: { key: "draft"; value: string };
  /** Which records changed, in the order in which they did; those that the mirror has are taken out. */
  changes: { key: number; value: RecordName };
  mirror: { key: "state"; value: DatabaseState };
}
