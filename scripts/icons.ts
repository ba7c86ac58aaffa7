import { readFile, writeFile } from "node:fs/promises";
import puppeteer from "puppeteer-core";
import { needBrowser } from "./browsers/need-browser";

/** Draws the icon's PNG sizes from its SVG source. Run it after changing the drawing. */
const SIZES = [16, 32, 48, 128];

const browser = await puppeteer.launch({ executablePath: await needBrowser("chrome"), args: ["--no-sandbox"] });
try {
  const svg = await readFile("public/icons/icon.svg", "utf8");
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.goto(
      `data:text/html,${encodeURIComponent(`<style>*{margin:0}svg{width:${size}px;display:block}</style>${svg}`)}`,
    );
    await writeFile(`public/icons/icon-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
