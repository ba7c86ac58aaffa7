import type { Document } from "../replica/document";
import { inverse } from "../replica/inverse";
import { type Stamp, type Write, write } from "../replica/write";
import type { RecordReads, RecordWrites } from "./record-store";
import { documentOf, entryRecord, issueRecord } from "./records";

/** An edit that was made: where, and the writes that take it back. */
export interface Done {
  readonly issue: string;
  readonly entries: readonly string[];
  readonly undo: readonly Write[];
}

/** Writes to a document, or to a part of it that holds every entry the writes touch, and stores what changed. */
export async function commit(
  records: RecordWrites,
  before: Document,
  writes: readonly Write[],
  stamp: Stamp,
): Promise<Done> {
  const after = write(before, writes, stamp);
  const entries = [...new Set(writes.flatMap(({ entry }) => entry ?? []))];
  if (writes.length > 0) {
    await Promise.all([
      records.putIssue(issueRecord(after)),
      ...entries.map((id) => records.putEntry(entryRecord(after.id, id, after.entries.get(id) ?? new Map()))),
    ]);
  }
  return { issue: after.id, entries, undo: inverse(before, writes) };
}

/** An issue's own part of its document, with these entries, whether listed or removed. */
export async function loadPart(records: RecordReads, issue: string, entries: readonly string[]): Promise<Document> {
  const [own, ...found] = await Promise.all([records.issue(issue), ...entries.map((id) => records.entry(issue, id))]);
  return documentOf(
    own,
    issue,
    found.flatMap((record) => record ?? []),
  );
}

/** An issue's document with every listed entry. */
export async function loadListed(records: RecordReads, issue: string): Promise<Document> {
  const [own, listed] = await Promise.all([records.issue(issue), records.listed(issue)]);
  return documentOf(own, issue, listed);
}
