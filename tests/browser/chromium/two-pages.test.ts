import { expect, test } from "vitest";
import { byRole, press, typeInto, waitForStatus, waitForValue } from "../../../scripts/drive/by-role";
import { simplePage, useChromium } from "../support/chromium";

const ADDRESS = "http://one.example/a";
const bench = useChromium(new Map([[ADDRESS, simplePage("One")]]));

test("two open pages agree on what either writes", async () => {
  const { chromium } = bench();
  const popup = await chromium.clip(await chromium.open(ADDRESS));
  await waitForValue(popup, "Title", "One");
  await press(popup, "Add to issue");
  await waitForStatus(popup, "Added to issue #1");
  await popup.close();
  const left = await chromium.openOwn("editor/index.html");
  const right = await chromium.openOwn("editor/index.html");

  await left.bringToFront();
  await typeInto(left, "Blurb", "From the left. ");
  await right.bringToFront();
  await waitForValue(right, "Blurb", "From the left. ");
  await typeInto(right, "Blurb", "From the right.");
  await typeInto(right, "Issue title", "A title");
  await left.bringToFront();
  await waitForValue(left, "Blurb", "From the left. From the right.");
  await waitForValue(left, "Issue title", "A title");

  await press(left, "Add heading");
  await right.bringToFront();
  await typeInto(right, "Heading", "News");
  await left.bringToFront();
  await waitForValue(left, "Heading", "News");
});

test("a deleted clip comes back with Undo, in its place and with its words", async () => {
  const { chromium } = bench();
  const editor = await chromium.openOwn("editor/index.html");
  await waitForValue(editor, "Blurb", "From the left. From the right.");
  const clip = await editor.waitForSelector("li.clip");
  await (await clip?.waitForSelector("::-p-aria([name='Delete'][role='button'])"))?.click();
  await waitForStatus(editor, "Deleted");
  await editor.waitForFunction(() => document.querySelectorAll("li.clip").length === 0);
  await press(editor, "Undo");
  await waitForStatus(editor, "Undone");
  await waitForValue(editor, "Blurb", "From the left. From the right.");

  expect(await editor.$$eval("ol > li", (items) => items.map((item) => item.className))).toEqual(["clip", "heading"]);
});

test("a number that is none stays on screen with a word on what is wanted, and is not stored", async () => {
  const { chromium } = bench();
  const editor = await chromium.openOwn("editor/index.html");
  await waitForValue(editor, "Issue number", "1");
  await typeInto(editor, "Issue number", "x");
  await editor.waitForFunction(() => document.querySelector("[role=alert]")?.textContent?.includes("whole number"));
  await waitForValue(editor, "Issue number", "1x");
  await editor.reload();
  await waitForValue(editor, "Issue number", "1");
  expect(await (await byRole(editor, "textbox", "Issue number")).evaluate((field) => field.ariaInvalid)).toBeNull();
});
