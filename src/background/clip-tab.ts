import type { Scripting } from "webextension-polyfill";
import { readTab, type SomeTab } from "../capture/read-tab";
import { pageKeyOf } from "../draft/page-key";
import type { Passage } from "../draft/passage";
import { parseWebLink } from "../draft/web-link";
import type { Library } from "../storage/library";

/** What came of clipping without the popup; `title` of what was clipped. */
export type Clipped =
  | { readonly is: "added"; readonly title: string; readonly issue: string }
  | { readonly is: "already-there" | "no-link" };

/** What clipping without the popup needs. */
export interface ClipParts {
  readonly library: Library;
  readonly scripting: Scripting.Static;
  readonly quote: (passage: Passage) => string;
}

/**
 * Clips a tab as the popup would, with the words that were typed for its page and not added, or else with what is
 * selected in it as a quotation. `entry`: the clip's id; asked again with it, the answer is the same and nothing is added
 * twice. `selected`: the selection's words, for a page that can't be read.
 */
export async function clipTab(
  { library, scripting, quote }: ClipParts,
  entry: string,
  tab: SomeTab,
  selected = "",
): Promise<Clipped> {
  const key = pageKeyOf(tab.url ?? "");
  const slot = key ?? "no-address";
  const [{ offer, notes }, page] = await Promise.all([readTab(scripting, tab), library.page(key, slot)]);
  if (page.clip && page.clip.id !== entry) return { is: "already-there" };
  const link = parseWebLink(page.unfinished.link ?? offer.link);
  if (link === null) return { is: "no-link" };
  const passage = notes.passage.length > 0 || selected === "" ? notes.passage : [selected];
  const clip = { ...offer, emoji: "", blurb: quote(passage), ...page.unfinished, link };
  const added = await library.addClipOnce(clip, slot, entry);
  return added ? { is: "added", title: clip.title, issue: added.issue } : { is: "already-there" };
}
