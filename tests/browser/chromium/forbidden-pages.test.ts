import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textIn, waitForAlert, waitForValue } from "../../../scripts/drive/by-role";
import { launchChromium } from "../../../scripts/drive/chromium";
import { simplePage, useChromium } from "../support/chromium";

const ADDRESS = "http://one.example/a";
const bench = useChromium(new Map([[ADDRESS, simplePage("One")]]));

/** A page that sends its head and then nothing more, for as long as one waits. */
let endless: Server;
let endlessAddress: string;

beforeAll(async () => {
  endless = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.write(`<!doctype html><title>Still coming</title><h1>Still coming</h1>${" ".repeat(2_000)}`);
  });
  await new Promise<void>((listening) => endless.listen(0, "127.0.0.1", listening));
  endlessAddress = `http://127.0.0.1:${(endless.address() as AddressInfo).port}/`;
});
afterAll(() => {
  endless.closeAllConnections();
  endless.close();
});

test.each([
  "view-source:http://one.example/a",
  "file:///etc/hostname",
  "chrome://extensions/",
  "https://nobody.invalid/",
])("%s can't be read: one sentence says so, the form is there, and nothing waits", async (address) => {
  const { chromium } = bench();
  const page = await chromium.browser.newPage();
  // An address that leads nowhere ends in the browser's own page, which is the point.
  await page.goto(address).catch((error: unknown) => expect(String(error)).toMatch(/net::ERR|502/));
  const popup = await chromium.clip(page);
  await popup.keyboard.type("Typed at once");
  await waitForAlert(popup, "can't read this page");

  expect(await textIn(popup, "Blurb")).toContain("Typed at once");
  await popup.close();
  await page.close();
});

test("a page that is still loading is read as far as it is there", async () => {
  const direct = await launchChromium({ extension: "dist/chrome" });
  try {
    const page = await direct.browser.newPage();
    const loading = page.goto(endlessAddress);
    await page.waitForSelector("h1");
    const popup = await direct.clip(page);
    await waitForValue(popup, "Title", "Still coming");
    endless.closeAllConnections();
    await loading.catch((error: unknown) => expect(String(error)).toContain("ERR_INCOMPLETE_CHUNKED_ENCODING"));
  } finally {
    await direct.close();
  }
});
