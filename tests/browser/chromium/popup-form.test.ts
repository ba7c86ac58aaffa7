import { expect, test } from "vitest";
import { byRole, waitForAlert, waitForValue } from "../../../scripts/drive/by-role";
import { simplePage, useChromium } from "../support/chromium";
import { chord } from "../support/editor";

const DESCRIBED = "http://two.example/b";
const DESCRIPTION = "Use *args, not __init__.";
const bench = useChromium(
  new Map([[DESCRIBED, simplePage("Two", `<meta name="description" content="${DESCRIPTION}">`)]]),
);

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
