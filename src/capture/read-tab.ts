import * as v from "valibot";
import type { Browser, Tabs } from "webextension-polyfill";
import { parseWebLink } from "../draft/web-link";
import { type NotedOffer, offerFrom, offerFromTab } from "./clip-offer";
import { PAGE_FACTS } from "./page-facts";
import readPage from "./read-page?script&iife";

/** What reading a tab came to: `readable` is false where the browser let nobody in, and only its own words are there. */
export interface TabReading extends NotedOffer {
  readonly readable: boolean;
}

/** From the extension's root: Firefox resolves other paths against the page that asks. */
const CONTENT_SCRIPT = `/${readPage.replace(/^\//, "")}`;

/** A page that has not answered by then (milliseconds) counts as one that can't be read. */
const LONGEST_WAIT = 2_000;

/** What is known of a tab. */
export type SomeTab = Pick<Tabs.Tab, "id" | "url" | "title" | "discarded">;

/** Injects the content script into a tab, which needs `activeTab`, and makes an offer of what it found. */
export async function readTab(scripting: Browser["scripting"], tab: SomeTab | undefined): Promise<TabReading> {
  const unread = { ...offerFromTab({ url: tab?.url ?? "", title: tab?.title ?? "" }), readable: false };
  if (tab?.id === undefined || tab.discarded) return unread;
  // A page that is still loading is read as far as it is there: it may load for minutes.
  const injection = { target: { tabId: tab.id }, files: [CONTENT_SCRIPT], injectImmediately: true };
  const injected = scripting.executeScript(injection).then(
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
  if (!isWebPage) return unread;
  const documentTitle = facts.output.documentTitle || (tab.title ?? "");
  return { ...offerFrom({ ...facts.output, documentTitle }), readable: true };
}
