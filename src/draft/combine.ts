import type { Document } from "../replica/document";
import { shownValue } from "../replica/register";
import { compareText } from "../replica/version";
import type { Write } from "../replica/write";
import { copyEntry } from "./copy-entry";
import { type Placer, place } from "./placement";
import { readIssue } from "./read-issue";

/** Two issues that were begun apart as one: which one stays, and the writes to each. */
export interface Combination {
  readonly into: string;
  readonly from: string;
  readonly writes: ReadonlyMap<string, readonly Write[]>;
}

/**
 * Combines two issues. The one with the smaller id stays, so that two devices which both combine the same two do not
 * empty each into the other. Its entries keep their order, those of the other follow in theirs; titles and
 * introductions that differ stand beside each other for the editor to decide.
 */
export function combine(one: Document, other: Document, placer: Placer): Combination {
  const [into, from] = compareText(one.id, other.id) < 0 ? [one, other] : [other, one];
  const [stays, goes] = [readIssue(into), readIssue(from)];
  const keys = place(
    stays.entries,
    goes.entries.map(({ id }) => id),
    stays.entries.length,
    placer,
  );
  const texts = (["title", "introduction"] as const).flatMap((field): Write[] => {
    const [ours, theirs] = [shownValue(into.fields.get(field)) ?? "", shownValue(from.fields.get(field)) ?? ""];
    if (theirs === "" || theirs === ours) return [];
    return [{ entry: null, field, value: theirs, replaces: ours === "" ? "all" : "none" }];
  });
  return {
    into: into.id,
    from: from.id,
    writes: new Map([
      [
        into.id,
        [
          ...texts,
          ...goes.entries.flatMap(({ id }) => copyEntry(from, id)),
          ...[...keys].map(([entry, value]) => ({ entry, field: "order", value })),
        ],
      ],
      [
        from.id,
        [
          ...goes.entries.map(({ id }) => ({ entry: id, field: "removed", value: true })),
          { entry: null, field: "removed", value: true },
        ],
      ],
    ]),
  };
}
