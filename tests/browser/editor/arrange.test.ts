import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { byRole, press, waitForStatus } from "../../../scripts/drive/by-role";
import { useChromium } from "../support/chromium";
import { chord, editorOf, inEntry, titles, waitForTitles } from "../support/editor";

const bench = useChromium(new Map());
const PARTS = ["a", "b", "c", "d", "e"].map((title) => ({ title, blurb: `About [${title}]().` }));
let numbers = 100;
const opened = () => editorOf(bench(), numbers++, PARTS);

async function middle(page: Page, place: number, selector: string): Promise<{ x: number; y: number; height: number }> {
  const element = await (await page.$$("[data-entry]"))[place]?.$(selector);
  const box = await element?.boundingBox();
  if (!box) throw new Error(`entry ${place} has no ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
}

describe("entries are moved", () => {
  test("by mouse, with a line where they would be dropped, and told", async () => {
    const editor = await opened();
    const grip = await middle(editor, 0, ".grip");
    const target = await middle(editor, 2, ".clip-fields");
    await editor.mouse.move(grip.x, grip.y);
    await editor.mouse.down();
    await editor.mouse.move(grip.x, grip.y + 20);
    await editor.mouse.move(grip.x, target.y + target.height / 3, { steps: 5 });
    await editor.waitForSelector("[data-entry].drag-before, [data-entry].drag-after");
    await editor.mouse.up();
    await waitForStatus(editor, "Moved to place 3");
    await waitForTitles(editor, ["b", "c", "a", "d", "e"]);
    await editor.close();
  });

  test("by mouse, past the end of the window, which scrolls while they are held there", async () => {
    const editor = await opened();
    await editor.setViewport({ width: 360, height: 320 });
    await (await editor.waitForSelector("[data-entry] .grip"))?.scrollIntoView();
    const grip = await middle(editor, 0, ".grip");
    await editor.mouse.move(grip.x, grip.y);
    await editor.mouse.down();
    await editor.mouse.move(grip.x, 310);
    await editor.waitForFunction(() => {
      const end = document.querySelector("[data-entry]:last-child")?.getBoundingClientRect().bottom ?? Infinity;
      return end < 310;
    });
    await editor.mouse.up();
    await waitForTitles(editor, ["b", "c", "d", "e", "a"]);
    await editor.close();
  });

  test("by mouse, and stay where they were when Escape lets go", async () => {
    const editor = await opened();
    const grip = await middle(editor, 0, ".grip");
    const target = await middle(editor, 3, ".clip-fields");
    await editor.mouse.move(grip.x, grip.y);
    await editor.mouse.down();
    await editor.mouse.move(grip.x, target.y, { steps: 5 });
    await editor.waitForSelector("[data-entry].drag-moving");
    await editor.keyboard.press("Escape");
    await editor.waitForFunction(() => !document.querySelector(".drag-moving"));
    await editor.mouse.up();

    expect(await titles(editor)).toEqual(["a", "b", "c", "d", "e"]);
    await editor.close();
  });

  test("by a finger", async () => {
    const editor = await opened();
    const grip = await middle(editor, 3, ".grip");
    const target = await middle(editor, 0, ".clip-fields");
    const finger = await editor.touchscreen.touchStart(grip.x, grip.y);
    for (const y of [grip.y - 30, target.y + 40, target.y - target.height / 3]) await finger.move(grip.x, y);
    await editor.waitForSelector("[data-entry].drag-before");
    await finger.end();
    await waitForTitles(editor, ["d", "a", "b", "c", "e"]);
    await editor.close();
  });

  test("by Alt and the arrows, while the caret stays where it is", async () => {
    const editor = await opened();
    const blurb = await inEntry<HTMLTextAreaElement>(editor, 1, "textbox", "Blurb");
    await blurb.focus();
    await blurb.evaluate((area) => area.setSelectionRange(3, 3));
    await chord(editor, "Alt", "ArrowDown");
    await waitForTitles(editor, ["a", "c", "b", "d", "e"]);
    await chord(editor, "Alt", "ArrowDown");
    await waitForTitles(editor, ["a", "c", "d", "b", "e"]);
    await chord(editor, "Alt", "ArrowUp");
    await waitForTitles(editor, ["a", "c", "b", "d", "e"]);
    await waitForStatus(editor, "Moved to place 3");
    const focused = await editor.evaluate(() => {
      const area = document.activeElement as HTMLTextAreaElement;
      return [area.value, area.selectionStart];
    });

    expect(focused).toEqual(["About [b]().", 3]);
    await editor.close();
  });

  test("by their buttons, which keep the focus", async () => {
    const editor = await opened();
    await (await inEntry(editor, 0, "button", "Move down")).click();
    await waitForTitles(editor, ["b", "a", "c", "d", "e"]);
    await editor.keyboard.press("Enter");
    await waitForTitles(editor, ["b", "c", "a", "d", "e"]);
    await editor.close();
  });
});

describe("several entries", () => {
  const check = async (editor: Page, place: number) => (await inEntry(editor, place, "checkbox", "Select")).click();

  test("and after one is deleted Enter writes in the next", async () => {
    const editor = await opened();
    await (await inEntry(editor, 1, "button", "Delete")).click();
    await waitForTitles(editor, ["a", "c", "d", "e"]);
    await editor.waitForFunction(() => document.activeElement?.matches("[data-entry]"));
    await editor.keyboard.press("Enter");
    await editor.keyboard.type("First of all. ");
    await editor.waitForFunction(() =>
      document.querySelectorAll<HTMLTextAreaElement>("[data-entry] textarea")[1]?.value.includes("First of all. "),
    );
    await waitForStatus(editor, "Saved");
    await editor.close();
  });

  test("are selected one by one or as a range, and moved and deleted together", async () => {
    const editor = await opened();
    await check(editor, 1);
    await editor.keyboard.down("Shift");
    await check(editor, 3);
    await editor.keyboard.up("Shift");
    await editor.waitForFunction(() => document.querySelectorAll("[data-entry].selected").length === 3);
    const boxes = () =>
      editor.$$eval("[data-entry] [type=checkbox]", (all) => all.map((box) => (box as HTMLInputElement).checked));
    expect(await boxes()).toEqual([false, true, true, true, false]);
    await check(editor, 2);
    expect(await boxes()).toEqual([false, true, false, true, false]);
    await check(editor, 2);
    expect(await boxes()).toEqual([false, true, true, true, false]);
    await press(editor, "Move selected up");
    await waitForTitles(editor, ["b", "c", "d", "a", "e"]);
    await (await inEntry(editor, 1, "textbox", "Blurb")).focus();
    await chord(editor, "Alt", "ArrowDown");
    await waitForTitles(editor, ["a", "b", "c", "d", "e"]);
    await press(editor, "Delete selected");
    await waitForStatus(editor, "3 entries deleted");
    await waitForTitles(editor, ["a", "e"]);
    await press(editor, "Undo");
    await waitForTitles(editor, ["a", "b", "c", "d", "e"]);
    await editor.close();
  });

  test("are selected by Ctrl and a click beside the words, and let go with Escape", async () => {
    const editor = await opened();
    for (const place of [0, 2]) {
      const { x, y, height } = await middle(editor, place, ".entry-actions");
      await editor.keyboard.down("Control");
      await editor.mouse.click(x, y + height);
      await editor.keyboard.up("Control");
    }
    await editor.waitForFunction(() => document.querySelectorAll("[data-entry].selected").length === 2);
    await editor.keyboard.press("Escape");
    await editor.waitForFunction(() => document.querySelectorAll("[data-entry].selected").length === 0);
    await editor.close();
  });

  test("are moved to another issue", async () => {
    const editor = await opened();
    const other = await opened();
    await other.close();
    await check(editor, 0);
    await check(editor, 4);
    const choose = await byRole<HTMLSelectElement>(editor, "combobox", "Move to issue …");
    const wanted = await choose.$$eval(
      "option",
      (options) => options.find(({ text }) => text.includes(`#`))?.value ?? "",
    );
    await choose.select(wanted);
    await press(editor, "Move");
    await waitForStatus(editor, "Moved to Issue #");
    await waitForTitles(editor, ["b", "c", "d"]);
    await press(editor, "Undo");
    await waitForTitles(editor, ["a", "b", "c", "d", "e"]);
    await editor.close();
  });
});

test("a clip that is held for the next issue says so, and is in no export", async () => {
  const editor = await opened();
  await (await inEntry(editor, 2, "button", "Hold for the next issue")).click();
  await waitForStatus(editor, "1 clip held for the next issue");
  await editor.waitForFunction(
    () =>
      document.querySelector(".rendered")?.textContent &&
      !document.querySelector(".rendered")?.textContent?.includes("About c."),
  );
  expect(await editor.$$eval("[data-entry].held", (items) => items.length)).toBe(1);
  await editor.close();
});
