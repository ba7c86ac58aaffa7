import { type Conflict, conflictsIn } from "../draft/conflicts";
import type { Entry, IssueState } from "../draft/issue";
import { type PageKey, pageKeysOf } from "../draft/page-key";
import { readEntry, readIssue } from "../draft/read-issue";
import { type Context, type Document, emptyDocument, type Fields } from "../replica/document";

/**
 * How an issue is stored: its own registers and its context in one record, each entry's registers in another, so that
 * a keystroke writes two small records however long the issue is. What is not a register is derived, for the indexes.
 */
export interface IssueRecord {
  readonly id: string;
  readonly context: Context;
  readonly fields: Fields;
  readonly state: IssueState;
  /** 0 where the issue has no number. */
  readonly number: number;
  readonly disputed?: Disputed;
}

export interface EntryRecord {
  readonly issue: string;
  readonly id: string;
  readonly fields: Fields;
  /** Where the entry is listed; left out, and so out of the index, where it is removed or of an unknown kind. */
  readonly order?: string;
  /** The keys of the pages a listed clip is about. */
  readonly pages?: readonly PageKey[];
  readonly disputed?: Disputed;
  /** There where a listed clip waits for the next issue. */
  readonly held?: 1;
}

/** There where a record holds texts that the editor has to choose between; left out elsewhere, and so out of the index. */
type Disputed = 1;

/** Sorts behind every order key: listed last, where a damaged file left an entry without one. */
const LAST = "~";

/** The record of a document's own part. */
export function issueRecord(document: Document): IssueRecord {
  const { id, context, fields } = document;
  const { state, number } = readIssue({ ...document, entries: new Map() });
  return { id, context, fields, state, number: number ?? 0, ...disputed(conflictsIn(null, fields)) };
}

/** The record of one entry of a document. */
export function entryRecord(issue: string, id: string, fields: Fields): EntryRecord {
  const entry = readEntry(id, fields);
  if (!entry) return { issue, id, fields };
  const pages = entry.kind === "clip" ? pageKeysOf(entry.link ?? "", entry.address) : [];
  return { issue, id, fields, order: entry.order ?? LAST, pages, ...held(entry), ...disputed(conflictsIn(id, fields)) };
}

function held(entry: Entry): { readonly held?: 1 } {
  return entry.kind === "clip" && entry.held ? { held: 1 } : {};
}

function disputed(conflicts: readonly Conflict[]): { readonly disputed?: Disputed } {
  return conflicts.length > 0 ? { disputed: 1 } : {};
}

/** The document, or that part of it, which these records hold. */
export function documentOf(issue: IssueRecord | undefined, id: string, entries: readonly EntryRecord[]): Document {
  const { context, fields } = issue ?? emptyDocument(id);
  return { id, context, fields, entries: new Map(entries.map((entry) => [entry.id, entry.fields])) };
}
