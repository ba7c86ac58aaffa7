import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const CONTENT_SCRIPT = "dist/chrome/src/capture/read-page.js";

/** The scripts a page loads before anything else, by its own script elements and what those import. */
async function firstScripts(page: string): Promise<string[]> {
  const html = await readFile(`dist/chrome/${page}/index.html`, "utf8");
  return withImports([...html.matchAll(/<script[^>]+src="\/([^"]+)"/g)].map(([, file]) => `dist/chrome/${file}`));
}

/** Scripts, and those that are loaded before they run. */
async function withImports(scripts: readonly string[]): Promise<string[]> {
  const found = [...scripts];
  for (const file of found) {
    const code = await readFile(file, "utf8");
    for (const [, imported] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) {
      const path = `dist/chrome/assets/${imported}`;
      if (!found.includes(path)) found.push(path);
    }
  }
  return found;
}

async function gzipped(files: readonly string[]): Promise<number> {
  const sizes = files.map(async (file) => gzipSync(await readFile(file)).byteLength);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

describe("the popup", () => {
  test("needs no script to be typed in: its form stands in its page", async () => {
    const html = await readFile("dist/chrome/popup/index.html", "utf8");

    for (const name of ["Title", "Link", "Blurb", "Emoji", "Add to issue"]) expect(html).toContain(`>${name}<`);
    expect(html).toMatch(/<textarea[^>]+autofocus/);
  });

  test("loads at most 25 kB of gzipped script before the first input", async () => {
    const first = await firstScripts("popup");
    expect(first).not.toEqual([]);
    expect(await gzipped(first)).toBeLessThan(2_500);

    const behind = (await readdir("dist/chrome/assets")).filter((file) => file.startsWith("take-over"));
    expect(behind).toHaveLength(1);
    const form = await withImports([...first, ...behind.map((file) => `dist/chrome/assets/${file}`)]);
    expect(await gzipped(form)).toBeLessThan(25_000);
  });
});

describe("the content script", () => {
  test("is one expression: it has a value, and leaves no variable behind", async () => {
    const code = await readFile(CONTENT_SCRIPT, "utf8");

    // In brackets nothing but an expression can be read; a declaration, or a second statement, could not.
    expect(() => new vm.Script(`(${code.trim().replace(/;$/, "")})`)).not.toThrow();
  });

  test("weighs at most 15 kB", async () => {
    expect((await readFile(CONTENT_SCRIPT)).byteLength).toBeLessThan(15_000);
  });
});

/** Ways to run a text as code. */
const RUNS_TEXT =
  /(?<!\w)eval\s*\(|\beval\)\s*\(|(?<![\w$.])Function\s*\(|\bset(Timeout|Interval)\(\s*["'`]|\bimportScripts\(/;

/** Addresses of other hosts, and references that a page or a style would load from one. */
const ADDRESSES = /\b(https?|wss?):\/\/[\w.-]+|["'`(=]\/\/[\w-]+\.[\w.-]+/g;

test.each(["eval(x)", "(0,eval)(x)", "new Function('x')", "Function(x)()", 'setTimeout("x", 1)', "importScripts(`x`)"])(
  "%s would be found",
  (code) => {
    expect(code).toMatch(RUNS_TEXT);
  },
);

test.each(["chrome", "firefox"])("nothing for %s evaluates text or names an address to load", async (browser) => {
  const all = await readdir(`dist/${browser}`, { recursive: true });
  const files = all.filter((file) => /\.(js|html|css)$/.test(file)).map((file) => join(`dist/${browser}`, file));
  expect(files.filter((file) => file.endsWith(".js")).length).toBeGreaterThan(5);
  for (const file of files) {
    const code = await readFile(file, "utf8");
    expect(code, file).not.toMatch(RUNS_TEXT);
    // What Preact makes SVG and MathML by: names, which nothing loads.
    const addresses = (code.match(ADDRESSES) ?? []).filter((address) => address !== "http://www.w3.org");
    expect(addresses, file).toEqual([]);
  }
});
