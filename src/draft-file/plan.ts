import { type Conflict, conflictsOf } from "../draft/conflicts";
import type { Entry, Issue } from "../draft/issue";
import { pageKeyOf } from "../draft/page-key";
import { plainWords } from "../draft/plain-words";
import { isRemoved, readIssue } from "../draft/read-issue";
import { canonicalJson } from "../replica/canonical-json";
import type { Document } from "../replica/document";
import { contradicts, merge } from "../replica/merge";
import { documentJson } from "./document-json";
import { FileRefused } from "./format";
import { movedIds } from "./moved";

/** A text that an import can change: an entry's, or one of the issue's own. */
export type ChangedField =
  | "number"
  | "title"
  | "introduction"
  | "state"
  | "publishedOn"
  | "link"
  | "emoji"
  | "blurb"
  | "text";

/** One thing an import would change, told of an entry by the words it is recognised by, or of the issue itself. */
export type Change =
  | {
      readonly kind: "added" | "removed" | "moved" | "held" | "released";
      readonly entry: string;
      readonly name: string;
    }
  | {
      readonly kind: "changed";
      readonly entry: string | null;
      readonly name: string;
      readonly field: ChangedField;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: "conflict"; readonly name: string; readonly conflict: Conflict }
  /** The issue became part of another one in the file, of this name. */
  | { readonly kind: "combined"; readonly name: string }
  /** Something that this version does not show. */
  | { readonly kind: "unseen" };

/** What an import would do to one issue. */
export interface IssuePlan {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly isNew: boolean;
  readonly changes: readonly Change[];
  /** It would remove more than a fifth of the entries there are. */
  readonly removesMuch: boolean;
  /** Another draft of the same number, begun on this device, with which it could be combined. */
  readonly twin: { readonly id: string; readonly samePages: readonly string[] } | null;
}

/** How many of an issue's entries a file may remove before it is asked again. */
const MUCH = 1 / 5;

/**
 * What importing these documents would change, issue by issue; issues in which nothing would are left out. `here`: the
 * documents of the same ids; `drafts`: the drafts on this device. Throws {@link FileRefused} where a document
 * contradicts the one that is here, because one of them is damaged.
 */
export function planImport(
  documents: readonly Document[],
  here: ReadonlyMap<string, Document>,
  drafts: readonly Issue[],
): IssuePlan[] {
  return documents.flatMap((document) => {
    const own = here.get(document.id);
    if (own && contradicts(document, own)) throw new FileRefused("contradicts", nameOfIssue(readIssue(document)));
    if (!own) return isSeen(readIssue(document)) ? [planNew(document, drafts)] : [];
    const plan = planCombined(own, document, documents) ?? planMerge(own, document);
    return plan.changes.length > 0 ? [plan] : [];
  });
}

/** Whether an issue is shown: one that was removed is, if something in it was kept. */
function isSeen({ state, entries }: Issue): boolean {
  return state !== "removed" || entries.length > 0;
}

/** An issue that goes because all of it is in another one of the file: nothing is lost, so nothing is told of its entries. */
function planCombined(own: Document, document: Document, all: readonly Document[]): IssuePlan | null {
  // Most are not, which is told without merging them.
  if (!isRemoved(document.fields)) return null;
  const [before, after] = [readIssue(own), readIssue(merge(own, document))];
  if (isSeen(after) || !isSeen(before) || before.entries.length === 0) return null;
  const into = all
    .filter(({ id }) => id !== document.id)
    .map(readIssue)
    .find(({ entries }) => before.entries.every(({ id }) => entries.some((entry) => entry.id === id)));
  if (!into) return null;
  const changes: Change[] = [{ kind: "combined", name: nameOfIssue(into) }];
  return { ...summary(before), isNew: false, removesMuch: false, changes, twin: null };
}

function planNew(document: Document, drafts: readonly Issue[]): IssuePlan {
  const issue = readIssue(document);
  const twin = drafts.find(
    (draft) => issue.state === "draft" && draft.number !== null && draft.number === issue.number,
  );
  return {
    ...summary(issue),
    isNew: true,
    removesMuch: false,
    changes: issue.entries.map((entry) => ({ kind: "added", entry: entry.id, name: nameOf(entry) })),
    twin: twin ? { id: twin.id, samePages: samePages(twin, issue) } : null,
  };
}

function planMerge(own: Document, document: Document): IssuePlan {
  const merged = merge(own, document);
  const [before, after] = [readIssue(own), readIssue(merged)];
  const changes = [...ownChanges(before, after), ...entryChanges(before, after), ...newConflicts(own, merged, after)];
  const removed = changes.filter(({ kind }) => kind === "removed").length;
  return {
    ...summary(after),
    isNew: false,
    removesMuch: removed > before.entries.length * MUCH,
    changes: changes.length === 0 && differ(own, merged) ? [{ kind: "unseen" }] : changes,
    twin: null,
  };
}

function ownChanges(before: Issue, after: Issue): Change[] {
  const fields = ["number", "title", "introduction", "state", "publishedOn"] as const;
  return fields.flatMap((field) => changed(null, "", field, String(before[field] ?? ""), String(after[field] ?? "")));
}

function entryChanges(before: Issue, after: Issue): Change[] {
  const [old, now] = [byId(before), byId(after)];
  const moved = new Set(movedIds([...old.keys()], [...now.keys()]));
  const gone = before.entries.filter(({ id }) => !now.has(id));
  return [
    ...after.entries.flatMap((entry): Change[] => {
      const was = old.get(entry.id);
      const name = nameOf(entry);
      if (!was) return [{ kind: "added", entry: entry.id, name }];
      const changes = textsOf(entry).flatMap(([field, text]) =>
        changed(entry.id, name, field, textsOf(was).find(([same]) => same === field)?.[1] ?? "", text),
      );
      const placed: Change[] = moved.has(entry.id) ? [{ kind: "moved", entry: entry.id, name }] : [];
      return [...changes, ...holding(was, entry), ...placed];
    }),
    ...gone.map((entry): Change => ({ kind: "removed", entry: entry.id, name: nameOf(entry) })),
  ];
}

/** Whether a clip was held for the next issue, or is no longer. */
function holding(was: Entry, entry: Entry): Change[] {
  if (was.kind !== "clip" || entry.kind !== "clip" || was.held === entry.held) return [];
  return [{ kind: entry.held ? "held" : "released", entry: entry.id, name: nameOf(entry) }];
}

function newConflicts(own: Document, merged: Document, after: Issue): Change[] {
  const texts = ({ versions }: Conflict) => canonicalJson(versions.map(({ value }) => value));
  const known = new Set(conflictsOf(own).map((conflict) => `${conflict.entry} ${conflict.field} ${texts(conflict)}`));
  return conflictsOf(merged)
    .filter((conflict) => !known.has(`${conflict.entry} ${conflict.field} ${texts(conflict)}`))
    .map((conflict) => {
      const entry = after.entries.find(({ id }) => id === conflict.entry);
      return { kind: "conflict", name: entry ? nameOf(entry) : "", conflict };
    });
}

function changed(entry: string | null, name: string, field: ChangedField, before: string, after: string): Change[] {
  return before === after ? [] : [{ kind: "changed", entry, name, field, before, after }];
}

function textsOf(entry: Entry): [field: ChangedField, text: string][] {
  if (entry.kind === "heading") return [["text", entry.text]];
  return [
    ["title", entry.title],
    ["link", entry.link ?? ""],
    ["emoji", entry.emoji],
    ["blurb", entry.blurb],
  ];
}

function samePages(one: Issue, other: Issue): string[] {
  const pages = new Set(
    one.entries.flatMap((entry) => (entry.kind === "clip" && entry.link ? pageKeyOf(entry.link) : [])),
  );
  return other.entries
    .filter((entry) => entry.kind === "clip" && entry.link && pages.has(pageKeyOf(entry.link)))
    .map(nameOf);
}

function byId({ entries }: Issue): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The words an editor recognises an entry by. */
function nameOf(entry: Entry): string {
  if (entry.kind === "heading") return entry.text;
  return entry.title || plainWords(entry.blurb) || (entry.link ?? "");
}

function summary({ id, number, title }: Issue): Pick<IssuePlan, "id" | "number" | "title"> {
  return { id, number, title };
}

function nameOfIssue({ number, title }: Issue): string {
  return [number === null ? "" : `#${number}`, title].filter(Boolean).join(" ");
}

function differ(a: Document, b: Document): boolean {
  return canonicalJson(documentJson({ ...a, context: b.context })) !== canonicalJson(documentJson(b));
}
