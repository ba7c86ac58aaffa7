import { describe, expect, test } from "vitest";
import { conflictsOf, deviceField, deviceOf } from "../../../src/draft/conflicts";
import { editClip, editIssue, removeEntry } from "../../../src/draft/edits";
import { readIssue } from "../../../src/draft/read-issue";
import { canKeepAll, keepAll, keepOne } from "../../../src/draft/resolve";
import type { Document } from "../../../src/replica/document";
import { inverse } from "../../../src/replica/inverse";
import { merge } from "../../../src/replica/merge";
import { type Write, write } from "../../../src/replica/write";
import { documentWith, writer } from "../support/documents";

const common = documentWith(["a", "b"]);
const [here, there] = [writer("here"), { ...writer("there"), at: 2_000 }];

/** The document after both sides wrote without knowing of each other. */
function apart(mine: readonly Write[], theirs: readonly Write[]): Document {
  return merge(write(common, mine, here), write(common, theirs, there));
}

function only(document: Document) {
  const [conflict, ...others] = conflictsOf(document);
  if (!conflict || others.length > 0) throw new Error("one conflict was expected");
  return conflict;
}

const blurbs = apart(editClip(common, "a", { blurb: "here" }), editClip(common, "a", { blurb: "there" }));

describe("a conflict", () => {
  test("is there where two wrote the same text differently, with both texts", () => {
    expect(only(blurbs)).toMatchObject({
      entry: "a",
      field: "blurb",
      versions: [{ value: "there" }, { value: "here" }],
    });
  });

  test("is none where both wrote the same, or different things", () => {
    expect(conflictsOf(apart(editClip(common, "a", { blurb: "x" }), editClip(common, "a", { blurb: "x" })))).toEqual(
      [],
    );
    expect(conflictsOf(apart(editClip(common, "a", { blurb: "x" }), editIssue(common, { title: "y" })))).toEqual([]);
  });

  test("is there where an entry was removed while it was edited; the entry stays", () => {
    const document = apart(removeEntry("a"), editClip(common, "a", { blurb: "still writing" }));

    expect(only(document)).toMatchObject({ entry: "a", field: "removed" });
    expect(readIssue(document).entries.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test("is not asked about an entry that is gone", () => {
    expect(conflictsOf(write(blurbs, removeEntry("a"), { ...there, at: 3_000 }))).toEqual([]);
  });

  test.each([
    ["this", (d: Document) => keepOne(only(d), "there"), "there"],
    ["that", (d: Document) => keepOne(only(d), "here"), "here"],
    ["both", (d: Document) => keepAll(only(d)), "there\n\nhere"],
  ])("is decided for %s, and the decision travels", (_which, decide, expected) => {
    const decided = write(blurbs, decide(blurbs), { ...here, at: 5_000 });
    const elsewhere = merge(blurbs, decided);

    expect(conflictsOf(elsewhere)).toEqual([]);
    expect(readIssue(elsewhere).entries[0]).toMatchObject({ blurb: expected });
  });

  test("with a text that was taken back leaves no trace of it", () => {
    const gone = apart([{ entry: "a", field: "blurb", value: null }], editClip(common, "a", { blurb: "there" }));

    expect(keepAll(only(gone))).toEqual([{ entry: "a", field: "blurb", value: "there" }]);
  });

  test.each([
    ["a decision", (d: Document) => keepOne(only(d), "there")],
    ["one for both", (d: Document) => keepAll(only(d))],
  ])("is there again when %s is taken back", (_what, decide) => {
    const writes = decide(blurbs);
    const decided = write(blurbs, writes, { ...here, at: 5_000 });
    const back = write(decided, inverse(blurbs, writes), { ...here, at: 6_000 });

    expect(only(back).versions.map(({ value }) => value)).toEqual(only(blurbs).versions.map(({ value }) => value));
    expect(conflictsOf(merge(blurbs, back))).toEqual(conflictsOf(back));
  });

  test("of titles is kept on one line; of emojis only one can stay", () => {
    const titles = apart(editIssue(common, { title: "A" }), editIssue(common, { title: "B" }));
    const emojis = apart(editClip(common, "a", { emoji: "🎉" }), editClip(common, "a", { emoji: "🚀" }));

    expect(keepAll(only(titles))).toEqual([{ entry: null, field: "title", value: "B / A" }]);
    expect([canKeepAll(only(titles)), canKeepAll(only(emojis))]).toEqual([true, false]);
  });
});

test("the device of a version is the one its writer named in the issue", () => {
  const signed = write(blurbs, [{ entry: null, field: deviceField("there"), value: "Phone" }], there);
  const { versions } = only(signed);

  expect(versions.map((version) => deviceOf(signed, version))).toEqual(["Phone", ""]);
});
