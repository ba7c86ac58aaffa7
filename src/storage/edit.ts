import type { Document } from "../replica/document";
import type { WriterId } from "../replica/version";
import type { Stamp, Write } from "../replica/write";
import { commit, type Done } from "./commit";
import type { Feed } from "./feed";
import type { Durability, RecordStore, RecordWrites } from "./record-store";

/** Who writes: this run of the browser, on a device of this name. */
export interface Author {
  readonly writer: WriterId;
  readonly device: string;
}

/** What editing needs of the outside world. */
export interface EditParts {
  readonly records: RecordStore;
  readonly feed: Pick<Feed, "announce">;
  readonly author: () => Promise<Author>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** One transaction that edits: what it reads and writes, and who does it when. */
export interface Editing {
  readonly records: RecordWrites;
  readonly stamp: Stamp;
  /** Makes writes to a document, or to the part of it that holds every entry they touch. */
  commit(before: Document, writes: readonly Write[]): Promise<Done>;
  /** The same for an edit that asks for nothing more, and so holds up no other window while this page is busy. */
  commitLast(before: Document, writes: readonly Write[]): Promise<Done>;
  /** Says that an issue, and these of its entries, were stored some other way, for the feed to tell. */
  touch(issue: string, entries: Iterable<string>): void;
}

export type Edit = <T>(durability: Durability, work: (editing: Editing) => Promise<T>) => Promise<T>;

/** Edits in one transaction each, and tells the feed of what was written once it is kept. */
export function createEdit({ records, feed, author, now }: EditParts): Edit {
  return async (durability, work) => {
    // Asked before the transaction begins, which would not outlive the wait.
    const { writer, device } = await author();
    const stamp = { writer, at: now() };
    const touched = new Map<string, Set<string>>();
    const touch = (issue: string, entries: Iterable<string>) => {
      const known = touched.get(issue) ?? new Set();
      for (const entry of entries) known.add(entry);
      touched.set(issue, known);
    };
    const result = await records.write(durability, (within) => {
      const make = async (before: Document, writes: readonly Write[], isLast: boolean) => {
        const done = await commit(within, before, writes, { stamp, device, isLast });
        if (writes.length > 0) touch(done.issue, done.entries);
        return done;
      };
      return work({
        records: within,
        stamp,
        touch,
        commit: (before, writes) => make(before, writes, false),
        commitLast: (before, writes) => make(before, writes, true),
      });
    });
    for (const [issue, entries] of touched) {
      feed.announce({ issue, entries: [...entries], list: durability === "strict" });
    }
    return result;
  };
}
