import { addClip, addHeading, editClip, editHeading, editIssue, removeEntry } from "../draft/edits";
import type { Chosen } from "../draft/emoji/suggest";
import type { ClipText, Entry, Issue, NewClip } from "../draft/issue";
import type { Random } from "../draft/order-key";
import { type PageKey, pageKeyOf } from "../draft/page-key";
import { readEntry, readIssue } from "../draft/read-issue";
import type { Document } from "../replica/document";
import type { Write } from "../replica/write";
import { type Arranging, createArranging } from "./arrange";
import { type Done, loadListed, loadPart } from "./commit";
import { currentDraft, needDraft } from "./current-draft";
import { createEdit, type Editing, type EditParts } from "./edit";
import type { Feed } from "./feed";
import {
  chosenEmoji,
  type DraftView,
  type IssueSummary,
  listIssues,
  type PageView,
  pagesElsewhere,
  readDraft,
  readPage,
  readReceiving,
  readStoredIssue,
  type StoredIssue,
} from "./library-reads";
import type { RecordReads } from "./record-store";
import { documentOf, type EntryRecord } from "./records";
import type { Slot, UnfinishedTexts } from "./unfinished";

/** What the library is handed: where records are kept, who writes, the time, chance, and who wants to know. */
export interface LibraryParts extends EditParts {
  readonly feed: Feed;
  readonly random: Random;
  readonly newId: () => string;
}

/** A clip that was added, and the number of the issue it went to. */
type Added = Done & { readonly entry: string; readonly number: number | null };

/** New texts of an issue itself. */
export type IssueText = Partial<Pick<Issue, "number" | "title" | "introduction">>;

/**
 * Every issue on this device. Reads show one moment; each edit is one transaction, kept once its promise resolves.
 * Edits answer with the writes that take them back, which `apply` makes.
 */
export interface Library extends Arranging {
  draft(): Promise<DraftView>;
  /** The issue that clips go to; `null` before the first. Only a change of a list, or of an issue's own texts, makes it another. */
  receiving(): Promise<string | null>;
  page(page: PageKey | null, slot: Slot): Promise<PageView>;
  issue(id: string): Promise<StoredIssue | null>;
  /** Entries of an issue as they are now; `null` for one that is removed, or of an unknown kind. */
  entries(issue: string, ids: readonly string[]): Promise<readonly (Entry | null)[]>;
  issues(): Promise<readonly IssueSummary[]>;
  /** The headlines to which the editor chose an emoji lately. */
  chosenEmoji(): Promise<readonly Chosen[]>;
  /** The pages of an issue's clips that other issues have, with the number of the latest of those. */
  pagesElsewhere(issue: string): Promise<ReadonlyMap<PageKey, number | null>>;
  /**
   * Adds a clip at the end of the draft, starting one where there is none, and empties the slot it was typed in. Asked
   * again with the same `entry`, because whoever asked got no answer, it adds nothing and answers as if it had.
   */
  addClip(clip: NewClip, slot: Slot, entry?: string): Promise<Added>;
  /** The same for a page that the draft may have by now: then nothing is added, and the answer is `null`. */
  addClipOnce(clip: NewClip, slot: Slot, entry: string): Promise<Added | null>;
  editClip(issue: string, id: string, changes: Partial<ClipText>): Promise<Done>;
  editHeading(issue: string, id: string, text: string): Promise<Done>;
  editIssue(issue: string, changes: IssueText): Promise<Done>;
  addHeading(issue: string, text: string, index: number): Promise<Done & { entry: string }>;
  /** Makes writes that an earlier edit answered with, together with what goes back into a page's slot. */
  apply(issue: string, writes: readonly Write[], back?: { slot: Slot; texts: UnfinishedTexts }): Promise<Done>;
  /** Starts a draft where there is none, and answers with the one that clips go to. */
  ensureDraft(): Promise<string>;
  keepUnfinished(slot: Slot, texts: UnfinishedTexts): Promise<void>;
  listen: Feed["listen"];
}

/** The library over these parts. */
export function createLibrary(parts: LibraryParts): Library {
  const { records, feed, now, random, newId } = parts;
  const edit = createEdit(parts);

  /** An edit of one entry's texts, or of the issue's own. */
  const type = (issue: string, entries: readonly string[], writes: (before: Document) => readonly Write[]) =>
    edit("relaxed", async ({ records: within, commitLast }) => {
      const before = await loadPart(within, issue, entries);
      return commitLast(before, writes(before));
    });

  async function add(editing: Editing, draft: Document, clip: NewClip, slot: Slot, entry: string): Promise<Added> {
    const last = await editing.records.lastListed(draft.id);
    const placed = last && readEntry(last.id, last.fields);
    const writes = addClip(placed ?? undefined, entry, clip, { writer: editing.stamp.writer, random });
    await editing.records.deleteUnfinished(slot);
    return { ...(await editing.commitLast(draft, writes)), entry, number: readIssue(draft).number };
  }

  return {
    ...createArranging(parts),
    draft: () => records.read(readDraft),
    receiving: () => records.read(readReceiving),
    page: (page, slot) => records.read((within) => readPage(within, page, slot)),
    issue: (id) => records.read((within) => readStoredIssue(within, id)),
    issues: () => records.read(listIssues),
    chosenEmoji: () => records.read(chosenEmoji),
    pagesElsewhere: (issue) => records.read((within) => pagesElsewhere(within, issue)),
    entries: (issue, ids) =>
      records.read(async (within) => {
        const asked = ids.map((id) => within.entry(issue, id));
        within.commitNow();
        const found = await Promise.all(asked);
        return found.map((record) => (record ? readEntry(record.id, record.fields) : null));
      }),
    listen: feed.listen,

    addClip(clip, slot, entry = newId()) {
      const newIssue = newId();
      return edit("strict", async (editing) => {
        const known = await addedBefore(editing.records, clip, entry);
        return known ?? add(editing, await needDraft(editing, newIssue, random), clip, slot, entry);
      });
    },

    addClipOnce(clip, slot, entry) {
      const newIssue = newId();
      return edit("strict", async (editing) => {
        const known = await addedBefore(editing.records, clip, entry);
        if (known) return known;
        const draft = await needDraft(editing, newIssue, random);
        const page = await ofPage(editing.records, clip);
        const isThere = page.some(({ issue }) => issue === draft.id);
        return isThere ? null : add(editing, draft, clip, slot, entry);
      });
    },

    editClip: (issue, id, changes) => type(issue, [id], (before) => editClip(before, id, changes)),
    editHeading: (issue, id, text) => type(issue, [id], (before) => editHeading(before, id, text)),
    editIssue: (issue, changes) => type(issue, [], (before) => editIssue(before, changes)),

    addHeading(issue, text, index) {
      const entry = newId();
      return edit("strict", async ({ records: within, stamp: { writer }, commitLast }) => {
        const before = await loadListed(within, issue);
        const writes = addHeading(readIssue(before).entries, entry, text, index, { writer, random });
        return { ...(await commitLast(before, writes)), entry };
      });
    },

    apply(issue, writes, back) {
      const touched = [...new Set(writes.flatMap(({ entry }) => entry ?? []))];
      return edit("strict", async ({ records: within, stamp: { at }, commitLast }) => {
        if (back) await within.putUnfinished({ ...back, at });
        return commitLast(await loadPart(within, issue, touched), writes);
      });
    },

    ensureDraft() {
      const newIssue = newId();
      return edit("strict", async (editing) => (await needDraft(editing, newIssue, random)).id);
    },

    async keepUnfinished(slot, texts) {
      const at = now();
      await records.write("relaxed", async (within) => {
        const isEmpty = !Object.values(texts).some(Boolean);
        const asked = isEmpty ? within.deleteUnfinished(slot) : within.putUnfinished({ slot, texts, at });
        within.commitNow();
        await asked;
      });
    },
  };
}

/** The listed clips of the page that a clip is about. */
async function ofPage(records: RecordReads, { link }: NewClip): Promise<readonly EntryRecord[]> {
  const key = pageKeyOf(link);
  return key === null ? [] : records.ofPage(key);
}

/** What adding a clip under this id answered when it was asked before, whichever issue is the draft by now. */
async function addedBefore(records: RecordReads, clip: NewClip, entry: string): Promise<Added | null> {
  const draft = await currentDraft(records);
  const isInDraft = draft !== undefined && (await records.entry(draft.id, entry)) !== undefined;
  const elsewhere = isInDraft ? undefined : (await ofPage(records, clip)).find(({ id }) => id === entry);
  const issue = isInDraft ? draft : elsewhere && (await records.issue(elsewhere.issue));
  if (!issue) return null;
  const { number } = readIssue(documentOf(issue, issue.id, []));
  return { issue: issue.id, entries: [entry], undo: removeEntry(entry), entry, number };
}
