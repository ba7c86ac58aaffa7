import { readIssue } from "../../draft/read-issue";
import type { Document } from "../../replica/document";
import { loadWhole } from "../commit";
import type { Editing } from "../edit";
import type { RecordReads } from "../record-store";

/** The only issue there is, where nothing was ever written in it: the editor starts one when it is opened first. */
export async function onlyBlank(records: RecordReads): Promise<Document | undefined> {
  const [only, ...others] = (await records.issues()).filter(({ state }) => state !== "removed");
  if (!only || others.length > 0) return undefined;
  const document = await loadWhole(records, only.id);
  if (!document || document.entries.size > 0) return undefined;
  const { state, title, introduction } = readIssue(document);
  return state === "draft" && title === "" && introduction === "" ? document : undefined;
}

/** Takes a blank issue away before those that came, so that clips go to what one works on and not to it. */
export async function giveWay({ records, commit }: Editing, blank: Document): Promise<void> {
  if ((await records.issues()).every(({ id, state }) => id === blank.id || state === "removed")) return;
  await commit(blank, [{ entry: null, field: "removed", value: true }]);
  const draft = await records.newestDraft();
  if (draft) await records.chooseDraft(draft.id);
}
