import { expect, test } from "vitest";
import { withEntries, withUnchanged } from "../../../../src/ui/stored/unchanged-entries";
import { clip, issue } from "../../support/documents";

const before = { ...issue({ entries: [clip({ id: "a" }), clip({ id: "b" })] }), conflicts: 0 };

test("entries that are what they were are the very ones they were", () => {
  const now = {
    ...issue({ title: "Other", entries: [clip({ id: "b" }), clip({ id: "a", blurb: "New." })] }),
    conflicts: 0,
  };
  const shown = withUnchanged(before, now);

  expect(shown.entries[0]).toBe(before.entries[1]);
  expect(shown.entries[1]).toMatchObject({ id: "a", blurb: "New." });
  expect(shown.title).toBe("Other");
});

test("of some entries that were read anew, those that are gone go and the others stay in their places", () => {
  const shown = withEntries(before, ["a", "b"], [clip({ id: "a", title: "New" }), null]);

  expect(shown.entries).toMatchObject([{ id: "a", title: "New" }]);
});

test("another issue has nothing to do with the one before", () => {
  const other = { ...issue({ id: "other", entries: [clip({ id: "a" })] }), conflicts: 0 };

  expect(withUnchanged(before, other)).toBe(other);
});
