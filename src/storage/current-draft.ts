import { startIssue } from "../draft/edits";
import { emptyDocument } from "../replica/document";
import type { Editing } from "./edit";
import type { RecordReads } from "./record-store";
import { documentOf, type IssueRecord } from "./records";

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

/** The draft that clips go to, without its entries; where there is none it is started, under this id. */
export async function needDraft({ records, commit }: Editing, newId: string) {
  const found = await currentDraft(records);
  if (found) return documentOf(found, found.id, []);
  await commit(emptyDocument(newId), startIssue(await nextNumber(records)));
  return documentOf(await records.issue(newId), newId, []);
}
