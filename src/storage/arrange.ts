import { carry } from "../draft/carry";
import { holdClip, moveEntries, publishIssue, removeEntry } from "../draft/edits";
import type { Random } from "../draft/order-key";
import { readIssue } from "../draft/read-issue";
import { stepped } from "../draft/stepped";
import { type Done, loadListed, loadPart, loadWhole } from "./commit";
import { startNext } from "./current-draft";
import { createEdit, type EditParts } from "./edit";
import type { Undo } from "./sync/sync";

/** Edits of entries as wholes, and of issues as wholes. Each is one transaction, and answers with what takes it back. */
export interface Arranging {
  /** Moves entries so that they stand together at `index` among the others, in the order of `ids`. */
  moveEntries(issue: string, ids: readonly string[], index: number): Promise<Done>;
  /**
   * Moves entries together by one place, from wherever they stand by then: steps asked for faster than they are made do not
   * get in each other's way. Answers also with the place they come to, or with `null` where they can't go further.
   */
  stepEntries(issue: string, ids: readonly string[], by: -1 | 1): Promise<(Done & { readonly index: number }) | null>;
  removeEntries(issue: string, ids: readonly string[]): Promise<Done>;
  /** Keeps clips for the next issue, or takes them back into this one. */
  hold(issue: string, ids: readonly string[], held: boolean): Promise<Done>;
  /** Carries entries over to the end of another issue. */
  moveTo(from: string, ids: readonly string[], to: string): Promise<Undo>;
  /** Starts the issue of the next number, brings into it what was held, and has clips go to it from now on. */
  newIssue(): Promise<{ readonly issue: string; readonly number: number; readonly undo: Undo }>;
  /** Publishes an issue on a day (ISO 8601), or with `null` makes it a draft again. */
  publish(issue: string, day: string | null): Promise<Done>;
  /** Has clips go to this draft from now on. */
  chooseDraft(issue: string): Promise<void>;
}

export interface ArrangeParts extends EditParts {
  readonly random: Random;
  readonly newId: () => string;
}

/** The arranging of a library over these parts. */
export function createArranging(parts: ArrangeParts): Arranging {
  const { random, newId } = parts;
  const edit = createEdit(parts);
  return {
    moveEntries: (issue, ids, index) =>
      edit("strict", async ({ records: within, stamp: { writer }, commitLast }) => {
        const before = await loadListed(within, issue);
        return commitLast(before, moveEntries(readIssue(before).entries, ids, index, { writer, random }));
      }),

    stepEntries: (issue, ids, by) =>
      edit("strict", async ({ records: within, stamp: { writer }, commitLast }) => {
        const before = await loadListed(within, issue);
        const { entries } = readIssue(before);
        const order = entries.map(({ id }) => id);
        const index = stepped(
          order,
          order.filter((id) => ids.includes(id)),
          by,
        );
        if (index === null) return null;
        return { ...(await commitLast(before, moveEntries(entries, ids, index, { writer, random }))), index };
      }),

    removeEntries: (issue, ids) =>
      edit("strict", async ({ records: within, commitLast }) =>
        commitLast(await loadPart(within, issue, ids), ids.flatMap(removeEntry)),
      ),

    hold: (issue, ids, held) =>
      edit("strict", async ({ records: within, commitLast }) => {
        const writes = ids.flatMap((id) => holdClip(id, held));
        return commitLast(await loadPart(within, issue, ids), writes);
      }),

    moveTo: (from, ids, to) =>
      edit("strict", async ({ records: within, stamp: { writer }, commit }) => {
        const source = await loadPart(within, from, ids);
        // Whole, because an entry that was carried off before may be there, removed.
        const target = await loadWhole(within, to);
        if (!target) throw new Error("the issue to move to is gone");
        const { into, outOf } = carry(source, ids, readIssue(target).entries, { writer, random });
        const [arrived, left] = [await commit(target, into), await commit(source, outOf)];
        return [
          { issue: from, writes: left.undo },
          { issue: to, writes: arrived.undo },
        ];
      }),

    newIssue() {
      const issue = newId();
      return edit("strict", (editing) => startNext(editing, issue, random));
    },

    publish: (issue, day) =>
      edit("strict", async ({ records: within, commitLast }) =>
        commitLast(await loadPart(within, issue, []), publishIssue(day)),
      ),

    chooseDraft: (issue) =>
      edit("strict", async ({ records: within, touch }) => {
        await within.chooseDraft(issue);
        touch(issue, []);
      }),
  };
}
