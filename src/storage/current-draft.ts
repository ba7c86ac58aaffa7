import { carry } from "../draft/carry";
import { startIssue } from "../draft/edits";
import type { Random } from "../draft/order-key";
import { readIssue } from "../draft/read-issue";
import { type Document, emptyDocument } from "../replica/document";
import { compareText } from "../replica/version";
import { loadListed, loadPart } from "./commit";
import type { Editing } from "./edit";
import type { RecordReads } from "./record-store";
import { documentOf, type IssueRecord } from "./records";
import type { Undo } from "./sync/sync";

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
export async function needDraft(editing: Editing, newId: string, random: Random): Promise<Document> {
  const { records } = editing;
  const found = await currentDraft(records);
  if (found) return documentOf(found, found.id, []);
  await startNext(editing, newId, random);
  return documentOf(await records.issue(newId), newId, []);
}

/**
 * Starts the issue of the next number under this id, carries over what was held for it, in order, and has clips go to it
 * from now on. Answers with what takes all of it back.
 */
export async function startNext({ records, stamp: { writer }, commit }: Editing, issue: string, random: Random) {
  const number = await nextNumber(records);
  const started = await commit(emptyDocument(issue), startIssue(number));
  const undo: Undo[number][] = [];
  for (const [from, ids] of await heldClips(records)) {
    const source = await loadPart(records, from, ids);
    const target = await loadListed(records, issue);
    const { into, outOf } = carry(source, ids, readIssue(target).entries, { writer, random });
    const [arrived, left] = [await commit(target, into), await commit(source, outOf)];
    undo.unshift({ issue: from, writes: left.undo }, { issue, writes: arrived.undo });
  }
  await records.chooseDraft(issue);
  // A document can't be unmade; removed, it shows nowhere.
  const gone: Undo[number] = { issue: started.issue, writes: [{ entry: null, field: "removed", value: true }] };
  return { issue, number, undo: [...undo, gone] };
}

/** The clips that wait for the next issue, in order, by the issue they are in, the earlier numbers first. */
async function heldClips(records: RecordReads): Promise<Map<string, string[]>> {
  const held = await records.held();
  const issues = await Promise.all([...new Set(held.map(({ issue }) => issue))].map((id) => records.issue(id)));
  const inOrder = issues.flatMap((issue) => issue ?? []).sort((a, b) => a.number - b.number);
  const byOrder = held.toSorted((a, b) => compareText(a.order ?? "", b.order ?? "") || compareText(a.id, b.id));
  return new Map(inOrder.map(({ id }) => [id, byOrder.filter(({ issue }) => issue === id).map((entry) => entry.id)]));
}
