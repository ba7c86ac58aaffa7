import { conflictsOf } from "../draft/conflicts";
import type { Chosen } from "../draft/emoji/suggest";
import type { Clip, Issue } from "../draft/issue";
import type { PageKey } from "../draft/page-key";
import { readEntry, readIssue } from "../draft/read-issue";
import { loadListed } from "./commit";
import { currentDraft, nextNumber } from "./current-draft";
import type { RecordReads } from "./record-store";
import { documentOf, type EntryRecord, type IssueRecord } from "./records";
import type { Slot, UnfinishedTexts } from "./unfinished";

/** The draft that clips go to. Before the first clip there is none, only the number it will have. */
export interface DraftView {
  readonly number: number | null;
  readonly issue: Issue | null;
}

/** What a list of issues shows of one. */
export type IssueSummary = Pick<Issue, "id" | "number" | "title" | "state">;

/** What the library knows of a page. */
export interface PageView {
  /** The page's clip in the draft. */
  readonly clip: Clip | null;
  /** Other issues that have the page. */
  readonly elsewhere: readonly IssueSummary[];
  /** What was typed for it and not added. */
  readonly unfinished: UnfinishedTexts;
  /** When something was typed for it last that is stored (epoch milliseconds); 0 where nothing is. */
  readonly typedAt: number;
}

/** The draft with its entries. */
export async function readDraft(records: RecordReads): Promise<DraftView> {
  const own = await currentDraft(records);
  if (!own) return { number: await nextNumber(records), issue: null };
  const issue = readIssue(documentOf(own, own.id, await records.listed(own.id)));
  return { number: issue.number, issue };
}

/** The issue that clips go to, or `null` where there is none yet. Reads nothing of its entries. */
export async function readReceiving(records: RecordReads): Promise<string | null> {
  return (await currentDraft(records))?.id ?? null;
}

/** What there is of a page (`null`: its address is not known) and what was typed in its slot. */
export async function readPage(records: RecordReads, page: PageKey | null, slot: Slot): Promise<PageView> {
  const [draft, found, unfinished] = await Promise.all([
    currentDraft(records),
    page === null ? [] : records.ofPage(page),
    records.unfinished(slot),
  ]);
  const here = found.find((record) => record.issue === draft?.id);
  const entry = here && readEntry(here.id, here.fields);
  const others = new Set(found.map((record) => record.issue).filter((issue) => issue !== draft?.id));
  const issues = await Promise.all([...others].map((issue) => records.issue(issue)));
  return {
    clip: entry?.kind === "clip" ? entry : null,
    elsewhere: issues.flatMap((issue) => (issue ? summary(issue) : [])),
    unfinished: unfinished?.texts ?? {},
    typedAt: Math.max(unfinished?.at ?? 0, ...(here ? typedAt(here) : [])),
  };
}

/** When each of a clip's texts was written. */
function typedAt({ fields }: EntryRecord): number[] {
  return ["title", "link", "emoji", "blurb"].flatMap((name) => fields.get(name)?.map(({ at }) => at) ?? []);
}

/** An issue as it is stored. */
export interface StoredIssue extends Issue {
  /** How many of its texts stand in conflict. */
  readonly conflicts: number;
}

/** An issue with its entries, or `null` where there is none of that id. */
export async function readStoredIssue(records: RecordReads, id: string): Promise<StoredIssue | null> {
  const document = await loadListed(records, id);
  return document.fields.size > 0 ? { ...readIssue(document), conflicts: conflictsOf(document).length } : null;
}

/** Every issue there is, the highest number first, without its entries. */
export async function listIssues(records: RecordReads): Promise<IssueSummary[]> {
  const issues = await records.issues();
  // A removed issue in which something was kept, because it was edited elsewhere meanwhile, is shown all the same.
  const shown = issues.map(
    async (issue) => issue.state !== "removed" || (await records.lastListed(issue.id)) !== undefined,
  );
  const isShown = await Promise.all(shown);
  return issues.filter((_, at) => isShown[at]).map(summary);
}

/** From so many of the latest issues one learns which emoji an editor chooses. */
const LEARNT_FROM = 10;

/** The headlines to which the editor chose an emoji, in the latest issues. */
export async function chosenEmoji(records: RecordReads): Promise<Chosen[]> {
  const latest = (await records.issues()).slice(0, LEARNT_FROM);
  const entries = await Promise.all(latest.map(({ id }) => records.listed(id)));
  return entries.flat().flatMap(({ id, fields }) => {
    const entry = readEntry(id, fields);
    return entry?.kind === "clip" && entry.emoji !== "" ? [entry] : [];
  });
}

/** The pages of an issue's clips that other issues have, by their keys: with the number of the latest of them. */
export async function pagesElsewhere(records: RecordReads, issue: string): Promise<Map<PageKey, number | null>> {
  const own = await records.listed(issue);
  const found = new Map<PageKey, number | null>();
  for (const key of new Set(own.flatMap(({ pages }) => pages ?? []))) {
    const others = (await records.ofPage(key)).filter((record) => record.issue !== issue);
    const issues = await Promise.all(others.map((record) => records.issue(record.issue)));
    const numbers = issues.flatMap((one) => (one && one.state !== "removed" ? [one.number] : []));
    if (numbers.length > 0) found.set(key, Math.max(...numbers) || null);
  }
  return found;
}

/** What a list shows of an issue. */
export function summary(record: IssueRecord): IssueSummary {
  const { id, number, title, state } = readIssue(documentOf(record, record.id, []));
  return { id, number, title, state };
}
