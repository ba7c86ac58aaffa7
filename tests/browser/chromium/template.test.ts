import { expect, test } from "vitest";
import { waitForStatus } from "../../../scripts/drive/by-role";
import { sampleDocument } from "../../unit/support/draft-files";
import { useChromium } from "../support/chromium";
import { importDraft, pasteInto } from "../support/import-draft";

const bench = useChromium(new Map());

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

  await pasteInto(options, "Custom template", "");
  await waitForStatus(options, "Saved");
});
