import * as v from "valibot";
import type { Browser, Tabs } from "webextension-polyfill";
import { parseWebLink } from "../draft/web-link";
import { type ClipOffer, offerFrom, offerFromTab } from "./clip-offer";
import { PAGE_FACTS } from "./page-facts";
import readPage from "./read-page?script&iife";

/** What reading a tab came to: `readable` is false where the browser let nobody in, and only its own words are there. */
export interface TabReading {
  readonly offer: ClipOffer;
  readonly readable: boolean;
}

/** From the extension's root: Firefox resolves other paths against the page that asks. */
const CONTENT_SCRIPT = `/${readPage.replace(/^\//, "")}`;

/** A page that has not answered by then (milliseconds) counts as one that can't be read. */
const LONGEST_WAIT = 2_000;

/** Injects the content script into a tab, which needs `activeTab`, and makes an offer of what it found. */
export async function readTab(scripting: Browser["scripting"], tab: Tabs.Tab | undefined): Promise<TabReading> {
  const unread = { offer: offerFromTab({ url: tab?.url ?? "", title: tab?.title ?? "" }), readable: false };
  if (tab?.id === undefined) return unread;
  const injected = scripting.executeScript({ target: { tabId: tab.id }, files: [CONTENT_SCRIPT] }).then(
    ([first]) => first?.result,
    // Browser pages, stores and PDF viewers refuse; the browsers word it differently, and it means the same.
    () => undefined,
  );
  const timeout = new Promise<undefined>((resolve) => {
    setTimeout(resolve, LONGEST_WAIT);
  });
  const facts = v.safeParse(PAGE_FACTS, await Promise.race([injected, timeout]));
  // A page without a web address (an empty tab, a local file) may let itself be read, and still is none to link to.
  const isWebPage = facts.success && parseWebLink(facts.output.address) !== null;
  return isWebPage ? { offer: offerFrom(facts.output), readable: true } : unread;
}
