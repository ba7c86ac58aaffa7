import { describe, expect, test } from "vitest";
import { decodeDraftFile } from "../../../src/draft-file/decode";
import { LIMITS } from "../../../src/draft-file/format";
import { nestingOf } from "../../../src/draft-file/nesting";
import { canonicalJson, type Json } from "../../../src/replica/canonical-json";
import { draftFile, sampleDocument, sha256 } from "../support/draft-files";

type Parsed = { version: number; issues: Record<string, Json>[]; [key: string]: Json | Record<string, Json>[] };

/** A valid file with something changed, and the checksum of what it holds now, so that only the change can be refused. */
async function changed(change: (file: Parsed) => void): Promise<string> {
  const file: Parsed = JSON.parse(await draftFile(sampleDocument()));
  change(file);
  file.checksum = `sha256:${await sha256(canonicalJson(file.issues as Json))}`;
  return JSON.stringify(file);
}

/** The first issue of a file, as plain JSON to be changed. */
// biome-ignore lint/suspicious/noExplicitAny: what a test breaks has no type any more.
const issue = (file: Parsed): any => file.issues[0];

describe("a file is refused", () => {
  test.each([
    ["that is empty", async () => "", "not-json"],
    ["that is cut off", async () => (await draftFile(sampleDocument())).slice(0, -20), "not-json"],
    ["that is something else", async () => '{"bookmarks": []}', "not-a-draft"],
    ["that is a list", async () => "[]", "not-a-draft"],
    [
      "of another format",
      () =>
        changed((file) => {
          file.format = "notes";
        }),
      "not-a-draft",
    ],
    [
      "of a newer version",
      () =>
        changed((file) => {
          file.version = 2;
        }),
      "newer",
    ],
    [
      "of no version",
      () =>
        changed((file) => {
          file.version = 0;
        }),
      "not-a-draft",
    ],
    [
      "whose text was changed by hand",
      async () => (await draftFile(sampleDocument())).replace("Hello", "Hullo"),
      "checksum",
    ],
    [
      "without a checksum",
      () =>
        changed((file) => {
          file.checksum = "none";
        }).then((text) => text.replace(/sha256:\w+/, "sha256:x")),
      "damaged",
    ],
    [
      "without issues",
      () =>
        changed((file) => {
          file.issues = {} as never;
        }),
      "damaged",
    ],
    ["that is nested too deep", async () => `{"a":${"[".repeat(100)}${"]".repeat(100)}}`, "too-deep"],
    ["that is too large", async () => " ".repeat(LIMITS.bytes + 1), "too-large"],
    ["whose characters make it too large", async () => "é".repeat(LIMITS.bytes / 2 + 1), "too-large"],
    [
      "with an issue twice",
      () =>
        changed((file) => {
          file.issues = [issue(file), issue(file)];
        }),
      "damaged",
    ],
    [
      "with a version its context has not seen",
      () =>
        changed((file) => {
          issue(file).context.here = 1;
        }),
      "damaged",
    ],
    [
      "with one dot in two registers",
      () =>
        changed((file) => {
          issue(file).fields.title = issue(file).fields.introduction;
        }),
      "damaged",
    ],
    [
      "with an empty register",
      () =>
        changed((file) => {
          issue(file).fields.title = [];
        }),
      "damaged",
    ],
    [
      "with a counter that is no count",
      () =>
        changed((file) => {
          issue(file).fields.title[0].counter = 1.5;
        }),
      "damaged",
    ],
    [
      "with a huge counter",
      () =>
        changed((file) => {
          issue(file).context.here = 2 ** 60;
        }),
      "damaged",
    ],
    [
      "with a time beyond all calendars",
      () =>
        changed((file) => {
          issue(file).fields.title[0].at = 1e17;
        }),
      "damaged",
    ],
    [
      "with a text beyond all measure",
      () =>
        changed((file) => {
          issue(file).fields.title[0].value = "x".repeat(LIMITS.textLength + 1);
        }),
      "damaged",
    ],
    [
      "with a name beyond all measure",
      () =>
        changed((file) => {
          issue(file).entries["x".repeat(201)] = {};
        }),
      "damaged",
    ],
    [
      "with parts nobody knows in a version",
      () =>
        changed((file) => {
          issue(file).fields.title[0].extra = 1;
        }),
      "damaged",
    ],
    [
      "with a script for a link",
      () =>
        changed((file) => {
          issue(file).entries.a.link[0].value = "javascript:alert(1)";
        }),
      "bad-link",
    ],
    [
      "with a data link behind another",
      () =>
        changed((file) => {
          issue(file).entries.a.link[0].value = "data:text/html,x";
        }),
      "bad-link",
    ],
  ])("%s", async (_what, text, reason) => {
    await expect(decodeDraftFile(await text(), sha256)).rejects.toMatchObject({ name: "FileRefused", reason });
  });
});

test("a key such as __proto__ is data: it changes no prototype and comes through", async () => {
  const text = await changed((file) => {
    issue(file).entries.b.toString = issue(file).entries.b.title;
    delete issue(file).entries.b.title;
  });
  const { documents } = await decodeDraftFile(text, sha256);

  expect(documents[0]?.entries.get("b")?.get("toString")?.[0].value).toBe("Two");
  expect(documents[0]?.entries.get("a")?.get("__proto__")?.[0].value).toEqual({ rating: [1, { deep: true }] });
  expect(({} as { rating?: unknown }).rating).toBeUndefined();
});

test.each([
  ["1", 0],
  ["{}", 1],
  ['{"a":[1,{"b":2}]}', 3],
  ['"[[["', 0],
  ['["\\"[[[", 1]', 1],
  ["[".repeat(1_000_000), 1_000_000],
])("the nesting of %.20s is found without parsing", (text, depth) => {
  expect(nestingOf(text)).toBe(depth);
});
