import { describe, expect, test } from "vitest";
import { combine } from "../../../src/draft/combine";
import { conflictsOf } from "../../../src/draft/conflicts";
import { editClip, editIssue, startIssue } from "../../../src/draft/edits";
import { readIssue } from "../../../src/draft/read-issue";
import type { Document } from "../../../src/replica/document";
import { merge } from "../../../src/replica/merge";
import { write } from "../../../src/replica/write";
import { documentWith, listed, writer } from "../support/documents";

const [here, there] = [writer("here", () => 0.2), writer("there", () => 0.8)];

function draft(id: string, entries: readonly string[], by: typeof here, title: string): Document {
  const document = { ...documentWith(entries, by), id };
  const begun = write(document, startIssue(96), by);
  return write(begun, editIssue(begun, { title }), by);
}

/** Both documents after combining them on one device. */
function combined(one: Document, other: Document, by: typeof here): Map<string, Document> {
  const { writes } = combine(one, other, by);
  return new Map([one, other].map((document) => [document.id, write(document, writes.get(document.id) ?? [], by)]));
}

const a = draft("A", ["a1", "a2"], here, "From here");
const b = draft("B", ["b1", "b2"], there, "From there");

describe("two drafts of one number", () => {
  test("become one: the entries of both, each in their order", () => {
    const after = combined(b, a, here);

    expect(after.get("A") && listed(after.get("A") as Document)).toEqual(["a1", "a2", "b1", "b2"]);
    expect(after.get("B") && readIssue(after.get("B") as Document)).toMatchObject({ state: "removed", entries: [] });
  });

  test("keep both titles for the editor to choose", () => {
    const issue = combined(a, b, here).get("A");

    expect(
      issue && conflictsOf(issue).map(({ field, versions }) => [field, versions.map(({ value }) => value)]),
    ).toEqual([["title", ["From there", "From here"]]]);
  });

  test("combined on both devices, whichever each began from, come out alike", () => {
    const [mine, yours] = [combined(a, b, here), combined(b, a, there)];
    const both = (id: string) => merge(mine.get(id) as Document, yours.get(id) as Document);

    expect(listed(both("A"))).toEqual(["a1", "a2", "b1", "b2"]);
    expect(readIssue(both("B"))).toMatchObject({ state: "removed", entries: [] });
  });

  test("an entry that was edited elsewhere meanwhile is not lost", () => {
    const after = combined(a, b, here).get("B") as Document;
    const edited = write(b, editClip(b, "b1", { blurb: "Written meanwhile" }), there);

    expect(listed(merge(after, edited))).toEqual(["b1"]);
  });
});
