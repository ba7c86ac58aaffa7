import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { byRole, press, waitForStatus } from "../../../scripts/drive/by-role";
import { downloaded, saveDownloadsIn } from "../../../scripts/drive/downloads";
import { launchFirefox } from "../../../scripts/drive/firefox";
import { startSite } from "../../../scripts/drive/site";
import { ISSUE, STOPS } from "../../../scripts/tour/issue";
import { link } from "../../unit/support/documents";
import { draftFile } from "../../unit/support/draft-files";
import { simplePage, useChromium } from "../support/chromium";
import { chord, editorOf } from "../support/editor";
import { pasteInto } from "../support/import-draft";
import { issueOf } from "../support/issue-of";

const WRITER = "http://writer.example/";
const PAGES = new Map([[WRITER, simplePage("Writer").replace("<body>", '<body><div contenteditable="true">x</div>')]]);
const bench = useChromium(PAGES);

const PARTS = STOPS.map(({ address, blurb, emoji, file }) => ({
  title: file.replace(".html", ""),
  link: link(address),
  address,
  blurb,
  emoji,
}));
const TEXTS = { title: ISSUE.title, introduction: ISSUE.introduction };

const golden = (name: string) => readFile(new URL(`../../fixtures/exports/${name}`, import.meta.url), "utf8");

async function choose(editor: Page, style: string): Promise<void> {
  const select = await byRole<HTMLSelectElement>(editor, "combobox", "Markdown style");
  await select.select(style);
  await editor.waitForFunction((found, wanted) => found.value === wanted, {}, select, style);
  await waitForStatus(editor, "Saved");
}

let folder: string;
let editor: Page;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pasteup-exports-"));
  await saveDownloadsIn(bench().chromium.browser, folder);
  editor = await editorOf(bench(), 95, PARTS, TEXTS);
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(["prose", "list", "front-matter", "custom"])("in style %s", (style) => {
  test("the downloads are, byte for byte, what they were", async () => {
    await choose(editor, style);
    const markdown = await downloaded(editor, folder, () => press(editor, "Download Markdown"));
    expect(markdown).toEqual({ name: "issue-95.md", text: await golden(`issue.${style}.md`) });
    await (await editor.$("details.more > summary"))?.click();
    const html = await downloaded(editor, folder, () => press(editor, "Download HTML"));
    expect(html).toEqual({ name: "issue-95.html", text: await golden(`issue.${style}.html`) });
    const text = await downloaded(editor, folder, () => press(editor, "Download plain text"));
    expect(text).toEqual({ name: "issue-95.txt", text: await golden(`issue.${style}.txt`) });
    await (await editor.$("details.more > summary"))?.click();
  });

  test("the preview's Markdown is what is copied", async () => {
    await choose(editor, style);
    await (await byRole(editor, "radio", "Markdown")).click();
    const wanted = await golden(`issue.${style}.md`);
    await editor.waitForFunction((text) => document.querySelector("pre.markdown")?.textContent === text, {}, wanted);
    await (await byRole(editor, "radio", "Rendered")).click();
  });
});

/** Links, emphasis and order of what was pasted, as a reader would tell them. */
function structureOf(page: Page): Promise<string[]> {
  return page.$eval("[contenteditable]", (root) =>
    [...root.querySelectorAll("a, strong, b, em, i, h1, h2, h3, li")]
      .filter((element) => element.textContent?.trim())
      .map((element) => {
        const name = { B: "STRONG", I: "EM" }[element.tagName] ?? element.tagName;
        const href = element.getAttribute("href");
        return `${name} ${element.textContent?.trim()}${href ? ` -> ${href}` : ""}`;
      }),
  );
}

const STRUCTURE = [
  `H1 ${ISSUE.title}`,
  "H2 Issue #95",
  ...STOPS.flatMap(({ blurb, address }) =>
    [...blurb.matchAll(/\[([^\]]+)\]\(([^)]*)\)/g)].map(([, words, to]) => `A ${words} -> ${to || address}`),
  ),
];

describe("rich text", () => {
  test("is on the clipboard as HTML and as plain text at once", async () => {
    const { chromium } = bench();
    await choose(editor, "prose");
    await press(editor, "Copy as rich text");
    await waitForStatus(editor, "Copied as rich text");
    const session = await editor.createCDPSession();
    const origin = `chrome-extension://${chromium.extension.id}`;
    await session.send("Browser.grantPermissions", { origin, permissions: ["clipboardReadWrite"] });
    const flavours = await editor.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const types = [...(item?.types ?? [])];
      const texts = types.map(async (type) => [type, await (await item?.getType(type))?.text()]);
      return Object.fromEntries(await Promise.all(texts));
    });

    expect(Object.keys(flavours).sort()).toEqual(["text/html", "text/plain"]);
    expect(flavours["text/plain"]).toBe(await golden("issue.prose.txt"));
    // The browser sanitises what is read back; the links and their words are what matters.
    expect(flavours["text/html"]).toContain(`<a href="${STOPS[0]?.address}">a stable way to route TCP</a>`);
  });

  test("pasted where one writes in Chromium, it has the same links, emphasis and order", async () => {
    const page = await bench().chromium.open(WRITER);
    await page.focus("[contenteditable]");
    await chord(page, "Control", "a");
    await chord(page, "Control", "v");
    await page.waitForSelector("[contenteditable] a");

    expect(await structureOf(page)).toEqual(STRUCTURE);
    await page.close();
  });

  test("and in Firefox", async () => {
    const site = await startSite(PAGES);
    const firefox = await launchFirefox({ extension: "dist/firefox", proxy: site.proxy });
    try {
      const settings = await firefox.openOwn("options/index.html");
      await pasteInto(settings, "Paste a draft file", await draftFile(issueOf(95, PARTS, TEXTS)));
      await press(settings, "Preview import");
      await press(settings, "Merge");
      await waitForStatus(settings, "Merged");
      const firefoxEditor = await firefox.openOwn("editor/index.html");
      await firefoxEditor.waitForSelector("li.clip");
      await press(firefoxEditor, "Copy as rich text");
      await waitForStatus(firefoxEditor, "Copied as rich text");
      const page = await firefox.open(WRITER);
      await page.focus("[contenteditable]");
      await chord(page, "Control", "a");
      await chord(page, "Control", "v");
      await page.waitForSelector("[contenteditable] a");

      expect(await structureOf(page)).toEqual(STRUCTURE);
    } finally {
      await firefox.close();
      await site.close();
    }
  });
});
