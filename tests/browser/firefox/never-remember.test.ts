import { afterAll, beforeAll, expect, test } from "vitest";
import { byRole, press, textIn, typeInto, waitForStatus } from "../../../scripts/drive/by-role";
import { type DrivenFirefox, launchFirefox } from "../../../scripts/drive/firefox";
import { sampleDocument } from "../../unit/support/draft-files";
import { importDraft } from "../support/import-draft";

let firefox: DrivenFirefox;
beforeAll(async () => {
  firefox = await launchFirefox({ extension: "dist/firefox", neverRemembers: true });
});
afterAll(() => firefox.close());

test("where Firefox never remembers, the library is served from extension storage, and a banner says so", async () => {
  const popup = await firefox.openOwn("popup/index.html");
  await popup.waitForFunction(() => document.querySelector(".banner")?.textContent?.includes("no database"));
  await popup.waitForFunction(() => document.querySelector("[role=alert]")?.textContent?.includes("can't read"));
  await typeInto(popup, "Link", "https://example.org/kept");
  await typeInto(popup, "Blurb", "Kept all the same.");
  await press(popup, "Add to issue");
  await waitForStatus(popup, "Added to issue");
  await popup.close();

  const editor = await firefox.openOwn("editor/index.html");
  await editor.waitForSelector("li.clip");
  expect(await textIn(editor, "Blurb")).toBe("Kept all the same.");
  await typeInto(editor, "Blurb", " And edited.");
  await waitForStatus(editor, "Saved");
  await editor.close();
  const again = await firefox.openOwn("editor/index.html");
  await again.waitForSelector("li.clip");
  expect(await textIn(again, "Blurb")).toBe("Kept all the same. And edited.");
  await again.close();
});

test("a draft of another device is imported there, and the settings say where everything is", async () => {
  const settings = await firefox.openOwn("options/index.html");
  await importDraft(settings, sampleDocument("elsewhere"));
  await settings.waitForFunction(() => document.querySelector("dl.facts")?.textContent?.includes("storage alone"));
  await settings.close();

  const editor = await firefox.openOwn("editor/index.html");
  const issues = await byRole<HTMLSelectElement>(editor, "combobox", "Issue");
  await editor.waitForFunction((list) => list.options.length === 2, {}, issues);
});
