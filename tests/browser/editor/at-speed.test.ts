import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { byRole, press, waitForAlert, waitForStatus, waitForValue } from "../../../scripts/drive/by-role";
import { simplePage, useChromium } from "../support/chromium";
import { chord, editorOf, inEntry, waitForTitles } from "../support/editor";

const ADDRESS = "http://one.example/a";
const DESCRIBED = "http://two.example/b";
const DESCRIPTION = "Use *args, not __init__.";
const bench = useChromium(
  new Map([
    [ADDRESS, simplePage("One")],
    [DESCRIBED, simplePage("Two", `<meta name="description" content="${DESCRIPTION}">`)],
  ]),
);
const PARTS = ["a", "b", "c"].map((title) => ({ title, blurb: `About [${title}]().` }));
let numbers = 700;
const opened = () => editorOf(bench(), numbers++, PARTS);
const blurb = (editor: Page, place: number) => inEntry<HTMLTextAreaElement>(editor, place, "textbox", "Blurb");
const value = (editor: Page, place: number) => blurb(editor, place).then((area) => area.evaluate((it) => it.value));

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

    expect(await value(editor, 0)).toBe(`About [a]().${WORDS}`);
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

test("the page's description goes in where the key was pressed, as words, and one Ctrl+Z takes it out", async () => {
  const { chromium } = bench();
  const popup = await chromium.clip(await chromium.open(DESCRIBED));
  await popup.waitForSelector(".description");
  const area = await byRole<HTMLTextAreaElement>(popup, "textbox", "Blurb");
  await area.type("Mine");
  await chord(popup, "Alt", "b");
  await popup.keyboard.type(" after");
  expect(await area.evaluate((it) => it.value)).toBe("Mine\n\nUse \\*args, not \\_\\_init\\_\\_. after");

  for (let undone = 0; undone < " after".length + 1; undone++) {
    if ((await area.evaluate((it) => it.value)) === "Mine") break;
    await chord(popup, "Control", "z");
  }
  expect(await area.evaluate((it) => it.value)).toBe("Mine");
  await popup.close();
});

test("that an address is none is told until it is one, and of no other clip", async () => {
  const { chromium } = bench();
  const popup = await chromium.clip(await chromium.open(DESCRIBED));
  await waitForValue(popup, "Link", DESCRIBED);
  const link = await byRole<HTMLInputElement>(popup, "textbox", "Link");
  await link.click({ count: 3 });
  await popup.keyboard.type("nope");
  await chord(popup, "Control", "Enter");
  await waitForAlert(popup, "web address");
  await link.click({ count: 3 });
  await popup.keyboard.type(DESCRIBED);
  await popup.waitForFunction(() => document.querySelector("[role=alert]")?.textContent === "");
  await popup.close();
});

describe("the caret stays with what is written", () => {
  test("while its entry is moved", async () => {
    const editor = await opened();
    const area = await blurb(editor, 0);
    await area.focus();
    await area.evaluate((it) => it.setSelectionRange(it.value.length, it.value.length));
    await editor.keyboard.type(" one");
    await chord(editor, "Alt", "ArrowDown");
    await editor.keyboard.type(" two three");
    await waitForTitles(editor, ["b", "a", "c"]);
    await editor.keyboard.type(" four");

    await editor.waitForFunction((it) => it.value === "About [a](). one two three four", {}, area);
    await editor.close();
  });

  test("in its title as well", async () => {
    const editor = await opened();
    await (await inEntry(editor, 1, "textbox", "Title")).focus();
    await chord(editor, "Alt", "ArrowUp");
    await waitForTitles(editor, ["b", "a", "c"]);
    await editor.keyboard.press("End");
    await editor.keyboard.type("!");

    await waitForTitles(editor, ["b!", "a", "c"]);
    await editor.close();
  });

  test("when an entry can't be moved any further, also for what is written elsewhere later", async () => {
    const editor = await opened();
    await (await blurb(editor, 0)).focus();
    await chord(editor, "Alt", "ArrowUp");
    await (await blurb(editor, 2)).focus();
    await editor.keyboard.press("End");
    await editor.keyboard.type(" HELLO WORLD");
    await waitForStatus(editor, "Saved");

    expect([await value(editor, 0), await value(editor, 2)]).toEqual(["About [a]().", "About [c](). HELLO WORLD"]);
    await editor.close();
  });

  test("where something is taken back", async () => {
    const editor = await opened();
    const area = await blurb(editor, 0);
    await area.focus();
    await area.evaluate((it) => it.setSelectionRange(5, 5));
    await editor.keyboard.type(" wrong");
    await waitForStatus(editor, "Saved");
    await chord(editor, "Control", "z");
    await editor.waitForFunction((it) => it.value === "About [a]().", {}, area);
    await editor.keyboard.type(" right");

    await editor.waitForFunction((it) => it.value === "About right [a]().", {}, area);
    await editor.close();
  });

  test("in a heading that was added", async () => {
    const editor = await opened();
    await press(editor, "Add heading");
    await editor.waitForFunction(() => document.activeElement?.closest("[data-entry].heading"));
    await editor.keyboard.type("Tools");

    await waitForTitles(editor, ["a", "b", "c", "Tools"]);
    const here = await editor.$eval("header select", (select) => (select as HTMLSelectElement).value);
    const other = await editor.$$eval(
      "header option",
      (options, own) =>
        options.map((it) => (it as HTMLOptionElement).value).find((id) => id !== own && id !== "") ?? "",
      here,
    );
    for (const id of [other, here]) {
      const choose = await byRole<HTMLSelectElement>(editor, "combobox", "Issue");
      await choose.focus();
      await choose.select(id);
      await waitForTitles(editor, ["a", "b", "c", ...(id === here ? ["Tools"] : [])]);
    }
    expect(await editor.evaluate(() => document.activeElement?.localName)).toBe("select");
    await editor.close();
  });
});

test("a press on what stands below the entry in use reaches it, though that entry closes", async () => {
  const editor = await editorOf(bench(), numbers++, [{ title: "Kubernetes", blurb: "It is [out]()." }, ...PARTS]);
  await (await blurb(editor, 0)).focus();
  await editor.waitForSelector("[data-entry] .emoji-row");
  const button = await inEntry(editor, 1, "button", "Delete");
  const box = await button.boundingBox();
  if (!box) throw new Error("Delete is not to be seen");
  await editor.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await editor.mouse.down();
  await editor.waitForFunction((it) => document.activeElement === it, {}, button);
  await editor.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await editor.mouse.up();

  await waitForTitles(editor, ["Kubernetes", "b", "c"]);
  await editor.waitForFunction(() => !document.querySelector("[data-entry] .emoji-row"));
  await editor.close();
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

  expect(await value(editor, 1)).toContain("x");
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

test("an entry closes with the tap that goes elsewhere", async () => {
  const editor = await editorOf(bench(), numbers++, [{ title: "Kubernetes", blurb: "It is [out]()." }, ...PARTS]);
  const open = () => editor.$$eval("[data-entry]", (all) => all.map((it) => it.querySelector(".word-count") !== null));
  await (await blurb(editor, 0)).tap();
  await editor.waitForSelector("[data-entry] .word-count");
  await (await blurb(editor, 2)).tap();
  await editor.waitForFunction(() => document.querySelectorAll("[data-entry] .word-count").length === 1);

  expect(await open()).toEqual([false, false, true, false]);
  await editor.close();
});

test("lists that lie over the page close when one goes on elsewhere", async () => {
  const editor = await opened();
  const choose = await inEntry(editor, 0, "button", "Choose emoji");
  await choose.press("Enter");
  await editor.waitForFunction(() => document.querySelector("emoji-picker")?.shadowRoot?.activeElement);
  await (await blurb(editor, 2)).click();
  await editor.waitForFunction(() => !document.querySelector("emoji-picker"));

  const isOpen = () => editor.$eval("details.more", (it) => (it as HTMLDetailsElement).open);
  await (await editor.waitForSelector("details.more > summary"))?.press("Enter");
  await editor.waitForFunction(() => document.querySelector<HTMLDetailsElement>("details.more")?.open);
  await editor.keyboard.press("Escape");
  await editor.waitForFunction(() => !document.querySelector<HTMLDetailsElement>("details.more")?.open);
  expect(await editor.evaluate(() => document.activeElement?.localName)).toBe("summary");
  await editor.keyboard.press("Enter");
  await editor.waitForFunction(() => document.querySelector<HTMLDetailsElement>("details.more")?.open);
  await (await blurb(editor, 2)).click();
  await editor.waitForFunction(() => !document.querySelector<HTMLDetailsElement>("details.more")?.open);
  expect(await isOpen()).toBe(false);
  await editor.close();
});

test("the keyboard goes on where it was when what was pressed goes away", async () => {
  const editor = await opened();
  const focused = () =>
    editor.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.closest("[data-entry]")?.id ?? activeElement?.textContent ?? "";
    });
  const ids = await editor.$$eval("[data-entry]", (items) => items.map(({ id }) => id));
  await (await inEntry(editor, 0, "checkbox", "Select")).press("Space");
  await waitForStatus(editor, "1 selected");
  await (await byRole(editor, "button", "Select nothing")).press("Enter");
  await editor.waitForFunction(() => !document.querySelector(".selection-bar"));
  expect(await focused()).toBe(ids[0]);

  await (await inEntry(editor, 0, "checkbox", "Select")).press("Space");
  await (await byRole(editor, "button", "Delete selected")).press("Enter");
  await waitForTitles(editor, ["b", "c"]);
  expect(await focused()).toBe(ids[1]);

  await (await byRole(editor, "button", "Publish")).press("Enter");
  await waitForStatus(editor, "Published");
  await editor.waitForFunction(() => document.activeElement?.textContent === "Back to draft");
  await editor.close();
});
