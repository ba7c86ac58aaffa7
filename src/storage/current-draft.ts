import { startIssue } from "../draft/edits";
import { emptyDocument } from "../replica/document";
import { type Stamp, write } from "../replica/write";
import type { RecordReads, RecordWrites } from "./record-store";
import { type IssueRecord, issueRecord } from "./records";

/** The issue that clips go to: the one chosen on this device while it is a draft, else the draft with the highest number. */
export async function currentDraft(records: RecordReads): Promise<IssueRecord | undefined> {
  const chosen = await records.chosenDraft();
  const issue = chosen === undefined ? undefined : await records.issue(chosen);
  return issue?.state === "draft" ? issue : records.newestDraft();
}

/** The number a new issue gets: the one after the highest there is. */
export async function nextNumber(records: RecordReads): Promise<number> {
  return (await records.highestNumber()) + 1;
}

/** Starts a draft with the next number. */
export async function startDraft(records: RecordWrites, id: string, stamp: Stamp): Promise<IssueRecord> {
  const document = write(emptyDocument(id), startIssue(await nextNumber(records)), stamp);
  const record = issueRecord(document);
  await records.putIssue(record);
  return record;
}
