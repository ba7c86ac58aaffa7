import { combine } from "../../draft/combine";
import type { Issue } from "../../draft/issue";
import type { Random } from "../../draft/order-key";
import { readIssue } from "../../draft/read-issue";
import { restore } from "../../draft/restore";
import { FileRefused } from "../../draft-file/format";
import { type IssuePlan, planImport } from "../../draft-file/plan";
import { type Document, emptyDocument } from "../../replica/document";
import { contradicts, merge } from "../../replica/merge";
import type { Write } from "../../replica/write";
import { loadListed, loadPart, loadWhole, putDocument } from "../commit";
import { createEdit, type Editing, type EditParts } from "../edit";
import { listIssues } from "../library-reads";
import type { RecordReads } from "../record-store";
import { giveWay, onlyBlank } from "./blank-issue";
import { type Conflicted, readConflicts } from "./conflict-reads";
import type { SnapshotRecord } from "./snapshot-records";
import { takeSnapshot } from "./snapshots";

/** The writes that take something back which touched several issues. */
export type Undo = readonly { readonly issue: string; readonly writes: readonly Write[] }[];

/** Issues between devices, and back in time. */
export interface Sync {
  /**
   * Whole documents, for a file: those of these ids, or every one there is. Removed issues are always among them, for
   * other devices to hear of it: of two that were combined they would have both again.
   */
  documents(ids?: readonly string[]): Promise<Document[]>;
  /** What importing these documents would change. Throws {@link FileRefused} where one contradicts what is here. */
  plan(documents: readonly Document[]): Promise<IssuePlan[]>;
  /**
   * Merges documents into the library, all or none, after keeping what was there as a state to go back to.
   * `combining`: new issues to combine with the draft of the same number. `onProgress` hears how many issues are done.
   */
  import(
    documents: readonly Document[],
    combining: readonly string[],
    onProgress: (done: number) => void,
  ): Promise<Undo>;
  conflicts(): Promise<Conflicted[]>;
  /** Makes writes to several issues in one transaction, and answers with what takes them back. */
  apply(undo: Undo): Promise<Undo>;
  /** The same for an import, after keeping what is there now, with all that was written since, as a state to go back to. */
  takeBack(undo: Undo): Promise<Undo>;
  /** The states there are to go back to, the newest first. */
  snapshots(): Promise<SnapshotRecord[]>;
  snapshot(id: string): Promise<Issue[]>;
  /** Makes the issues of a state what they were then, by new writes. What is there now becomes a state of its own. */
  restore(id: string): Promise<Undo>;
  /** Keeps today's drafts, if that was not done within the last day. Whether it was due. */
  keepDaily(): Promise<boolean>;
}

export interface SyncParts extends EditParts {
  readonly random: Random;
  readonly newId: () => string;
}

const DAY = 24 * 60 * 60 * 1_000;

/** The ways between devices and back in time, over the same parts as the library. */
export function createSync(parts: SyncParts): Sync {
  const { records, random, newId } = parts;
  const edit = createEdit(parts);

  async function importOne({ records: within, touch }: Editing, document: Document, own: Document | undefined) {
    if (own && contradicts(document, own)) throw new FileRefused("contradicts", document.id);
    const merged = own ? merge(own, document) : document;
    const changed = [...document.entries.keys()].filter((id) => merged.entries.get(id) !== own?.entries.get(id));
    await putDocument(within, merged, changed);
    touch(document.id, changed);
  }

  async function combineWithTwin(editing: Editing, id: string): Promise<string | null> {
    const document = await loadWhole(editing.records, id);
    const twin = document && (await twinOf(editing.records, document));
    if (!document || !twin) return null;
    const { writes } = combine(document, twin, { writer: editing.stamp.writer, random });
    for (const before of [document, twin]) await editing.commit(before, writes.get(before.id) ?? []);
    return twin.id;
  }

  return {
    documents: (ids) =>
      records.read(async (within) => {
        const all = await within.issues();
        const wanted = all.filter(({ id, state }) => state === "removed" || (ids?.includes(id) ?? true));
        const found = await Promise.all(wanted.map(({ id }) => loadWhole(within, id)));
        return found.flatMap((document) => document ?? []);
      }),

    plan: (documents) =>
      records.read(async (within) => {
        const own = await Promise.all(documents.map(({ id }) => loadWhole(within, id)));
        const here = new Map(own.flatMap((document) => (document ? [[document.id, document]] : [])));
        const drafts = (await within.issues()).filter(({ state }) => state === "draft");
        const issues = await Promise.all(drafts.map(async ({ id }) => readIssue(await loadListed(within, id))));
        return planImport(documents, here, issues);
      }),

    import(documents, combining, onProgress) {
      const snapshot = newId();
      return edit("strict", async (editing) => {
        const { records: within, stamp } = editing;
        const twins = await Promise.all(
          combining.map(async (id) => {
            const document = documents.find((one) => one.id === id);
            return document && twinOf(within, document);
          }),
        );
        const ids = new Set([...documents, ...twins].flatMap((document) => document?.id ?? []));
        const blank = await onlyBlank(within);
        if (blank) ids.add(blank.id);
        const before = new Map<string, Document>();
        for (const id of ids) before.set(id, (await loadWhole(within, id)) ?? emptyDocument(id));
        const known = [...before.values()].filter(({ context }) => context.size > 0);
        if (known.length > 0) await takeSnapshot(within, { id: snapshot, at: stamp.at, reason: "import" }, known);
        for (const [done, document] of documents.entries()) {
          const own = before.get(document.id);
          await importOne(editing, document, own && own.context.size > 0 ? own : undefined);
          onProgress(done + 1);
        }
        for (const id of combining) await combineWithTwin(editing, id);
        if (blank && !documents.some(({ id }) => id === blank.id)) await giveWay(editing, blank);
        return wayBack(within, before);
      });
    },

    conflicts: () => records.read(readConflicts),

    apply: (undo) => edit("strict", (editing) => applyAll(editing, undo)),

    takeBack(undo) {
      const snapshot = newId();
      return edit("strict", async (editing) => {
        const { records: within, stamp } = editing;
        const found = await Promise.all(undo.map(({ issue }) => loadWhole(within, issue)));
        const now = found.flatMap((document) => document ?? []);
        await takeSnapshot(within, { id: snapshot, at: stamp.at, reason: "restore" }, now);
        return applyAll(editing, undo);
      });
    },

    snapshots: () => records.read(async (within) => (await within.snapshots()).toReversed()),

    snapshot: (id) =>
      records.read(async (within) => (await within.snapshotDocuments(id)).map(({ document }) => readIssue(document))),

    restore(id) {
      const snapshot = newId();
      return edit("strict", async ({ records: within, stamp, commit }) => {
        const then = (await within.snapshotDocuments(id)).map(({ document }) => document);
        const now = await Promise.all(
          then.map(async (document) => (await loadWhole(within, document.id)) ?? emptyDocument(document.id)),
        );
        await takeSnapshot(within, { id: snapshot, at: stamp.at, reason: "restore" }, now);
        const back: Undo[number][] = [];
        for (const [at, document] of now.entries()) {
          const done = await commit(document, restore(document, then[at] ?? document));
          back.unshift({ issue: document.id, writes: done.undo });
        }
        return back;
      });
    },

    async keepDaily() {
      const [newest] = (await records.read((within) => within.snapshots()))
        .filter(({ reason }) => reason === "daily")
        .slice(-1);
      if (newest && parts.now() - newest.at < DAY) return false;
      const snapshot = newId();
      await edit("strict", async ({ records: within, stamp }) => {
        const drafts = (await within.issues()).filter(({ state }) => state === "draft");
        const documents = await Promise.all(drafts.map(({ id }) => loadWhole(within, id)));
        const found = documents.flatMap((document) => document ?? []);
        if (found.length > 0) await takeSnapshot(within, { id: snapshot, at: stamp.at, reason: "daily" }, found);
      });
      return true;
    },
  };
}

async function applyAll({ records: within, commit }: Editing, undo: Undo): Promise<Undo> {
  const back: Undo[number][] = [];
  for (const { issue, writes } of undo) {
    const entries = [...new Set(writes.flatMap(({ entry }) => entry ?? []))];
    const done = await commit(await loadPart(within, issue, entries), writes);
    back.unshift({ issue, writes: done.undo });
  }
  return back;
}

/** The draft on this device that has the same number as this one, begun apart from it. */
async function twinOf(records: RecordReads, document: Document): Promise<Document | undefined> {
  const { number } = readIssue({ ...document, entries: new Map() });
  const twin = (await listIssues(records)).find(
    (issue) => issue.id !== document.id && issue.state === "draft" && number !== null && issue.number === number,
  );
  return twin && loadWhole(records, twin.id);
}

/** Writes that lead each issue from what it is now back to what it was; one that was not there is removed. */
async function wayBack(records: RecordReads, before: ReadonlyMap<string, Document>): Promise<Undo> {
  const undo = [...before].map(async ([issue, then]) => {
    const now = (await loadWhole(records, issue)) ?? then;
    const gone: Write[] = then.context.size === 0 ? [{ entry: null, field: "removed", value: true }] : [];
    return { issue, writes: [...restore(now, then), ...gone] };
  });
  return Promise.all(undo);
}
