import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import puppeteer from "puppeteer-core";
import { needBrowser } from "../browsers/need-browser";
import { GECKO_ID } from "../build/manifest-for";

export async function launchFirefox(options: { extension: string; proxy?: string }) {
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: await needBrowser("firefox"),
    headless: true,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: uuid }),
      "extensions.webextensions.remote": false,
      ...(options.proxy && {
        "network.proxy.type": 1,
        "network.proxy.http": options.proxy.split(":")[0],
        "network.proxy.http_port": Number(options.proxy.split(":")[1]),
        "network.proxy.allow_hijacking_localhost": true,
      }),
    },
  });
  await browser.installExtension(resolve(options.extension));
  return { browser, uuid };
}
