import { type Conflict, conflictsIn, deviceOf } from "../../draft/conflicts";
import type { Entry } from "../../draft/issue";
import { readEntry } from "../../draft/read-issue";
import { type IssueSummary, summary } from "../library-reads";
import type { RecordReads } from "../record-store";
import type { EntryRecord, IssueRecord } from "../records";

/** Something the editor has to decide, with all there is to decide it by. */
export interface Conflicted {
  readonly issue: IssueSummary;
  /** The entry it is about; `null` for the issue's own texts. */
  readonly entry: Entry | null;
  readonly conflict: Conflict;
  /** The device each of the conflict's versions was written on, or an empty text. */
  readonly devices: readonly string[];
}

/** Everything there is to decide, in every issue. Reads the records it is in, and no others. */
export async function readConflicts(records: RecordReads): Promise<Conflicted[]> {
  const { issues, entries } = await records.disputed();
  const own = issues.flatMap((issue) => conflicted(issue, null));
  const inEntries = await Promise.all(
    entries.map(async (entry) => {
      const issue = await records.issue(entry.issue);
      return issue ? conflicted(issue, entry) : [];
    }),
  );
  return [...own, ...inEntries.flat()];
}

function conflicted(issue: IssueRecord, record: EntryRecord | null): Conflicted[] {
  return conflictsIn(record?.id ?? null, (record ?? issue).fields).map((conflict) => ({
    issue: summary(issue),
    entry: record && readEntry(record.id, record.fields),
    conflict,
    devices: conflict.versions.map((version) => deviceOf(issue, version)),
  }));
}
