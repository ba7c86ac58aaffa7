import { describe, expect, test } from "vitest";
import { t, tCount } from "../../../src/ui/i18n";

describe("a text", () => {
  test("is in the language of the interface, with its values in place", () => {
    expect(t("addToIssue")).toBe("Add to issue");
    expect(t("addedTo", "95")).toBe("Added to issue #95");
  });

  test.each([
    [0, "0 clips"],
    [1, "1 clip"],
    [1234, "1,234 clips"],
  ])("counts %i as %s", (count, expected) => {
    expect(tCount("clips", count)).toBe(expected);
  });
});
