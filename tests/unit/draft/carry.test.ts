import { expect, test } from "vitest";
import { carry } from "../../../src/draft/carry";
import { editClip, holdClip } from "../../../src/draft/edits";
import { readIssue } from "../../../src/draft/read-issue";
import { emptyDocument } from "../../../src/replica/document";
import { write } from "../../../src/replica/write";
import { documentWith, listed, writer } from "../support/documents";

const me = writer("me");

test("entries that are carried over stand at the end there, in order, with their words, and are gone here", () => {
  let from = documentWith(["a", "b", "c", "d"], me);
  from = write(from, [...editClip(from, "c", { blurb: "Words." }), ...holdClip("c", true)], me);
  const to = { ...documentWith(["x", "y"], me), id: "other" };
  const { into, outOf } = carry(from, ["c", "a"], readIssue(to).entries, me);
  const arrived = write(to, into, me);

  expect(listed(arrived)).toEqual(["x", "y", "c", "a"]);
  expect(readIssue(arrived).entries[2]).toMatchObject({ title: "c", blurb: "Words.", held: false });
  expect(listed(write(from, outOf, me))).toEqual(["b", "d"]);
});

test("carried over and back again, an entry is what it was", () => {
  const from = documentWith(["a", "b"], me);
  const there = carry(from, ["a"], [], me);
  const [left, arrived] = [write(from, there.outOf, me), write(emptyDocument("other"), there.into, me)];
  const back = carry(arrived, ["a"], readIssue(left).entries, me);

  expect(listed(write(left, back.into, me))).toEqual(["b", "a"]);
  expect(readIssue(write(left, back.into, me)).entries[1]).toMatchObject({ id: "a", title: "a" });
});
