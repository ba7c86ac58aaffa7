import type { Scripting, Tabs } from "webextension-polyfill";
import { readTab } from "../capture/read-tab";
import { pageKeyOf } from "../draft/page-key";
import type { Passage } from "../draft/passage";
import { parseWebLink } from "../draft/web-link";
import type { Library } from "../storage/library";

/** What came of clipping without the popup; `title` of what was clipped. */
export type Clipped = { readonly is: "added"; readonly title: string } | { readonly is: "already-there" | "no-link" };

/**
 * Clips a tab as the popup would, with the words that were typed for its page and not added, or else with what is
 * selected in it as a quotation. `selected`: the selection's words, for a page that can't be read.
 */
export async function clipTab(
  library: Library,
  scripting: Scripting.Static,
  quote: (passage: Passage) => string,
  tab: Tabs.Tab,
  selected = "",
): Promise<Clipped> {
  const key = pageKeyOf(tab.url ?? "");
  const slot = key ?? "no-address";
  const [{ offer, notes }, page] = await Promise.all([readTab(scripting, tab), library.page(key, slot)]);
  if (page.clip) return { is: "already-there" };
  const link = parseWebLink(page.unfinished.link ?? offer.link);
  if (link === null) return { is: "no-link" };
  const passage = notes.passage.length > 0 || selected === "" ? notes.passage : [selected];
  const clip = { ...offer, emoji: "", blurb: quote(passage), ...page.unfinished, link };
  await library.addClip(clip, slot);
  return { is: "added", title: clip.title };
}
