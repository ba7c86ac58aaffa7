import { deviceField } from "../draft/conflicts";
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

/**
 * Writes to a document, or to a part of it that holds every entry the writes touch, and stores what changed. `isLast`: the
 * transaction asks for nothing more.
 */
export async function commit(
  records: RecordWrites,
  before: Document,
  writes: readonly Write[],
  { stamp, device, isLast }: { readonly stamp: Stamp; readonly device: string; readonly isLast: boolean },
): Promise<Done> {
  const entries = [...new Set(writes.flatMap(({ entry }) => entry ?? []))];
  if (writes.length > 0) {
    const after = write(before, [...signature(before, stamp, device), ...writes], stamp);
    const stored = putDocument(records, after, entries);
    if (isLast) records.commitNow();
    await stored;
  }
  return { issue: before.id, entries, undo: inverse(before, writes) };
}

/** A writer's first write to an issue also says on which device it is made, for whoever has to choose between texts. */
function signature({ fields }: Document, { writer }: Stamp, device: string): Write[] {
  const field = deviceField(writer);
  return fields.has(field) ? [] : [{ entry: null, field, value: device }];
}

/** Stores an issue's own part and these of its entries. */
export function putDocument(
  records: RecordWrites,
  document: Document,
  entries: Iterable<string>,
): Promise<readonly unknown[]> {
  return Promise.all([
    records.putIssue(issueRecord(document)),
    ...[...entries].map((id) => records.putEntry(entryRecord(document.id, id, document.entries.get(id) ?? new Map()))),
  ]);
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

/** An issue's whole document, or `undefined` where there is none of that id. */
export async function loadWhole(records: RecordReads, issue: string): Promise<Document | undefined> {
  const [own, entries] = await Promise.all([records.issue(issue), records.entries(issue)]);
  return own && documentOf(own, issue, entries);
}
