import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { byRole, press, waitForAlert, waitForStatus } from "../../../scripts/drive/by-role";
import { draftFile, sampleDocument } from "../../unit/support/draft-files";
import { useChromium } from "../support/chromium";
import { importDraft, pasteInto } from "../support/import-draft";
import { issueOf } from "../support/issue-of";

const bench = useChromium(new Map());
const settings = () => bench().chromium.openOwn("options/index.html");

/** Waits until what the page tells stands within the window. */
async function waitInView(page: Page, role: "status" | "alert"): Promise<void> {
  await page.waitForFunction(
    (css) => {
      const box = document.querySelector(css)?.getBoundingClientRect();
      return box && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
    },
    {},
    `[role=${role}]`,
  );
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

test("the first draft that comes is where clips go, though the editor had started an issue of its own", async () => {
  const { chromium } = bench();
  const editor = await chromium.openOwn("editor/index.html");
  await editor.waitForSelector("header :is(.state, button.quiet)");
  const options = await settings();
  await importDraft(options, issueOf(95, [{ title: "a" }]));
  const shown = await chromium.openOwn("editor/index.html");
  await shown.waitForFunction(() => document.querySelectorAll("[data-entry]").length === 1);

  expect(
    await shown.$eval("header select", (select) => (select as HTMLSelectElement).selectedOptions[0]?.text),
  ).toContain("#95");
  for (const page of [editor, options, shown]) await page.close();
});

test("what an import tells is in view, and the keyboard goes on beside it", async () => {
  const options = await settings();
  await pasteInto(options, "Paste a draft file", "no draft file");
  await press(options, "Preview import");
  await waitForAlert(options, "");
  await waitInView(options, "alert");

  await pasteInto(options, "Paste a draft file", await draftFile(sampleDocument("issue-of-its-own")));
  await press(options, "Preview import");
  await (await byRole(options, "button", "Cancel")).press("Enter");
  await waitForStatus(options, "Nothing was changed");
  expect(await focused(options)).toBe("Import drafts");
  await press(options, "Preview import");
  await (await byRole(options, "button", "Merge")).press("Enter");
  await waitForStatus(options, "Merged");
  await waitInView(options, "status");
  expect(await focused(options)).toBe("Import drafts");
  await options.close();
});

test("a decision is taken back like any edit", async () => {
  const options = await settings();
  const texts = () =>
    options.$$eval("section[aria-label=Conflicts] .conflict figure p", (all) => all.map((one) => one.textContent));
  await options.waitForSelector("section[aria-label=Conflicts] .conflict");
  const before = await texts();
  await (await byRole(options, "button", "Keep both")).press("Enter");
  await options.waitForFunction(() => !document.querySelector(".conflict"));
  expect(await focused(options)).toBe("Conflicts");

  const section = await options.waitForSelector("section[aria-label=Conflicts]");
  await (await section?.waitForSelector("::-p-aria([name='Undo'][role='button'])"))?.press("Enter");
  await waitForStatus(options, "Undone");
  await options.waitForSelector("section[aria-label=Conflicts] .conflict");
  expect(await texts()).toEqual(before);
  await options.close();
});

test("an import that is taken back is among the earlier states, with what was written since", async () => {
  const { chromium } = bench();
  const options = await settings();
  const sent = issueOf(96, [{ title: "New", blurb: "From the phone." }]);
  await importDraft(options, sent);
  const editor = await chromium.openOwn("editor/index.html?issue=issue-96");
  const area = await editor.waitForSelector("[data-entry] textarea");
  await area?.type("!");
  await waitForStatus(editor, "Saved");
  await editor.close();
  await options.bringToFront();
  await press(options, "Undo");
  await waitForStatus(options, "Undone");
  await pasteInto(options, "Paste a draft file", await draftFile(sent));
  await press(options, "Preview import");
  await waitForStatus(options, "Nothing new");

  await press(options, "Go back to it");
  await waitForStatus(options, "Gone back");
  const again = await chromium.openOwn("editor/index.html?issue=issue-96");
  await again.waitForFunction(
    () => document.querySelector("textarea[dir]") && document.querySelectorAll("[data-entry]").length === 1,
  );
  expect(await again.$eval("[data-entry] textarea", (it) => (it as HTMLTextAreaElement).value)).toContain("!");
  await again.close();
  await options.close();
});
