import { afterAll, beforeAll, expect, test } from "vitest";
import { byRole, textIn, waitForStatus, waitForValue } from "../../../scripts/drive/by-role";
import { type DrivenFirefox, launchFirefox } from "../../../scripts/drive/firefox";
import { type Site, startSite } from "../../../scripts/drive/site";
import { simplePage } from "../support/chromium";

const ONE = "http://one.example/article";
const TWO = "http://two.example/article";
let site: Site;
let firefox: DrivenFirefox;

beforeAll(async () => {
  site = await startSite(
    new Map([
      [ONE, simplePage("One", '<meta property="og:title" content="The first page">')],
      [TWO, simplePage("Two")],
    ]),
  );
  firefox = await launchFirefox({ extension: "dist/firefox", proxy: site.proxy });
});

afterAll(async () => {
  await firefox?.close();
  await site?.close();
});

test("pages are clipped through the popup, with text kept when it closes", async () => {
  const page = await firefox.open(ONE);
  const popup = await firefox.clip(page);
  await popup.waitUntil('document.querySelector("[name=title]").value === "The first page"');
  await popup.type("Blurb", "About [the first page](). ");
  await popup.close();

  const again = await firefox.clip(page);
  await again.waitUntil('document.querySelector("textarea").value !== ""');
  expect(await again.textIn("Blurb")).toBe("About [the first page](). ");
  await again.type("Blurb", "And more.");
  await again.type("Emoji", "👩‍🚀");
  await again.press("Add to issue");
  await again.waitUntil('document.querySelector("[role=status]").textContent === "Added to issue #1"');
  await again.close();

  const other = await firefox.clip(await firefox.open(TWO));
  await other.waitUntil('document.querySelector("[name=title]").value === "Two"');
  await other.press("Add to issue");
  await other.waitUntil('document.querySelector("[role=status]").textContent === "Added to issue #1"');
  await other.close();
});

test("a page that can't be read says so", async () => {
  const popup = await firefox.clip(await firefox.open("about:blank"));
  await popup.waitUntil('document.querySelector("[role=alert]").textContent.includes("can\'t read this page")');
  await popup.close();
});

test("the editor shows and changes the issue, and what it writes is there after a reload", async () => {
  const editor = await firefox.openOwn("editor/index.html");
  await waitForValue(editor, "Emoji", "👩‍🚀");
  expect(await textIn(editor, "Blurb")).toBe("About [the first page](). And more.");
  const title = await byRole(editor, "textbox", "Issue title");
  await title.type("Two pages");
  await waitForStatus(editor, "Saved");

  const again = await firefox.openOwn("editor/index.html");
  await waitForValue(again, "Issue title", "Two pages");
});
