import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addHeading,
  editClip,
  editHeading,
  editIssue,
  holdClip,
  moveEntries,
  publishIssue,
  removeEntry,
  startIssue,
} from "../../../src/draft/edits";
import { readIssue } from "../../../src/draft/read-issue";
import { FileRefused } from "../../../src/draft-file/format";
import { movedIds } from "../../../src/draft-file/moved";
import { type IssuePlan, planImport } from "../../../src/draft-file/plan";
import { type Document, emptyDocument } from "../../../src/replica/document";
import { merge } from "../../../src/replica/merge";
import { type Write, write } from "../../../src/replica/write";
import { Devices } from "../support/devices";
import { documentWith, link, listed, writer } from "../support/documents";
import { anyClocks, anyHistory } from "../support/histories";
import { chance } from "../support/random";
import { runs } from "../support/runs";

const there = { ...writer("there"), at: 5_000 };
const common = documentWith(["a", "b", "c", "d", "e"]);

/** What importing a document would change in another. */
function planFor(file: Document, here?: Document): IssuePlan[] {
  return planImport([file], new Map(here ? [[here.id, here]] : []), []);
}

function changesOf(writes: (document: Document) => readonly Write[], here = common): IssuePlan["changes"] {
  return planFor(write(common, writes(common), there), here)[0]?.changes ?? [];
}

describe("the plan of an import says what would change", () => {
  test("an issue that is not here is new, with its clips", () => {
    const draft = write(common, startIssue(95), there);

    expect(planFor(draft)).toEqual([
      {
        id: "issue",
        number: 95,
        title: "",
        isNew: true,
        removesMuch: false,
        twin: null,
        changes: ["a", "b", "c", "d", "e"].map((entry) => ({ kind: "added", entry, name: entry })),
      },
    ]);
  });

  test.each([
    [
      "a text, with the old one",
      (d: Document) => editClip(d, "b", { blurb: "New words" }),
      [{ kind: "changed", entry: "b", name: "b", field: "blurb", before: "", after: "New words" }],
    ],
    [
      "a link",
      (d: Document) => editClip(d, "b", { link: link("https://new.example/") }),
      [
        {
          kind: "changed",
          entry: "b",
          name: "b",
          field: "link",
          before: "https://example.org/page",
          after: "https://new.example/",
        },
      ],
    ],
    [
      "the issue's own texts",
      (d: Document) => editIssue(d, { title: "T", number: 7 }),
      [
        { kind: "changed", entry: null, name: "", field: "number", before: "", after: "7" },
        { kind: "changed", entry: null, name: "", field: "title", before: "", after: "T" },
      ],
    ],
    ["a removal", () => removeEntry("c"), [{ kind: "removed", entry: "c", name: "c" }]],
    [
      "a move, as one move",
      (d: Document) => moveEntries(readIssue(d).entries, ["e"], 0, there),
      [{ kind: "moved", entry: "e", name: "e" }],
    ],
    ["a clip that was held", () => holdClip("b", true), [{ kind: "held", entry: "b", name: "b" }]],
    [
      "a publication, with its day",
      () => publishIssue("2026-11-26"),
      [
        { kind: "changed", entry: null, name: "", field: "state", before: "draft", after: "published" },
        { kind: "changed", entry: null, name: "", field: "publishedOn", before: "", after: "2026-11-26" },
      ],
    ],
    [
      "an entry",
      (d: Document) => addHeading(readIssue(d).entries, "h", "News", 2, there),
      [{ kind: "added", entry: "h", name: "News" }],
    ],
    ["something this version does not show", () => [{ entry: "a", field: "rating", value: 5 }], [{ kind: "unseen" }]],
  ])("%s", (_what, writes, expected) => {
    expect(changesOf(writes as (document: Document) => readonly Write[])).toEqual(expected);
  });

  test("a clip that is no longer held", () => {
    const held = write(common, holdClip("b", true), there);
    const changes = planFor(write(held, holdClip("b", false), there), held)[0]?.changes;

    expect(changes).toEqual([{ kind: "released", entry: "b", name: "b" }]);
  });

  test("texts written on both sides are a conflict", () => {
    const here = write(common, editClip(common, "b", { blurb: "here" }), writer("here"));

    expect(changesOf((d) => editClip(d, "b", { blurb: "there" }), here)).toEqual([
      { kind: "changed", entry: "b", name: "b", field: "blurb", before: "here", after: "there" },
      { kind: "conflict", name: "b", conflict: expect.objectContaining({ entry: "b", field: "blurb" }) },
    ]);
  });

  test("an edit that beats a removal is told", () => {
    const here = write(common, editClip(common, "b", { blurb: "still here" }), writer("here"));

    expect(changesOf(() => removeEntry("b"), here)).toEqual([
      { kind: "conflict", name: "b", conflict: expect.objectContaining({ entry: "b", field: "removed" }) },
    ]);
  });

  test("what is here already is nothing", () => {
    const file = write(common, editClip(common, "b", { blurb: "x" }), there);

    expect(planFor(file, merge(common, file))).toEqual([]);
    expect(planFor(common, file)).toEqual([]);
  });

  test("a file that removes more than a fifth is marked, one that removes a fifth is not", () => {
    const without = (...ids: string[]) => write(common, ids.flatMap(removeEntry), there);

    expect(planFor(without("a"), common)[0]?.removesMuch).toBe(false);
    expect(planFor(without("a", "b"), common)[0]?.removesMuch).toBe(true);
  });

  test("a draft of a number that was begun here too could be combined, and pages in both are pointed out", () => {
    const own = write({ ...common, id: "own" }, startIssue(96), writer("here"));
    const theirs = write(documentWith(["x"]), startIssue(96), there);
    const [plan] = planImport([theirs], new Map(), [readIssue(own)]);

    expect(plan?.twin).toEqual({ id: "own", samePages: ["x"] });
  });

  test("a copy that contradicts the one here is refused", () => {
    const forged = { ...emptyDocument("issue"), context: common.context };

    expect(() => planFor(forged, common)).toThrow(FileRefused);
  });
});

test("importing any file twice, or late, finds nothing new the second time", () => {
  fc.assert(
    fc.property(anyHistory, anyClocks, fc.nat(), (history, clocks, seed) => {
      const all = new Devices(3, clocks, merge, chance(seed));
      for (const step of history) all.step(step);
      const [here, file] = all.devices.map(({ document }) => document);
      if (!here || !file) throw new Error("three devices were asked for");
      expect(planFor(file, merge(here, file))).toEqual([]);
      expect(planFor(here, merge(here, file))).toEqual([]);
    }),
    runs(300),
  );
});

test("the plan tells every entry that comes, goes or has other texts", () => {
  fc.assert(
    fc.property(anyHistory, anyClocks, fc.nat(), (history, clocks, seed) => {
      const all = new Devices(3, clocks, merge, chance(seed));
      for (const step of history) all.step(step);
      const [here, file] = all.devices.map(({ document }) => document);
      if (!here || !file || here.context.size === 0) return;
      const changes = planFor(file, here)[0]?.changes ?? [];
      const told = (kind: string) =>
        changes.flatMap((change) => (change.kind === kind && "entry" in change ? [change.entry] : []));
      const [before, after] = [listed(here), listed(merge(here, file))];
      expect(told("added").sort()).toEqual(after.filter((id) => !before.includes(id)).sort());
      expect(told("removed").sort()).toEqual(before.filter((id) => !after.includes(id)).sort());
    }),
    runs(300),
  );
});

describe("what was moved is the least that explains the new order", () => {
  test.each([
    [["a", "b", "c", "d"], ["d", "a", "b", "c"], ["d"]],
    [["a", "b", "c", "d"], ["b", "c", "d", "a"], ["a"]],
    [["a", "b", "c", "d"], ["a", "b", "c", "d"], []],
    [["a", "b", "c"], ["a", "x", "b", "c"], []],
    [["a", "b", "c"], ["c", "a"], ["c"]],
  ])("from %j to %j: %j", (before, after, moved) => {
    expect(movedIds(before, after)).toEqual(moved);
  });

  test("editing a heading moves nothing", () => {
    const before = write(common, addHeading(readIssue(common).entries, "h", "x", 0, there), there);
    const after = write(before, editHeading(before, "h", "y"), there);
    expect(planFor(after, before)[0]?.changes.map(({ kind }) => kind)).toEqual(["changed"]);
  });
});
