import { expect, test } from "vitest";
import { byRole, waitForStatus } from "../../../scripts/drive/by-role";
import { sampleDocument } from "../../unit/support/draft-files";
import { useChromium } from "../support/chromium";
import { importDraft, pasteInto } from "../support/import-draft";

const bench = useChromium(new Map());

test("what is wrong with a template is told before there is a draft", async () => {
  const options = await bench().chromium.openOwn("options/index.html");
  await pasteInto(options, "Custom template", "first line\n{{ issue.title | nonsense }}");
  await options.waitForFunction(() => document.querySelector(".problem")?.textContent?.includes("ine 2"));
  await (await byRole(options, "button", "Begin again with the first template")).press("Enter");
  await options.waitForFunction(() => document.activeElement?.localName === "textarea");
  await options.close();
});

test("a template is seen on the real draft while it is written, and an error says line and reason beside the last good one", async () => {
  const { chromium } = bench();
  const options = await chromium.openOwn("options/index.html");
  await importDraft(options, sampleDocument("template"));
  await pasteInto(options, "Custom template", "# {{ issue.title }}, by template {{ entries.size }}");
  const preview = () => options.$eval("section[aria-label=Preview] .rendered", ({ textContent }) => textContent ?? "");
  await options.waitForFunction(() => document.querySelector(".rendered h1")?.textContent?.includes("by template"));
  expect(await preview()).toBe("A, B and more, by template 3");

  await pasteInto(options, "Custom template", "first line\n{{ issue.title | nonsense }}");
  await options.waitForFunction(() => document.querySelector(".problem")?.textContent?.includes("ine 2"));
  expect(await options.$eval(".problem", ({ textContent }) => textContent)).toContain("nonsense");
  expect(await preview()).toBe("A, B and more, by template 3");

  const area = await byRole<HTMLTextAreaElement>(options, "textbox", "Custom template");
  await options.keyboard.press("Backspace");
  await pasteInto(options, "Custom template", "");
  await options.keyboard.type("# Mine {{ issue.number }}");
  await waitForStatus(options, "Saved");
  expect(await area.evaluate(({ value }) => value)).toBe("# Mine {{ issue.number }}");

  await pasteInto(options, "Custom template", "");
  await area.evaluate((it) => it.blur());
  await options.waitForFunction((it) => it.value.includes("{% for"), {}, area);
});
