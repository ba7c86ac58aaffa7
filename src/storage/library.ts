import { addClip, addHeading, editClip, editHeading, editIssue, moveEntry, removeEntry } from "../draft/edits";
import type { ClipText, Issue, NewClip } from "../draft/issue";
import type { Random } from "../draft/order-key";
import type { PageKey } from "../draft/page-key";
import { readEntry, readIssue } from "../draft/read-issue";
import type { WriterId } from "../replica/version";
import type { Stamp, Write } from "../replica/write";
import { commit, type Done, loadListed, loadPart } from "./commit";
import { currentDraft, startDraft } from "./current-draft";
import type { Feed } from "./feed";
import {
  type DraftView,
  type IssueSummary,
  listIssues,
  type PageView,
  readDraft,
  readPage,
  readStoredIssue,
} from "./library-reads";
import type { Durability, RecordStore, RecordWrites } from "./record-store";
import { documentOf } from "./records";
import type { Slot, UnfinishedTexts } from "./unfinished";

/** What the pure parts are handed: where records are kept, who writes, the time, chance, and who wants to know. */
export interface LibraryParts {
  readonly records: RecordStore;
  readonly feed: Feed;
  readonly writer: () => Promise<WriterId>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: Random;
  readonly newId: () => string;
}

/** New texts of an issue itself. */
export type IssueText = Partial<Pick<Issue, "number" | "title" | "introduction">>;

/**
 * Every issue on this device. Reads show one moment; each edit is one transaction, kept once its promise resolves.
 * Edits answer with the writes that take them back, which `apply` makes.
 */
export interface Library {
  draft(): Promise<DraftView>;
  page(page: PageKey | null, slot: Slot): Promise<PageView>;
  issue(id: string): Promise<Issue | null>;
  issues(): Promise<readonly IssueSummary[]>;
  /** Adds a clip at the end of the draft, starting one where there is none, and empties the slot it was typed in. */
  addClip(clip: NewClip, slot: Slot): Promise<Done & { entry: string; number: number | null }>;
  editClip(issue: string, id: string, changes: Partial<ClipText>): Promise<Done>;
  editHeading(issue: string, id: string, text: string): Promise<Done>;
  editIssue(issue: string, changes: IssueText): Promise<Done>;
  addHeading(issue: string, text: string, index: number): Promise<Done & { entry: string }>;
  /** Moves an entry to `index` among the others. */
  moveEntry(issue: string, id: string, index: number): Promise<Done>;
  removeEntry(issue: string, id: string): Promise<Done>;
  /** Makes writes that an earlier edit answered with, together with what goes back into a page's slot. */
  apply(issue: string, writes: readonly Write[], back?: { slot: Slot; texts: UnfinishedTexts }): Promise<Done>;
  /** Starts a draft where there is none, and answers with the one that clips go to. */
  ensureDraft(): Promise<string>;
  keepUnfinished(slot: Slot, texts: UnfinishedTexts): Promise<void>;
  listen: Feed["listen"];
}

/** The library over these parts. */
export function createLibrary({ records, feed, writer, now, random, newId }: LibraryParts): Library {
  async function edit<T extends Done>(
    durability: Durability,
    work: (records: RecordWrites, stamp: Stamp) => Promise<T>,
  ): Promise<T> {
    // Asked before the transaction begins, which would not outlive the wait.
    const stamp = { writer: await writer(), at: now() };
    const done = await records.write(durability, (within) => work(within, stamp));
    if (done.undo.length > 0)
      feed.announce({ issue: done.issue, entries: done.entries, list: durability === "strict" });
    return done;
  }

  return {
    draft: () => records.read(readDraft),
    page: (page, slot) => records.read((within) => readPage(within, page, slot)),
    issue: (id) => records.read((within) => readStoredIssue(within, id)),
    issues: () => records.read(listIssues),
    listen: feed.listen,

    addClip(clip, slot) {
      const [entry, newIssue] = [newId(), newId()];
      return edit("strict", async (within, stamp) => {
        const own = (await currentDraft(within)) ?? (await startDraft(within, newIssue, stamp));
        const last = await within.lastListed(own.id);
        const before = documentOf(own, own.id, []);
        const placed = last && readEntry(last.id, last.fields);
        const writes = addClip(placed ?? undefined, entry, clip, { writer: stamp.writer, random });
        await within.deleteUnfinished(slot);
        return { ...(await commit(within, before, writes, stamp)), entry, number: readIssue(before).number };
      });
    },

    editClip: (issue, id, changes) =>
      edit("relaxed", async (within, stamp) => {
        const before = await loadPart(within, issue, [id]);
        return commit(within, before, editClip(before, id, changes), stamp);
      }),

    editHeading: (issue, id, text) =>
      edit("relaxed", async (within, stamp) => {
        const before = await loadPart(within, issue, [id]);
        return commit(within, before, editHeading(before, id, text), stamp);
      }),

    editIssue: (issue, changes) =>
      edit("relaxed", async (within, stamp) => {
        const before = await loadPart(within, issue, []);
        return commit(within, before, editIssue(before, changes), stamp);
      }),

    addHeading(issue, text, index) {
      const entry = newId();
      return edit("strict", async (within, stamp) => {
        const before = await loadListed(within, issue);
        const writes = addHeading(readIssue(before).entries, entry, text, index, { writer: stamp.writer, random });
        return { ...(await commit(within, before, writes, stamp)), entry };
      });
    },

    moveEntry: (issue, id, index) =>
      edit("strict", async (within, stamp) => {
        const before = await loadListed(within, issue);
        const writes = moveEntry(readIssue(before).entries, id, index, { writer: stamp.writer, random });
        return commit(within, before, writes, stamp);
      }),

    removeEntry: (issue, id) =>
      edit("strict", async (within, stamp) =>
        commit(within, await loadPart(within, issue, [id]), removeEntry(id), stamp),
      ),

    apply(issue, writes, back) {
      const touched = [...new Set(writes.flatMap(({ entry }) => entry ?? []))];
      return edit("strict", async (within, stamp) => {
        if (back) await within.putUnfinished({ ...back, at: stamp.at });
        return commit(within, await loadPart(within, issue, touched), writes, stamp);
      });
    },

    async ensureDraft() {
      const newIssue = newId();
      const stamp = { writer: await writer(), at: now() };
      return records.write("strict", async (within) => {
        const own = (await currentDraft(within)) ?? (await startDraft(within, newIssue, stamp));
        return own.id;
      });
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
