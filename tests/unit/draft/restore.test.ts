import fc from "fast-check";
import { expect, test } from "vitest";
import { conflictsOf, deviceField } from "../../../src/draft/conflicts";
import { addHeading, editClip, editHeading, editIssue, moveEntries, removeEntry } from "../../../src/draft/edits";
import { readIssue } from "../../../src/draft/read-issue";
import { restore } from "../../../src/draft/restore";
import { canonicalJson } from "../../../src/replica/canonical-json";
import { merge } from "../../../src/replica/merge";
import { write } from "../../../src/replica/write";
import { Devices } from "../support/devices";
import { documentWith, writer } from "../support/documents";
import { anyClocks, anyHistory } from "../support/histories";
import { chance } from "../support/random";
import { runs } from "../support/runs";

const me = writer("me");
const then = documentWith(["a", "b", "c"]);

test("texts, places and entries go back to what they were", () => {
  let now = write(then, editClip(then, "a", { blurb: "changed" }), me);
  now = write(now, editIssue(now, { title: "new title" }), me);
  now = write(now, moveEntries(readIssue(now).entries, ["c"], 0, me), me);
  now = write(now, removeEntry("b"), me);
  now = write(now, addHeading(readIssue(now).entries, "h", "News", 0, me), me);
  const back = write(now, restore(now, then), { ...me, at: 2_000 });

  expect(readIssue(back)).toMatchObject({ title: "", entries: readIssue(then).entries.map(({ id }) => ({ id })) });
  expect(readIssue(back).entries[0]).toMatchObject({ id: "a", blurb: "" });
});

test("going back to what is there writes nothing, and names of devices stay", () => {
  const signed = write(then, [{ entry: null, field: deviceField("x"), value: "Phone" }], me);

  expect(restore(then, then)).toEqual([]);
  expect(restore(signed, then)).toEqual([]);
});

test("an entry that came since goes, also where one device deleted it while another wrote it", () => {
  const added = write(then, addHeading(readIssue(then).entries, "h", "News", 0, me), me);
  const written = write(added, editHeading(added, "h", "Latest"), { ...writer("other"), at: 1_000 });
  const now = merge(write(added, removeEntry("h"), { ...me, at: 9_000 }), written);
  expect(readIssue(now).entries.map(({ id }) => id)).toContain("h");

  const back = write(now, restore(now, then), { ...me, at: 10_000 });

  expect(readIssue(back).entries.map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("any copy of an issue can be gone back to from any other, with its conflicts, and the going back syncs", () => {
  fc.assert(
    fc.property(anyHistory, anyClocks, fc.nat(), (history, clocks, seed) => {
      const all = new Devices(3, clocks, merge, chance(seed));
      for (const step of history) all.step(step);
      const [earlier, other] = all.devices.map(({ document }) => document);
      if (!earlier || !other) throw new Error("three devices were asked for");
      const now = merge(earlier, other);
      const back = write(now, restore(now, earlier), { writer: "later", at: 0 });
      const shown = (document: typeof now) => {
        const { entries, ...own } = readIssue(document);
        return { ...own, entries: entries.map(({ placedBy, ...entry }) => entry) };
      };
      const texts = (document: typeof now) =>
        conflictsOf(document)
          .filter(({ field }) => field !== "removed")
          .map(({ entry, field, versions }) => [
            entry,
            field,
            versions.map(({ value }) => canonicalJson(value)).sort(),
          ]);
      expect(shown(back)).toEqual(shown(earlier));
      expect(texts(back)).toEqual(texts(earlier));
      expect(shown(merge(now, back))).toEqual(shown(earlier));
    }),
    runs(300),
  );
});
