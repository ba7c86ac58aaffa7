import type { Scripting, Tabs } from "webextension-polyfill";
import { readTab } from "../capture/read-tab";
import { pageKeyOf } from "../draft/page-key";
import { parseWebLink } from "../draft/web-link";
import type { Library } from "../storage/library";

/** What came of clipping a tab without the popup. */
export type Clipped = "added" | "already-there" | "no-link";

/** Clips a tab as the popup would, with the words that were typed for its page and not added. */
export async function clipTab(library: Library, scripting: Scripting.Static, tab: Tabs.Tab): Promise<Clipped> {
  const key = pageKeyOf(tab.url ?? "");
  const slot = key ?? "no-address";
  const [{ offer }, page] = await Promise.all([readTab(scripting, tab), library.page(key, slot)]);
  if (page.clip) return "already-there";
  const link = parseWebLink(page.unfinished.link ?? offer.link);
  if (link === null) return "no-link";
  await library.addClip({ ...offer, emoji: "", blurb: "", ...page.unfinished, link }, slot);
  return "added";
}
