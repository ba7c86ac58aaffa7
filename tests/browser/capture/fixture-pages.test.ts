import { readdir, readFile } from "node:fs/promises";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { offerFrom } from "../../../src/capture/clip-offer";
import { type PageReader, pageReader } from "../support/page-reader";

const FOLDER = "tests/fixtures/pages";

/** What stands beside a page: the rule it is there for, and what an editor would have typed. */
const EXPECTED = v.object({
  rule: v.string(),
  address: v.string(),
  title: v.string(),
  link: v.string(),
  removed: v.optional(v.array(v.string()), []),
  replaced: v.optional(v.string()),
  site: v.optional(v.nullable(v.string())),
  author: v.optional(v.nullable(v.string())),
  published: v.optional(v.nullable(v.string())),
  description: v.optional(v.nullable(v.string())),
  language: v.optional(v.nullable(v.string())),
  warning: v.optional(v.nullable(v.literal("check page"))),
});

const CONTEXT = ["site", "author", "published", "description", "language"] as const;

const names = await readdir(FOLDER);
const cases = await Promise.all(
  names.map(async (name) => ({
    name,
    html: await readFile(`${FOLDER}/${name}/page.html`, "utf8"),
    expected: v.parse(EXPECTED, JSON.parse(await readFile(`${FOLDER}/${name}/expected.json`, "utf8"))),
  })),
);
const rows: { readonly name: string; readonly tab: string; readonly title: string; readonly expected: string }[] = [];

let reader: PageReader;
beforeAll(async () => {
  reader = await pageReader();
});
afterAll(() => reader.close());

describe("what is captured is what the editor would have typed", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", async (name, { html, expected }) => {
    await reader.show(expected.address, html);
    const facts = await reader.read();
    const { offer, notes } = offerFrom(facts);

    const asked = CONTEXT.filter((key) => expected[key] !== undefined);
    expect({
      title: offer.title,
      link: offer.link,
      removed: notes.removed,
      replaced: notes.replaced,
      isCheckPage: notes.isCheckPage,
      ...Object.fromEntries(asked.map((key) => [key, offer[key]])),
    }).toEqual({
      title: expected.title,
      link: expected.link,
      removed: expected.removed,
      replaced: expected.replaced ?? null,
      isCheckPage: expected.warning === "check page",
      ...Object.fromEntries(asked.map((key) => [key, expected[key] ?? ""])),
    });
    rows.push({ name, tab: facts.documentTitle.trim(), title: offer.title, expected: expected.title });
  });
});

test("the table in the docs says how this compares with the tab's title alone", async () => {
  const sorted = rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const right = (key: "tab" | "title") => sorted.filter((row) => row[key] === row.expected).length;
  const cell = (text: string) => text.replace(/\s+/g, " ").replace(/[|\\`*_[\]<>&#~]/g, "\\$&");
  const lines = sorted.map(
    ({ name, tab, title, expected }) =>
      `| ${name} | ${cell(title)} | ${tab === expected ? "the same" : cell(tab) || "(none)"} |`,
  );
  const table = [
    "# Titles, page by page",
    "",
    `Of ${sorted.length} pages, the title offered is what an editor would have typed on ${right("title")}; the tab's own title`,
    `(\`document.title\`, all that most clippers save) on ${right("tab")}. Written by \`tests/browser/capture/fixture-pages.test.ts\`.`,
    "",
    "| page in `tests/fixtures/pages/` | offered | the tab's title |",
    "| --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");

  await expect(table).toMatchFileSnapshot("../../../docs/titles-by-page.md");
});
