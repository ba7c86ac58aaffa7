import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { byRole, press, waitForStatus } from "../../../scripts/drive/by-role";
import { useChromium } from "../support/chromium";
import { chord, editorOf, inEntry, waitForTitles } from "../support/editor";

const bench = useChromium(new Map());

const PARTS = [
  { title: "One", blurb: "About [one]().", emoji: "🎉" },
  { title: "Two", blurb: "About [two]()." },
  "News",
  { title: "Three", blurb: "" },
];

/** Everything the page shows of the issue, to compare two states by. */
function state(editor: Page): Promise<string> {
  return editor.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>(".issue-fields :is(input, textarea)")];
    const entries = [...document.querySelectorAll("[data-entry]")].map((item) => [
      item.className.replace(" selected", ""),
      ...[...item.querySelectorAll<HTMLInputElement>(".field > :is(input, textarea)")].map(({ value }) => value),
    ]);
    const state = document.querySelector(".state")?.textContent ?? "";
    return JSON.stringify([fields.map(({ value }) => value), entries, state]);
  });
}

async function waitForState(editor: Page, wanted: string): Promise<void> {
  const found = editor.waitForFunction(
    (expected) => {
      const fields = [...document.querySelectorAll<HTMLInputElement>(".issue-fields :is(input, textarea)")];
      const entries = [...document.querySelectorAll("[data-entry]")].map((item) => [
        item.className.replace(" selected", ""),
        ...[...item.querySelectorAll<HTMLInputElement>(".field > :is(input, textarea)")].map(({ value }) => value),
      ]);
      const shown = document.querySelector(".state")?.textContent ?? "";
      return JSON.stringify([fields.map(({ value }) => value), entries, shown]) === expected;
    },
    { timeout: 10_000 },
    wanted,
  );
  // Told as lists, a difference far behind the start is named, and not cut off.
  await found.catch(async () => expect(JSON.parse(await state(editor))).toEqual(JSON.parse(wanted)));
}

/** The state once it is another than the last and stays so: what is stored comes back a moment after it was told. */
async function nextState(editor: Page, last: string): Promise<string> {
  for (let [before, again] = ["", ""]; ; before = again) {
    again = await state(editor);
    if (again !== last && again === before) return again;
    await editor.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
  }
}

test("every kind of edit is taken back, one by one to the exact start, and done again to the exact end", async () => {
  const editor = await editorOf(bench(), 300, PARTS, { title: "A title", introduction: "Hello." });
  const type = async (place: number, name: string, text: string) => {
    const field = await inEntry<HTMLInputElement>(editor, place, "textbox", name);
    await field.focus();
    await field.evaluate((input) => input.setSelectionRange(input.value.length, input.value.length));
    // At one stroke: between two, a slow machine makes the pause that ends a step.
    await editor.keyboard.sendCharacter(text);
    await waitForStatus(editor, "Saved");
    // Leaving the field ends the step.
    await editor.evaluate(() => (document.activeElement as HTMLElement).blur());
  };
  const ownText = async (name: string, text: string) => {
    const field = await byRole<HTMLInputElement>(editor, "textbox", name);
    await field.focus();
    await field.evaluate((input) => input.setSelectionRange(input.value.length, input.value.length));
    await editor.keyboard.sendCharacter(text);
    await waitForStatus(editor, "Saved");
    await editor.evaluate(() => (document.activeElement as HTMLElement).blur());
  };
  const check = async (place: number) => (await inEntry(editor, place, "checkbox", "Select")).click();
  const edits: readonly (readonly [what: string, edit: () => Promise<void>])[] = [
    ["a blurb", () => type(0, "Blurb", " More.")],
    ["a title", () => type(1, "Title", "!")],
    ["a link", () => type(1, "Link", "x")],
    ["an emoji", () => type(3, "Emoji", "🚪")],
    ["a heading", () => type(2, "Heading", " of the week")],
    ["the issue's title", () => ownText("Issue title", ", changed")],
    ["the introduction", () => ownText("Introduction", " And welcome.")],
    ["the number", () => ownText("Issue number", "1")],
    [
      "a new heading",
      async () => {
        await press(editor, "Add heading");
        await waitForStatus(editor, "Heading added");
      },
    ],
    [
      "a move",
      async () => {
        await (await inEntry(editor, 0, "button", "Move down")).click();
        await waitForStatus(editor, "Moved to place 2");
      },
    ],
    [
      "a deletion",
      async () => {
        await (await inEntry(editor, 3, "button", "Delete")).click();
        await waitForStatus(editor, "Deleted");
      },
    ],
    [
      "a clip held for the next issue",
      async () => {
        await (await inEntry(editor, 0, "button", "Hold for the next issue")).click();
        await waitForStatus(editor, "held for the next issue");
      },
    ],
    [
      "several moved together",
      async () => {
        await check(0);
        await check(1);
        await press(editor, "Move selected down");
        await waitForStatus(editor, "2 entries moved");
      },
    ],
    [
      "several deleted together",
      async () => {
        await press(editor, "Delete selected");
        await waitForStatus(editor, "2 entries deleted");
      },
    ],
    [
      "publishing",
      async () => {
        await press(editor, "Publish");
        await waitForStatus(editor, "Published");
      },
    ],
  ];
  const states = [await state(editor)];
  for (const [, edit] of edits) {
    await edit();
    await editor.waitForFunction(() => !document.querySelector("[role=alert]")?.textContent);
    states.push(await nextState(editor, states.at(-1) ?? ""));
  }
  const end = states.at(-1) ?? "";
  const places = states.slice(0, -1).toReversed();
  for (const [at, before] of places.entries()) {
    await chord(editor, "Control", "z");
    // The selection is no edit, and has served.
    await waitForState(editor, before).catch((error: unknown) => {
      throw new Error(`taking back "${edits[edits.length - 1 - at]?.[0]}": ${String(error)}`);
    });
  }
  expect(await state(editor)).toBe(states[0]);
  for (const after of states.slice(1)) {
    await chord(editor, "Control", "Shift", "z");
    await waitForState(editor, after);
  }
  expect(await state(editor)).toBe(end);
  await editor.close();
});

test("keys pressed faster than edits are made take back one edit after the other", async () => {
  const editor = await editorOf(bench(), 301, PARTS, { title: "A title" });
  const start = await state(editor);
  await press(editor, "Add heading");
  await waitForStatus(editor, "Heading added");
  const one = await nextState(editor, start);
  await (await inEntry(editor, 0, "textbox", "Blurb")).focus();
  for (let step = 0; step < 3; step++) await chord(editor, "Alt", "ArrowDown");
  await waitForTitles(editor, ["Two", "News", "Three", "One", ""]);
  const end = await state(editor);

  for (let step = 0; step < 4; step++) await chord(editor, "Control", "z");
  await waitForState(editor, start);
  for (let step = 0; step < 4; step++) await chord(editor, "Control", "Shift", "z");
  await waitForState(editor, end);
  for (let step = 0; step < 3; step++) await chord(editor, "Control", "z");
  await waitForState(editor, one);

  // What is still being saved is taken back first.
  await (await inEntry(editor, 0, "textbox", "Title")).focus();
  await editor.keyboard.press("End");
  await editor.keyboard.type("!");
  await chord(editor, "Control", "z");
  await waitForStatus(editor, "Undone");
  await waitForState(editor, one);
  await editor.close();
});

test("what was done to another issue is taken back where it was done", async () => {
  const editor = await editorOf(bench(), 302, PARTS, { title: "The other" });
  await press(editor, "Add heading");
  await waitForStatus(editor, "Heading added");
  const issues = await byRole<HTMLSelectElement>(editor, "combobox", "Issue");
  await issues.select("issue-301");
  await editor.waitForFunction((select) => select.value === "issue-301", {}, issues);
  await waitForTitles(editor, ["One", "Two", "News", "Three", ""]);

  await chord(editor, "Control", "z");

  await editor.waitForFunction((select) => select.value === "issue-302", {}, issues);
  await waitForTitles(editor, ["One", "Two", "News", "Three"]);
  await editor.close();
});

test("a new issue that is taken back leaves the one before on the page, and no number behind", async () => {
  const editor = await editorOf(bench(), 303, PARTS, {});
  await press(editor, "Publish");
  await waitForStatus(editor, "Published");
  const issues = await byRole<HTMLSelectElement>(editor, "combobox", "Issue");
  const count = await issues.evaluate(({ options }) => options.length);
  const number = async () => {
    const field = await byRole<HTMLInputElement>(editor, "textbox", "Issue number");
    return field.evaluate(({ value }) => value);
  };
  await press(editor, "New issue");
  await waitForStatus(editor, "New issue started");
  await waitForTitles(editor, []);
  const next = await number();
  await press(editor, "Undo");
  await waitForTitles(editor, ["One", "Two", "News", "Three"]);
  expect(await issues.evaluate(({ value, options }) => [value, options.length])).toEqual(["issue-303", count]);

  await press(editor, "New issue");
  await waitForTitles(editor, []);
  expect(await number()).toBe(next);
  await editor.close();
});
