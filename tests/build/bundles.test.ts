import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const CONTENT_SCRIPT = "dist/chrome/src/capture/read-page.js";

async function scripts(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith(".js")).map((file) => join(folder, file));
}

/** The scripts a page loads before anything else, by its own script elements and what those import. */
async function firstScripts(page: string): Promise<string[]> {
  const html = await readFile(`dist/chrome/${page}/index.html`, "utf8");
  const found = [...html.matchAll(/<script[^>]+src="\/([^"]+)"/g)].map(([, file]) => `dist/chrome/${file}`);
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
    expect(await gzipped(first)).toBeLessThan(2_000);

    const [behind] = (await readdir("dist/chrome/assets")).filter((file) => file.startsWith("take-over"));
    const ui = (await readdir("dist/chrome/assets")).filter((file) => /^(ui|rolldown-runtime)-/.test(file));
    const form = [behind, ...ui].map((file) => `dist/chrome/assets/${file}`);
    expect(form).toHaveLength(3);
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

test.each(["chrome", "firefox"])("no script for %s evaluates text or names an address to load", async (browser) => {
  const files = await scripts(`dist/${browser}`);
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const code = await readFile(file, "utf8");
    expect(code, file).not.toMatch(/\beval\(|new Function\(|importScripts\(/);
    const addresses = code.match(/\b(https?|wss?):\/\/[\w.-]+/g) ?? [];
    expect(
      addresses.filter((address) => address !== "http://www.w3.org"),
      file,
    ).toEqual([]);
  }
});
