import type { Page, SerializedAXNode } from "puppeteer-core";
import { expect, test } from "vitest";
import { byRole, press, waitForStatus, waitForValue } from "../../../scripts/drive/by-role";
import { simplePage, useChromium } from "../support/chromium";
import { chord, editorOf, inEntry } from "../support/editor";

const ADDRESS = "http://one.example/a";
const bench = useChromium(new Map([[ADDRESS, simplePage("One")]]));

/** What a screen reader has to say of a page, from top to bottom: role, name, and what is in it or how it stands. */
async function spoken(page: Page, root?: string): Promise<string[]> {
  const within = root === undefined ? undefined : await page.waitForSelector(root);
  const tree = await page.accessibility.snapshot({ interestingOnly: true, ...(within && { root: within }) });
  const lines: string[] = [];
  const visit = (node: SerializedAXNode): void => {
    const state = [
      node.value === undefined || node.value === "" ? "" : `= ${node.value}`,
      node.checked ? "(checked)" : "",
      node.pressed ? "(pressed)" : "",
      node.disabled ? "(disabled)" : "",
    ];
    const line = [node.role, node.name ? JSON.stringify(node.name) : "", ...state].filter(Boolean).join(" ");
    if (node.role !== "StaticText" && node.role !== "RootWebArea") lines.push(line);
    for (const child of node.children ?? []) visit(child);
  };
  if (tree) visit(tree);
  return lines;
}

test("an entry of the list reads as what it is", async () => {
  const editor = await editorOf(bench(), 400, [
    { title: "One", blurb: "About [one]().", emoji: "🎉" },
    { title: "Two", blurb: "" },
  ]);

  expect(await spoken(editor, "[data-entry]")).toEqual([
    "listitem",
    'checkbox "Select"',
    'textbox "Emoji" = 🎉',
    'button "Choose emoji"',
    'textbox "Blurb" = About [one]().',
    'textbox "Title" = One',
    'textbox "Link" = https://page-0.example/',
    'button "Move up" (disabled)',
    'button "Move down"',
    'button "Hold for the next issue"',
    'button "Delete"',
  ]);
  await editor.close();
});

test("adding, moving and exporting is told, step by step", async () => {
  const { chromium } = bench();
  const popup = await chromium.clip(await chromium.open(ADDRESS));
  await waitForValue(popup, "Title", "One");
  const form = await spoken(popup);
  expect(form.filter((line) => /textbox|Add|Choose emoji/.test(line))).toEqual([
    'textbox "Title" = One',
    `textbox "Link" = ${ADDRESS}`,
    'textbox "Blurb"',
    'textbox "Emoji"',
    'button "Choose emoji"',
    'button "Add to issue"',
  ]);
  await chord(popup, "Control", "Enter");
  await waitForStatus(popup, "Added to issue #");
  await popup.close();

  const editor = await editorOf(bench(), 401, [{ title: "A" }, { title: "B" }]);
  const roles = await spoken(editor);
  expect(roles).toContain('heading "Pasteup"');
  expect(roles.filter((line) => line === "listitem")).toHaveLength(2);
  await byRole(editor, "list", "Entries");
  await byRole(editor, "region", "Preview");
  await byRole(editor, "region", "Checks");
  await (await inEntry(editor, 0, "textbox", "Blurb")).focus();
  await chord(editor, "Alt", "ArrowDown");
  await waitForStatus(editor, "Moved to place 2");
  await press(editor, "Copy as Markdown");
  await waitForStatus(editor, "Copied");
  await editor.close();
});
