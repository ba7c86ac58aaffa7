import { describe, expect, test } from "vitest";
import { byRole, waitForStatus, waitForValue } from "../../../scripts/drive/by-role";
import { simplePage, useChromium } from "../support/chromium";
import { blurb, blurbText, chord, editorOf, inEntry } from "../support/editor";

const ADDRESS = "http://one.example/a";
const bench = useChromium(new Map([[ADDRESS, simplePage("One")]]));
const PARTS = ["a", "b", "c"].map((title) => ({ title, blurb: `About [${title}]().` }));
let numbers = 700;
const opened = () => editorOf(bench(), numbers++, PARTS);

const WORDS = " the quick brown fox jumps over the lazy dog, and then it naps until the winter is over";

describe("every letter arrives, however fast they come", () => {
  // The pace at which a save is done and what it stored is read while the next key is pressed.
  test.each([10, 16, 22])("in a blurb of the editor, %i ms apart", async (delay) => {
    const editor = await opened();
    const area = await blurb(editor, 0);
    await area.focus();
    await area.evaluate((it) => it.setSelectionRange(it.value.length, it.value.length));
    await editor.keyboard.type(WORDS, { delay });
    await waitForStatus(editor, "Saved");

    expect(await blurbText(editor, 0)).toBe(`About [a]().${WORDS}`);
    await editor.close();
  });

  test.each([10, 16, 22])("in a clip that the popup shows, %i ms apart", async (delay) => {
    const { chromium } = bench();
    const popup = await chromium.clip(await chromium.open(ADDRESS));
    await waitForValue(popup, "Title", "One");
    const isNew = await popup.$("button[type=submit]");
    if (isNew) {
      await chord(popup, "Control", "Enter");
      await waitForStatus(popup, "Added to issue");
    }
    const area = await byRole<HTMLTextAreaElement>(popup, "textbox", "Blurb");
    await area.focus();
    const before = await area.evaluate((it) => {
      it.setSelectionRange(it.value.length, it.value.length);
      return it.value;
    });
    await popup.keyboard.type(WORDS, { delay });
    await waitForStatus(popup, "Saved");

    expect(await area.evaluate((it) => it.value)).toBe(`${before}${WORDS}`);
    await popup.close();
  });
});

test("an address that can't be saved is taken back first, and nothing else with it", async () => {
  const editor = await opened();
  const link = await inEntry<HTMLInputElement>(editor, 0, "textbox", "Link");
  const before = await link.evaluate((it) => it.value);
  await (await blurb(editor, 1)).type("x");
  await waitForStatus(editor, "Saved");
  await link.focus();
  await chord(editor, "Control", "a");
  await editor.keyboard.press("Delete");
  await chord(editor, "Control", "z");
  await editor.waitForFunction((it, text) => it.value === text, {}, link, before);

  expect(await blurbText(editor, 1)).toContain("x");
  await editor.close();
});

test("a number shows as it is stored when its field is left, and what Undo makes of it", async () => {
  const editor = await opened();
  const number = await byRole<HTMLInputElement>(editor, "textbox", "Issue number");
  const before = await number.evaluate((it) => it.value);
  await number.press("End");
  await editor.keyboard.type("1");
  await waitForStatus(editor, "Saved");
  await number.press("Home");
  await editor.keyboard.type("0");
  await editor.keyboard.press("Tab");
  await editor.waitForFunction((it, text) => it.value === text, {}, number, `${before}1`);
  await chord(editor, "Control", "z");

  await editor.waitForFunction((it, text) => it.value === text, {}, number, before);
  await editor.close();
});
