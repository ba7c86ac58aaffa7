import { afterAll, beforeAll, expect, test } from "vitest";
import { press, textIn, typeInto, waitForStatus } from "../../../scripts/drive/by-role";
import { type DrivenFirefox, launchFirefox } from "../../../scripts/drive/firefox";

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
});
