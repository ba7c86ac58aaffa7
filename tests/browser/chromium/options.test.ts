import { expect, test } from "vitest";
import { byRole, press, typeInto, waitForStatus, waitForValue } from "../../../scripts/drive/by-role";
import { sampleDocument } from "../../unit/support/draft-files";
import { useChromium } from "../support/chromium";
import { importDraft } from "../support/import-draft";

const bench = useChromium(new Map());

test("settings are kept, and shown on every page", async () => {
  const { chromium } = bench();
  const options = await chromium.openOwn("options/index.html");
  const style = await byRole<HTMLSelectElement>(options, "combobox", "Markdown style");
  await options.waitForFunction((select) => !select.disabled, {}, style);
  await style.select("list");
  await waitForStatus(options, "Saved");
  await typeInto(options, "Device name", "Work laptop");
  // "Saved" stands there already.
  await options.waitForFunction(async () => {
    const { settings } = await (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.local.get(
      "settings",
    );
    return settings?.device === "Work laptop";
  });
  await options.reload();
  await waitForValue(options, "Device name", "Work laptop");

  const editor = await chromium.openOwn("editor/index.html");
  const same = await byRole<HTMLSelectElement>(editor, "combobox", "Markdown style");
  await editor.waitForFunction((select) => select.value === "list", {}, same);
});

test("the shortcuts are explained, and a button leads to where they are changed", async () => {
  const { chromium } = bench();
  const options = await chromium.openOwn("options/index.html");
  await options.waitForSelector("kbd");
  expect(await options.$eval("dl", (list) => list.textContent)).toContain("Clip this page");

  const opened = chromium.browser.waitForTarget((target) => target.url().startsWith("chrome://extensions"));
  await press(options, "Change shortcuts");
  expect((await opened).url()).toContain("shortcuts");
});

test("what is stored is told, and a report gives it without a word of what was written", async () => {
  const { chromium } = bench();
  const options = await chromium.openOwn("options/index.html");
  await importDraft(options, sampleDocument("stored"));
  const facts = () =>
    options.$$eval("dl.facts > div", (rows) =>
      Object.fromEntries(
        rows.map((row) => [row.querySelector("dt")?.textContent, row.querySelector("dd")?.textContent]),
      ),
    );
  await options.waitForFunction(() => document.querySelector("dl.facts")?.textContent?.includes("headings3"));
  expect(await facts()).toMatchObject({
    Where: expect.stringContaining("a second copy"),
    // The empty one that the editor had started gave way to the imported one.
    Issues: "2, of which drafts: 1",
    "Texts to decide": "1",
    Space: expect.stringMatching(/ of .+ that the browser offers/),
    "Second copy": expect.stringMatching(/kB/),
    "Changes not copied yet": "0",
    "Last repair": "None was needed",
  });

  await press(options, "Copy a report");
  await waitForStatus(options, "Copied");
  const session = await options.createCDPSession();
  const origin = `chrome-extension://${chromium.extension.id}`;
  await session.send("Browser.grantPermissions", { origin, permissions: ["clipboardReadWrite"] });
  const report = await options.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/issues: 2\ndrafts: 1\nentries: 3\n/);
  expect(report).toMatch(/bytes in extension storage: \d+/);
  expect(report).not.toMatch(/Ä title|Written|A, B and more|Hello|example|News|Two/);
});

declare const chrome: {
  readonly storage: { readonly local: { get(key: "settings"): Promise<{ settings?: { device?: string } }> } };
};
