import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { press, textIn, typeInto, waitForAlert, waitForStatus } from "../../../scripts/drive/by-role";
import { UPGRADES } from "../../../src/storage/indexeddb/upgrades";
import { useChromium } from "../support/chromium";

const bench = useChromium(new Map());

/** Opens the database from beside the extension's own code, as a page of another version does, and holds it open. */
async function holdDatabase(page: Page, version: number): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((opened, failed) => {
        const opening = indexedDB.open("pasteup", wanted);
        opening.onupgradeneeded = () => {
          const database = opening.result;
          if (database.objectStoreNames.length > 0) return;
          // What version 1 had; later steps add the rest.
          const issues = database.createObjectStore("issues", { keyPath: "id" });
          issues.createIndex("byState", ["state", "number"]);
          issues.createIndex("byNumber", "number");
          const entries = database.createObjectStore("entries", { keyPath: ["issue", "id"] });
          entries.createIndex("listed", ["issue", "order", "id"]);
          entries.createIndex("byPage", "pages", { multiEntry: true });
          database.createObjectStore("unfinished", { keyPath: "slot" });
          database.createObjectStore("choices");
        };
        opening.onsuccess = () => {
          Object.assign(globalThis, { held: opening.result });
          opened();
        };
        opening.onerror = () => failed(opening.error);
      }),
    version,
  );
}

async function letGo(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
}

describe("pages of two versions at once", () => {
  test("an old page that holds the database is named as what stands in the way, and then the new one goes on", async () => {
    const { chromium } = bench();
    // A file of the extension that runs nothing, so that no page of today opens the database first.
    const old = await chromium.openOwn("manifest.json");
    await holdDatabase(old, 1);
    const editor = await chromium.openOwn("editor/index.html");
    await waitForAlert(editor, "Another Pasteup page holds an older version open");
    await letGo(old);
    await editor.waitForSelector("ol");
    await typeInto(editor, "Introduction", "It goes on.");
    await waitForStatus(editor, "Saved");

    await editor.close();
    await old.close();
  });

  test("a newer version is let in, is not written over, and what is typed meanwhile stays on the screen", async () => {
    const { chromium } = bench();
    const editor = await chromium.openOwn("editor/index.html");
    await typeInto(editor, "Introduction", " And on.");
    await waitForStatus(editor, "Saved");
    const newer = await chromium.openOwn("manifest.json");
    await holdDatabase(newer, UPGRADES.length + 1);
    await editor.bringToFront();
    await typeInto(editor, "Introduction", " Typed in the old page.");
    await waitForAlert(editor, "newer Pasteup");
    expect(await textIn(editor, "Introduction")).toBe("It goes on. And on. Typed in the old page.");

    const late = await chromium.openOwn("popup/index.html");
    await waitForAlert(late, "newer Pasteup");
    await typeInto(late, "Link", "https://example.org/late");
    await press(late, "Add to issue");
    await waitForAlert(late, "newer Pasteup");
    expect(await textIn(late, "Link")).toContain("https://example.org/late");
    const stored = await newer.evaluate(
      () =>
        new Promise((answer) => {
          const { held } = globalThis as unknown as { held: IDBDatabase };
          const reading = held.transaction("issues").objectStore("issues").getAll();
          reading.onsuccess = () => answer(reading.result.map(({ fields }) => fields.get("introduction")[0].value));
        }),
    );
    expect(stored).toEqual(["It goes on. And on."]);
  });
});
