import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startIssue } from "../../../src/draft/edits";
import { write } from "../../../src/replica/write";
import { documentWith, writer } from "../support/documents";
import { draftFile } from "../support/draft-files";

const run = promisify(execFile);
const ORDINARY = "tests/fixtures/draft-files/version-1-ordinary.json";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pasteup-render-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function render(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run("npx", ["tsx", "scripts/render.ts", ...args]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe("rendering a draft file without the extension", () => {
  test("prints the Markdown that the extension exports", async () => {
    const golden = await readFile("tests/fixtures/exports/seven-pages.prose.md", "utf8");
    const { code, out } = await render(ORDINARY, "--style", "prose");

    expect(code).toBe(0);
    // The fixture has the pages' addresses as they were visited.
    expect(out.replace("http://gateway", "https://gateway").replace("?utm_source=feed", "")).toBe(golden);
    expect((await render(ORDINARY, "--style", "list")).out).toContain("- 🚪 [gateway](http://gateway.example/");
  });

  test("of several issues prints the one that is asked for", async () => {
    const numbered = (number: number) =>
      write({ ...documentWith([]), id: `i${number}` }, startIssue(number), writer("w"));
    const path = await file("two.json", await draftFile(numbered(7), numbered(8)));

    expect((await render(path, "--issue", "7")).out).toBe("## Issue #7\n");
    expect(await render(path)).toMatchObject({ code: 2, out: "", err: expect.stringContaining("7, 8") });
  });

  test.each([
    ["no file", () => [], "npm run render"],
    ["a file that is not there", () => ["nowhere.json"], "nowhere.json"],
    ["a style that is none", () => [ORDINARY, "--style", "haiku"], "haiku"],
    ["an option that is none", () => [ORDINARY, "--colour"], "--colour"],
    ["a file that is no draft", async () => [await file("other.json", "{}")], "no draft file"],
    [
      "a damaged one",
      async () => [await file("cut.json", (await readFile(ORDINARY, "utf8")).slice(0, 500))],
      "no draft file",
    ],
  ])("ends with a message and code 2 on %s", async (_what, args, message) => {
    expect(await render(...(await args()))).toMatchObject({ code: 2, out: "", err: expect.stringContaining(message) });
  });
}, 60_000);
