import type { CDPSession, ElementHandle, Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { press, waitForStatus } from "../../../scripts/drive/by-role";
import { simplePage, useChromium } from "../support/chromium";
import { chord, editorOf, inEntry } from "../support/editor";

const ADDRESS = "http://one.example/a";
const bench = useChromium(new Map([[ADDRESS, simplePage("One")]]));
let numbers = 200;
const opened = (blurb = "") =>
  editorOf(bench(), numbers++, [
    { title: "One", blurb },
    { title: "Two", emoji: "🎉" },
  ]);
const blurbOf = (editor: Page, place = 0) => inEntry<HTMLTextAreaElement>(editor, place, "textbox", "Blurb");

async function select(area: ElementHandle<HTMLTextAreaElement>, words: string): Promise<void> {
  await area.focus();
  await area.evaluate((field, wanted) => {
    const at = field.value.indexOf(wanted);
    field.setSelectionRange(at, at + wanted.length);
  }, words);
}

const textOf = (area: ElementHandle<HTMLTextAreaElement>) => area.evaluate(({ value }) => value);

async function waitForText(editor: Page, area: ElementHandle<HTMLTextAreaElement>, text: string): Promise<void> {
  await editor.waitForFunction((field, wanted) => field.value === wanted, {}, area, text);
}

/** Pastes as the browser does, through the event that pages hear. */
async function paste(area: ElementHandle<HTMLTextAreaElement>, text: string): Promise<boolean> {
  return area.evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    return field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

describe("while a blurb is written", () => {
  test("keys set words bold, italic and as code, and link them to the clip's page", async () => {
    const editor = await opened("bold italic code link");
    const area = await blurbOf(editor);
    for (const [words, key] of [
      ["bold", "b"],
      ["italic", "i"],
      ["code", "e"],
      ["link", "k"],
    ] as const) {
      await select(area, words);
      await chord(editor, "Control", key);
    }
    expect(await textOf(area)).toBe("**bold** *italic* `code` [link]()");
    await waitForStatus(editor, "Saved");
    await editor.waitForSelector(".rendered a[href='https://page-0.example/']");
    await editor.close();
  });

  test("an address pasted over words links them; any other paste is the browser's", async () => {
    const editor = await opened("See this page.");
    const area = await blurbOf(editor);
    await select(area, "this page");
    expect(await paste(area, "words")).toBe(true);
    expect(await paste(area, "https://other.example/x")).toBe(false);
    await waitForText(editor, area, "See [this page](https://other.example/x).");
    await waitForStatus(editor, "Saved");
    await editor.close();
  });

  test("a name between colons becomes its emoji, also from the list that opens", async () => {
    const editor = await opened();
    const area = await blurbOf(editor);
    await area.focus();
    await editor.keyboard.type("Up :rocket: and ");
    await waitForText(editor, area, "Up 🚀 and ");
    await editor.keyboard.type(":part");
    await editor.waitForSelector("[role=listbox] [role=option][aria-selected=true]");
    const first = await editor.$eval("[role=option][aria-selected=true] .emoji", ({ textContent }) => textContent);
    await editor.keyboard.press("ArrowDown");
    await editor.waitForFunction(
      (before) => document.querySelector("[role=option][aria-selected=true] .emoji")?.textContent !== before,
      {},
      first,
    );
    await editor.keyboard.press("ArrowUp");
    await editor.keyboard.press("Enter");
    await waitForText(editor, area, `Up 🚀 and ${first}`);
    await editor.keyboard.type(" :tad");
    await editor.waitForSelector("[role=listbox]");
    await editor.keyboard.press("Escape");
    await editor.waitForFunction(() => !document.querySelector("[role=listbox]"));
    expect(await textOf(area)).toBe(`Up 🚀 and ${first} :tad`);
    await editor.close();
  });

  test("it is as high as its text, its words are counted, and its spelling is checked in a language", async () => {
    const editor = await opened("One two three.");
    const area = await blurbOf(editor);
    const before = await area.evaluate(({ clientHeight }) => clientHeight);
    await area.focus();
    await editor.waitForFunction(() => document.querySelector(".word-count")?.textContent === "3 words");
    await area.evaluate((field) => field.setSelectionRange(field.value.length, field.value.length));
    await editor.keyboard.type(
      " More words, and more, until there are lines and lines of them, one below the other.".repeat(4),
    );

    expect(await area.evaluate(({ clientHeight }) => clientHeight)).toBeGreaterThan(before * 1.8);
    expect(await area.evaluate(({ spellcheck, lang }) => [spellcheck, lang])).toEqual([true, "en-US"]);
    await editor.close();
  });
});

describe("an input method", () => {
  /** Composes a text as an input method does, and commits it. */
  async function compose(session: CDPSession, steps: readonly string[], committed: string): Promise<void> {
    for (const text of steps) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send("Input.insertText", { text: committed });
  }

  test("loses nothing in the editor: composed text is saved, in blurb, title and emoji", async () => {
    const editor = await opened();
    const session = await editor.createCDPSession();
    for (const [name, steps, committed] of [
      ["Blurb", ["k", "か", "かn", "かん", "漢字"], "漢字"],
      ["Title", ["ㅎ", "하", "한"], "한"],
      ["Emoji", ["ろ", "ろけ", "ろけっと"], "🚀"],
    ] as const) {
      const field = await inEntry<HTMLInputElement>(editor, 0, "textbox", name);
      await field.focus();
      await field.evaluate((input) => input.select());
      await compose(session, steps, committed);
      await editor.waitForFunction((input, text) => input.value === text, {}, field, committed);
    }
    await waitForStatus(editor, "Saved");
    await editor.reload();
    await editor.waitForSelector("li.clip");

    expect(await (await blurbOf(editor)).evaluate(({ value }) => value)).toBe("漢字");
    expect(await (await inEntry<HTMLInputElement>(editor, 0, "textbox", "Title")).evaluate(({ value }) => value)).toBe(
      "한",
    );
    expect(await (await inEntry<HTMLInputElement>(editor, 0, "textbox", "Emoji")).evaluate(({ value }) => value)).toBe(
      "🚀",
    );
    await editor.close();
  });

  test("does not submit the popup's form by the Enter that ends a composition", async () => {
    const { chromium } = bench();
    const popup = await chromium.clip(await chromium.open(ADDRESS));
    await popup.waitForFunction(() => document.querySelector<HTMLInputElement>("[name=title]")?.value === "One");
    const isAdded = await popup.$eval("textarea", (area) => {
      const key = { key: "Enter", ctrlKey: true, isComposing: true, bubbles: true, cancelable: true };
      return !area.dispatchEvent(new KeyboardEvent("keydown", key));
    });

    expect(isAdded).toBe(false);
    await popup.close();
  });
});

/** Types into the picker until this emoji comes first; how it is framed then. */
async function searchEmoji(editor: Page, words: string, emoji: string): Promise<string> {
  await editor.keyboard.type(words);
  const first = await editor.waitForFunction(
    (wanted) => {
      const root = document.querySelector("emoji-picker")?.shadowRoot;
      const option = root?.querySelector("#search-results [role=option]");
      return option?.id.includes(wanted) ? getComputedStyle(option).outlineStyle : null;
    },
    {},
    emoji,
  );
  return String(await first.jsonValue());
}

describe("the emoji", () => {
  test("is chosen by keyboard from all there are; the list marks those of other clips, and Escape closes it", async () => {
    const editor = await opened();
    const button = await inEntry(editor, 0, "button", "Choose emoji");
    await button.focus();
    await editor.keyboard.press("Enter");
    await editor.waitForSelector("emoji-picker");
    await editor.waitForFunction(
      () => document.querySelector("emoji-picker")?.shadowRoot?.activeElement?.getAttribute("type") === "search",
    );
    const marked = await editor.$eval("emoji-picker", (picker) =>
      [...(picker.shadowRoot?.adoptedStyleSheets ?? [])].some((sheet) =>
        [...sheet.cssRules].some(({ cssText }) => cssText.includes("emo-🎉")),
      ),
    );
    expect(marked).toBe(true);
    await editor.keyboard.press("Escape");
    await editor.waitForFunction(() => !document.querySelector("emoji-picker"));
    expect(await editor.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Choose emoji");

    await editor.keyboard.press("Enter");
    await editor.waitForSelector("emoji-picker");
    await editor.waitForFunction(() => document.querySelector("emoji-picker")?.shadowRoot?.activeElement);
    await searchEmoji(editor, "hot beverage", "☕");
    await editor.keyboard.press("ArrowDown");
    await editor.keyboard.press("Enter");
    const field = await inEntry<HTMLInputElement>(editor, 0, "textbox", "Emoji");
    // The data write it with a variation selector that Unicode does not recommend.
    await editor.waitForFunction((input) => input.value === "☕", {}, field);
    await waitForStatus(editor, "Saved");

    await (await inEntry(editor, 1, "button", "Choose emoji")).press("Enter");
    const latest = await editor.waitForSelector("::-p-aria([name='Chosen last'][role='group']) button");
    expect(await latest?.evaluate((button) => button.textContent)).toBe("☕");
    await editor.waitForFunction(() => document.querySelector("emoji-picker")?.shadowRoot?.activeElement);
    expect(await searchEmoji(editor, "hot beverage", "☕")).toBe("dashed");
    await editor.close();
  });

  test("is offered in the popup from the page's words, and taken with one press", async () => {
    const { chromium } = bench();
    const popup = await chromium.clip(await chromium.open(ADDRESS));
    await popup.keyboard.type("Kubernetes is out");
    await popup.waitForSelector("::-p-aria([name='Use ☸️'][role='button'])");
    await press(popup, "Use ☸️");
    await popup.waitForFunction(() => document.querySelector<HTMLInputElement>("[name=emoji]")?.value === "☸️");
    await popup.close();
  });
});
