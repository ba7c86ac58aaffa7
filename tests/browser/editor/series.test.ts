import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { byRole, press, typeInto, waitForStatus, waitForValue } from "../../../scripts/drive/by-role";
import { simplePage, useChromium } from "../support/chromium";
import { inEntry, titles, waitForTitles } from "../support/editor";

const names = ["one", "two", "three", "four", "five", "six"];
const bench = useChromium(new Map(names.map((name) => [`http://${name}.example/`, simplePage(name)])));

/** Clips a page through the popup; answers with what the popup said. */
async function clip(name: string): Promise<string> {
  const { chromium } = bench();
  const page = await chromium.open(`http://${name}.example/`);
  const popup = await chromium.clip(page);
  await waitForValue(popup, "Title", name);
  await popup.keyboard.type(`About [${name}]().`);
  await press(popup, "Add to issue");
  await waitForStatus(popup, "Added to issue");
  const said = await popup.$eval("[role=status]", ({ textContent }) => textContent ?? "");
  const which = await popup.$eval("footer b", ({ textContent }) => textContent ?? "");
  await popup.close();
  await page.close();
  return `${said}, ${which}`;
}

const badgeSays = (page: Page, text: string) =>
  page.waitForFunction(`chrome.action.getBadgeText({}).then((text) => text === ${JSON.stringify(text)})`, {
    polling: 50,
  });

test("three issues are made, published and carried on, and what was held comes along", async () => {
  const { chromium } = bench();
  for (const name of ["one", "two", "three"]) expect(await clip(name)).toContain("Added to issue #1");
  const editor = await chromium.openOwn("editor/index.html");
  await waitForTitles(editor, ["one", "two", "three"]);
  await (await inEntry(editor, 2, "button", "Hold for the next issue")).click();
  await waitForStatus(editor, "held for the next issue");
  await press(editor, "Use suggested title");
  await waitForValue(editor, "Issue title", "One and two");
  await waitForStatus(editor, "Saved");
  await press(editor, "Publish");
  await waitForStatus(editor, "Published");
  await editor.waitForFunction(() => document.querySelector(".state")?.textContent?.startsWith("Published on"));

  await press(editor, "New issue");
  await waitForStatus(editor, "New issue started");
  await waitForTitles(editor, ["three"]);
  await waitForValue(editor, "Issue number", "2");
  await badgeSays(editor, "1");
  expect(await clip("four")).toBe("Added to issue #2, Issue #2");
  expect(await clip("five")).toContain("Added to issue #2");
  await editor.bringToFront();
  await waitForTitles(editor, ["three", "four", "five"]);
  await badgeSays(editor, "3");
  // In the order they stand in, not in the order they were held.
  for (const place of [1, 0]) {
    await (await inEntry(editor, place, "button", "Hold for the next issue")).click();
    await editor.waitForFunction((at) => document.querySelectorAll("[data-entry]")[at]?.matches(".held"), {}, place);
  }
  await typeInto(editor, "Introduction", "The second one.");
  await waitForStatus(editor, "Saved");
  await press(editor, "Publish");
  await waitForStatus(editor, "Published");

  // The next clip after publishing starts the next issue by itself.
  expect(await clip("six")).toContain("Added to issue #3");
  await editor.bringToFront();
  const issues = await byRole<HTMLSelectElement>(editor, "combobox", "Issue");
  await editor.waitForFunction((select) => select.options.length === 3, {}, issues);
  const names = await issues.$$eval("option", (options) => options.map(({ text }) => text));
  expect(names).toEqual(["Issue #3", "Issue #2", "Issue #1 · One and two"]);
  const values = await issues.$$eval("option", (options) => options.map(({ value }) => value));
  await issues.select(values[0] ?? "");
  await waitForTitles(editor, ["three", "four", "six"]);
  await press(editor, "Publish");
  await editor.waitForFunction(() => document.querySelector(".state")?.textContent?.startsWith("Published on"));
  await issues.select(values[2] ?? "");
  await waitForTitles(editor, ["one", "two"]);
  // An issue that is out can be edited with care, be a draft again, and receive clips when it is told to.
  await press(editor, "Back to draft");
  await waitForStatus(editor, "A draft again");
  await press(editor, "New issue");
  await waitForTitles(editor, []);
  await issues.select(values[2] ?? "");
  await press(editor, "Have clips go here");
  await waitForStatus(editor, "Clips go to this issue from now on");
  await badgeSays(editor, "2");
  expect(await titles(editor)).toEqual(["one", "two"]);
});

test("a page that an earlier issue had is told by number, in the popup and among the checks", async () => {
  const { chromium } = bench();
  const popup = await chromium.clip(await chromium.open("http://five.example/"));
  await popup.waitForSelector("::-p-text(This page is in issue #2 already)");
  await press(popup, "Add to issue");
  await waitForStatus(popup, "Added to issue #1");
  await popup.close();
  const editor = await chromium.openOwn("editor/index.html");
  await editor.waitForSelector("section[aria-label=Checks] ::-p-text(Issue #2 had this page)");
});
