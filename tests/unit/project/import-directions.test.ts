import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** Which folders each folder may import from. The linter holds the same lines; this counts that files were read. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "src/replica": [],
  "src/draft": ["src/replica"],
  "src/export": ["src/draft"],
  "src/draft-file": ["src/draft", "src/replica"],
  "src/capture": ["src/draft"],
  "src/storage": ["src/draft", "src/replica", "src/draft-file"],
  "src/messages": ["src/draft"],
  "src/background": ["src/capture", "src/storage", "src/messages", "src/draft", "src/export"],
  "src/ui": ["src/draft", "src/replica", "src/draft-file", "src/storage", "src/export", "src/messages"],
};
const PAGES = ["popup", "editor", "options"];
const ALL_OF_SRC = Object.keys(MAY_IMPORT).filter((folder) => folder !== "src/background");
const PURE = ["src/replica", "src/draft", "src/export", "src/draft-file"];

const files = await Promise.all(
  [...PAGES, "src"].map(async (folder) =>
    (await readdir(folder, { recursive: true }))
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  ),
);
const sources = await Promise.all(files.flat().map(async (file) => ({ file, text: await readFile(file, "utf8") })));

/** The folder a file belongs to, as `MAY_IMPORT` names it. */
function folderOf(file: string): string {
  return file.startsWith("src/") ? file.split("/").slice(0, 2).join("/") : (file.split("/")[0] ?? "");
}

/** Where the imports of a file lead inside the project, static and dynamic ones. */
function importsOf(file: string, text: string): string[] {
  const specifiers = [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, specifier]) => specifier ?? "");
  return specifiers.map((specifier) => relative(".", join(dirname(file), specifier)));
}

test("the folders are the ones the rules speak of", () => {
  expect(sources.length).toBeGreaterThan(60);
  const folders = new Set(
    sources
      .filter(({ file }) => file.split("/").length > 2 || !file.startsWith("src/"))
      .map(({ file }) => folderOf(file)),
  );
  expect([...folders].filter((folder) => !(folder in MAY_IMPORT) && !PAGES.includes(folder))).toEqual([]);
});

describe.each(sources)("$file", ({ file, text }) => {
  const own = folderOf(file);

  test("imports only in the direction that its folder may", () => {
    const allowed = PAGES.includes(own) ? ALL_OF_SRC : MAY_IMPORT[own];
    const wrong = importsOf(file, text)
      .map(folderOf)
      .filter(
        (folder) => folder !== own && folder !== "public/_locales" && folder !== "public" && !allowed?.includes(folder),
      );
    expect(wrong).toEqual([]);
  });

  test("is handed time and chance where its folder is pure", () => {
    if (PURE.includes(own)) expect(text).not.toMatch(/\bDate\.now|new Date\(\)|Math\.random|\bcrypto\./);
  });

  test("says one thing, in at most 250 lines", () => {
    expect(text.split("\n").length).toBeLessThanOrEqual(250);
  });
});
