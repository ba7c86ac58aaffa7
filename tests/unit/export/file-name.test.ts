import { expect, test } from "vitest";
import { fileName } from "../../../src/export/file-name";

test.each([
  [95, "md", "issue-95.md"],
  [null, "md", "issue.md"],
  [7, "html", "issue-7.html"],
])("issue %j as %s is %s", (number, extension, expected) => {
  expect(fileName({ number }, extension)).toBe(expected);
});
