import { expect, test } from "vitest";
import { byRole, press, typeInto, waitForStatus, waitForValue } from "../../../scripts/drive/by-role";
import { useChromium } from "../support/chromium";

const bench = useChromium(new Map());

test("settings are kept, and shown on every page", async () => {
  const { chromium } = bench();
  const options = await chromium.openOwn("options/index.html");
  const style = await byRole<HTMLSelectElement>(options, "combobox", "Markdown style");
  await options.waitForFunction((select) => !select.disabled, {}, style);
  await style.select("list");
  await typeInto(options, "Device name", "Work laptop");
  await waitForStatus(options, "Saved");
  await options.reload();
  await waitForValue(options, "Device name", "Work laptop");

  const editor = await chromium.openOwn("editor/index.html");
  const same = await byRole<HTMLSelectElement>(editor, "combobox", "Markdown style");
  await editor.waitForFunction((select) => select.value === "list", {}, same);
});

test("the shortcuts are explained, and a button leads to where they are changed", async () => {
  const { chromium } = bench();
  const options = await chromium.openOwn("options/index.html");
  await options.waitForSelector("kbd");
  expect(await options.$eval("dl", (list) => list.textContent)).toContain("Clip this page");

  const opened = chromium.browser.waitForTarget((target) => target.url().startsWith("chrome://extensions"));
  await press(options, "Change shortcuts");
  expect((await opened).url()).toContain("shortcuts");
});
