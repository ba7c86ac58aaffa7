import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { byRole, press, waitForStatus } from "../../../scripts/drive/by-role";
import { tourPages } from "../../../scripts/tour/issue";
import { runTour } from "../../../scripts/tour/run-tour";
import { useChromium } from "../support/chromium";

const bench = useChromium(await tourPages());

const golden = (name: string) => readFile(new URL(`../../fixtures/exports/${name}`, import.meta.url), "utf8");

test("seven pages clipped through the popup become the issue's Markdown, byte for byte", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pasteup-tour-"));
  const { markdown, file } = await runTour(bench().chromium, folder, () => undefined);

  expect(markdown).toBe(await golden("seven-pages.prose.md"));
  expect(file).toBe(join(folder, "issue-95.md"));
});

test("the same issue in style List, from the clipboard", async () => {
  const { chromium } = bench();
  const editor = await chromium.openOwn("editor/index.html");
  const style = await byRole<HTMLSelectElement>(editor, "combobox", "Markdown style");
  await style.select("list");
  await waitForStatus(editor, "Saved");
  await press(editor, "Copy as Markdown");
  await waitForStatus(editor, "Copied");
  const session = await editor.createCDPSession();
  const origin = `chrome-extension://${chromium.extension.id}`;
  await session.send("Browser.grantPermissions", { origin, permissions: ["clipboardReadWrite"] });

  expect(await editor.evaluate(() => navigator.clipboard.readText())).toBe(await golden("seven-pages.list.md"));
});

test("the toolbar badge counts the clips", async () => {
  const options = await bench().chromium.openOwn("options/index.html");

  expect(await options.evaluate("chrome.action.getBadgeText({})")).toBe("7");
});
