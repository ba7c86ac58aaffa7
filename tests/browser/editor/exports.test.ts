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

const OWN_TEMPLATE = `# {{ issue.title | upcase }}

{{ issue.introduction }}

{% for entry in entries %}## {{ forloop.index }}. {{ entry.title }} {{ entry.emoji }}

{{ entry.blurb }}

[Read on]({{ entry.link }}) ({{ entry.link | split: "/" | slice: 2 | first }})

{% endfor %}{{ entries.size }} stories, {{ "2026-11-26" | date: "%-d %B %Y" }}`;

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

test("a template of one's own lays out what is downloaded, byte for byte", async () => {
  const settings = await bench().chromium.openOwn("options/index.html");
  await pasteInto(settings, "Custom template", OWN_TEMPLATE);
  await settings.waitForFunction(
    async (wanted) => {
      const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      return (await storage.local.get("settings")).settings?.template === wanted;
    },
    {},
    OWN_TEMPLATE,
  );
  await settings.close();
  await editor.bringToFront();
  await choose(editor, "custom");
  const markdown = await downloaded(editor, folder, () => press(editor, "Download Markdown"));

  expect(markdown.text).toBe(await golden("issue.own-template.md"));
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

/** An issue with emphasis in it, which the tour's has not. */
const STRESSED = [
  { title: "Bold", link: link("https://bold.example/"), blurb: "A **bold [move]()** of *some* people.", emoji: "🎉" },
  "News of the *week*",
  { title: "Slanted", link: link("https://slanted.example/"), blurb: "> *Quoted* with `code`.\n\n- one\n- [two]()" },
];
const STRESSED_STRUCTURE = [
  "H1 Stressed",
  "H2 Issue #96",
  "STRONG bold move",
  "A move -> https://bold.example/",
  "EM some",
  "H3 News of the *week*",
  "EM Quoted",
  "LI one",
  "LI two",
  "A two -> https://slanted.example/",
];

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

  test("with bold, slanted and quoted words, headings and lists in it, too", async () => {
    const stressed = await editorOf(bench(), 96, STRESSED, { title: "Stressed" });
    await press(stressed, "Copy as rich text");
    await waitForStatus(stressed, "Copied as rich text");
    await stressed.close();
    const page = await bench().chromium.open(WRITER);
    await page.focus("[contenteditable]");
    await chord(page, "Control", "a");
    await chord(page, "Control", "v");
    await page.waitForSelector("[contenteditable] a");

    expect(await structureOf(page)).toEqual(STRESSED_STRUCTURE);
    await page.close();
  });

  test("and in Firefox", async () => {
    const site = await startSite(PAGES);
    const firefox = await launchFirefox({ extension: "dist/firefox", proxy: site.proxy });
    try {
      const settings = await firefox.openOwn("options/index.html");
      const documents = [issueOf(95, PARTS, TEXTS), issueOf(96, STRESSED, { title: "Stressed" })];
      await pasteInto(settings, "Paste a draft file", await draftFile(...documents));
      await press(settings, "Preview import");
      await press(settings, "Merge");
      await waitForStatus(settings, "Merged");
      for (const [issue, structure] of [
        ["issue-95", STRUCTURE],
        ["issue-96", STRESSED_STRUCTURE],
      ] as const) {
        const firefoxEditor = await firefox.openOwn(`editor/index.html?issue=${issue}`);
        await firefoxEditor.waitForSelector("li.clip");
        await press(firefoxEditor, "Copy as rich text");
        await waitForStatus(firefoxEditor, "Copied as rich text");
        const page = await firefox.open(WRITER);
        await page.focus("[contenteditable]");
        await chord(page, "Control", "a");
        await chord(page, "Control", "v");
        await page.waitForSelector("[contenteditable] a");

        expect(await structureOf(page)).toEqual(structure);
      }
    } finally {
      await firefox.close();
      await site.close();
    }
  });
});

declare const chrome: {
  readonly storage: { readonly local: { get(key: "settings"): Promise<{ settings?: { template?: string } }> } };
};
