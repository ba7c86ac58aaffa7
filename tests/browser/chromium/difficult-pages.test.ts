import { expect, test } from "vitest";
import {
  byRole,
  press,
  textIn,
  typeInto,
  waitForAlert,
  waitForStatus,
  waitForValue,
} from "../../../scripts/drive/by-role";
import { simplePage, useChromium } from "../support/chromium";

const HOSTILE = "http://hostile.example/page";
const TITLE = "[a](javascript:alert(1)) &lt;img src=x onerror=alert(1)&gt; **b** {{ x }} &#x202e;tfel";

const bench = useChromium(
  new Map([[HOSTILE, simplePage(TITLE, '<link rel="canonical" href="javascript:alert(document.domain)">')]]),
);

test.each(["chrome://version/", "about:blank", "data:text/html,<title>Data</title>"])(
  "%s can't be read: the form says so, and takes a clip by hand",
  async (address) => {
    const { chromium } = bench();
    const page = await chromium.open(address);
    const popup = await chromium.clip(page);
    await waitForAlert(popup, "can't read this page");
    await popup.keyboard.type(`By hand on ${address}`);

    await press(popup, "Add to issue");
    await waitForAlert(popup, "must be a web address");
    expect(await textIn(popup, "Blurb")).toBe(`By hand on ${address}`);

    await typeInto(popup, "Link", `http://by-hand.example/${encodeURIComponent(address)}`);
    await press(popup, "Add to issue");
    await waitForStatus(popup, "Added to issue #1");
    await press(popup, "Undo");
    await waitForStatus(popup, "Taken out");
    // What was typed on a page without an address is kept; the next such page must not begin with it.
    for (const name of ["Blurb", "Link"]) {
      await (await byRole(popup, "textbox", name)).click({ count: 3 });
      await popup.keyboard.press("Backspace");
    }
    await popup.close();
    await page.close();
  },
);

test("a hostile title is text, in the popup and in the Markdown", async () => {
  const { chromium } = bench();
  const page = await chromium.open(HOSTILE);
  const popup = await chromium.clip(page);
  const words = "[a](javascript:alert(1)) <img src=x onerror=alert(1)> **b** {{ x }} tfel";
  await waitForValue(popup, "Title", words);
  expect(await textIn(popup, "Link")).toBe(HOSTILE);
  await press(popup, "Add to issue");
  await waitForStatus(popup, "Added to issue");
  expect(await popup.$$eval("img, script:not([src])", (found) => found.length)).toBe(0);

  await press(popup, "Copy Markdown");
  await waitForStatus(popup, "Copied");
  const session = await popup.createCDPSession();
  const origin = `chrome-extension://${chromium.extension.id}`;
  await session.send("Browser.grantPermissions", { origin, permissions: ["clipboardReadWrite"] });
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(
    "## Issue #1\n\n" +
      `[[a]\\(javascript:alert(1)) &lt;img src=x onerror=alert(1)> \\*\\*b\\*\\* {{ x }} tfel](${HOSTILE})\n`,
  );
  await popup.close();
});

test("reading a page leaves nothing behind in it", async () => {
  const { chromium } = bench();
  const page = await chromium.open(HOSTILE);
  const state = () =>
    page.evaluate(() => ({ globals: Object.getOwnPropertyNames(window), html: document.documentElement.outerHTML }));
  const before = await state();
  const popup = await chromium.clip(page);
  await popup.waitForFunction(() => document.querySelector<HTMLInputElement>("[name=title]")?.value);
  await popup.close();

  expect(await state()).toEqual(before);
});
