import { describe, expect, test } from "vitest";
import { byRole, press, waitForStatus } from "../../../scripts/drive/by-role";
import { useChromium } from "../support/chromium";
import { blurb, blurbText, chord, editorOf, inEntry, waitForTitles } from "../support/editor";

const bench = useChromium(new Map());
const PARTS = ["a", "b", "c"].map((title) => ({ title, blurb: `About [${title}]().` }));
let numbers = 800;
const opened = () => editorOf(bench(), numbers++, PARTS);

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

    expect([await blurbText(editor, 0), await blurbText(editor, 2)]).toEqual([
      "About [a]().",
      "About [c](). HELLO WORLD",
    ]);
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
