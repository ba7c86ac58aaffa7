import { describe, expect, test } from "vitest";
import {
  addClip,
  addHeading,
  editClip,
  editHeading,
  editIssue,
  moveEntries,
  removeEntry,
  startIssue,
} from "../../../src/draft/edits";
import { readEntry, readIssue } from "../../../src/draft/read-issue";
import { emptyDocument, registerAt } from "../../../src/replica/document";
import { inverse } from "../../../src/replica/inverse";
import { alternatives, registerOf } from "../../../src/replica/register";
import { write } from "../../../src/replica/write";
import { documentWith, link, listed, newClip, writer } from "../support/documents";

const me = writer("me");
const entriesOf = (document: Parameters<typeof readIssue>[0]) => readIssue(document).entries;

test("a new issue is a draft with its number", () => {
  const issue = readIssue(write(emptyDocument("i"), startIssue(95), me));

  expect(issue).toEqual({
    id: "i",
    number: 95,
    title: "",
    introduction: "",
    state: "draft",
    publishedOn: "",
    entries: [],
  });
});

test("an issue's texts change one by one, and what is the same is not written again", () => {
  const draft = write(emptyDocument("i"), startIssue(95), me);
  const titled = write(draft, editIssue(draft, { title: "A, B and more" }), me);

  expect(readIssue(titled)).toMatchObject({ number: 95, title: "A, B and more" });
  expect(editIssue(titled, { title: "A, B and more", number: 95, introduction: "" })).toEqual([]);
  expect(readIssue(write(titled, editIssue(titled, { number: null }), me)).number).toBeNull();
});

describe("a clip", () => {
  test("is added behind the last entry, with the facts that are not empty", () => {
    const clip = newClip({ title: "New", emoji: "🎉", blurb: "See [this]().", site: "Example" });
    const before = documentWith(["one", "two"]);
    const after = write(before, addClip(entriesOf(before).at(-1), "three", clip, me), me);

    expect(listed(after)).toEqual(["one", "two", "three"]);
    expect(entriesOf(after)[2]).toMatchObject({ kind: "clip", id: "three", ...clip });
    expect(registerAt(after, "three", "author")).toBeUndefined();
  });

  test("is edited field by field; what did not change is not written", () => {
    const before = documentWith(["one"]);
    const writes = editClip(before, "one", {
      title: "one",
      blurb: "New words",
      link: link("https://example.org/page"),
    });

    expect(writes.map(({ field }) => field)).toEqual(["blurb", "removed"]);
    expect(entriesOf(write(before, writes, me))[0]).toMatchObject({ title: "one", blurb: "New words" });
    expect(editClip(before, "one", { title: "one" })).toEqual([]);
  });

  test("that is edited says that it stays, so that an edit wins over a removal elsewhere", () => {
    const common = documentWith(["one"]);
    const removedThere = write(common, removeEntry("one"), writer("there"));
    const editedHere = write(common, editClip(common, "one", { blurb: "Still writing" }), me);
    const both = [registerAt(removedThere, "one", "removed"), registerAt(editedHere, "one", "removed")];
    const fields = new Map(editedHere.entries.get("one"));
    const removed = registerOf(both.flatMap((register) => register ?? []));
    if (removed) fields.set("removed", removed);

    expect(readEntry("one", fields)).toMatchObject({ blurb: "Still writing" });
  });

  test("written differently on two devices keeps the other text while one of them is edited", () => {
    const common = documentWith(["one"]);
    const here = write(common, editClip(common, "one", { blurb: "here" }), writer("here"));
    const there = write(common, editClip(common, "one", { blurb: "there" }), writer("there"));
    const both = registerOf([here, there].flatMap((document) => registerAt(document, "one", "blurb") ?? []));
    const fields = new Map(here.entries.get("one"));
    if (both) fields.set("blurb", both);
    const apart = {
      ...here,
      context: new Map([...here.context, ...there.context]),
      entries: new Map([["one", fields]]),
    };
    const after = write(apart, editClip(apart, "one", { blurb: "there, edited" }), me);
    const register = registerAt(after, "one", "blurb");

    expect(register && alternatives(register).map(({ value }) => value)).toEqual(["here"]);
  });
});

describe("a heading", () => {
  test("is added at a place and edited", () => {
    const before = documentWith(["one", "two"]);
    const after = write(before, addHeading(entriesOf(before), "h", "News", 1, me), me);
    const edited = write(after, editHeading(after, "h", "Releases"), me);

    expect(listed(edited)).toEqual(["one", "h", "two"]);
    expect(entriesOf(edited)[1]).toMatchObject({ kind: "heading", text: "Releases" });
  });
});

describe("moving an entry", () => {
  test.each([
    ["up", "c", 0, ["c", "a", "b", "d"]],
    ["down", "a", 2, ["b", "c", "a", "d"]],
    ["to the end", "a", 3, ["b", "c", "d", "a"]],
    ["beyond the end", "a", 99, ["b", "c", "d", "a"]],
    ["to where it is", "b", 1, ["a", "b", "c", "d"]],
  ])("%s", (_where, id, index, expected) => {
    const before = documentWith(["a", "b", "c", "d"]);

    expect(listed(write(before, moveEntries(entriesOf(before), [id], index, me), me))).toEqual(expected);
  });

  test("is taken back to the exact place", () => {
    const before = documentWith(["a", "b", "c"]);
    const writes = moveEntries(entriesOf(before), ["c"], 0, me);
    const after = write(before, writes, me);

    expect(listed(write(after, inverse(before, writes), me))).toEqual(["a", "b", "c"]);
  });
});

describe("removing an entry", () => {
  test("leaves it out of the list and in the document, and can be taken back", () => {
    const before = documentWith(["a", "b"]);
    const writes = removeEntry("a");
    const after = write(before, writes, me);

    expect(listed(after)).toEqual(["b"]);
    expect(after.entries.has("a")).toBe(true);
    expect(listed(write(after, inverse(before, writes), me))).toEqual(["a", "b"]);
  });
});
