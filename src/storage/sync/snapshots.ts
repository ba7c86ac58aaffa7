import { readIssue } from "../../draft/read-issue";
import type { Document } from "../../replica/document";
import type { RecordWrites } from "../record-store";
import type { SnapshotRecord } from "./snapshot-records";

/** How many states to go back to are kept; beyond them the oldest goes. */
const MOST_SNAPSHOTS = 20;

/** Keeps these documents as they are now. */
export async function takeSnapshot(
  records: RecordWrites,
  of: Pick<SnapshotRecord, "id" | "at" | "reason">,
  documents: readonly Document[],
): Promise<void> {
  const numbers = documents.map((document) => readIssue({ ...document, entries: new Map() }).number);
  const known = await records.snapshots();
  await Promise.all([
    records.putSnapshot({ ...of, numbers }),
    ...documents.map((document) => records.putSnapshotDocument({ snapshot: of.id, issue: document.id, document })),
    ...known.slice(0, Math.max(0, known.length + 1 - MOST_SNAPSHOTS)).map(({ id }) => records.deleteSnapshot(id)),
  ]);
}
