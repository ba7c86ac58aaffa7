import { offerFromTab } from "../src/capture/clip-offer";
import { pageKeyOf } from "../src/draft/page-key";
import { parseWebLink } from "../src/draft/web-link";
import type { Write } from "../src/replica/write";
import type { Library } from "../src/storage/library";

/** What came of clipping many tabs. */
export interface TabsClipped {
  readonly added: number;
  /** Tabs whose page the draft has already, or another of the tabs shows. */
  readonly known: number;
  /** Tabs without a web address. */
  readonly none: number;
  /** Why tabs could not be saved, one for each. */
  readonly failed: readonly unknown[];
  /** The issues that clips were added to, each with the writes that take all of them out again. */
  readonly undo: ReadonlyMap<string, readonly Write[]>;
}

/** Clips tabs by what the browser says of them, in their order. A tab that fails takes no other with it. */
export async function clipTabs(
  library: Library,
  tabs: readonly { readonly url?: string; readonly title?: string }[],
  onProgress: (done: number) => void,
): Promise<TabsClipped> {
  let [added, known, none] = [0, 0, 0];
  const failed: unknown[] = [];
  const undo = new Map<string, readonly Write[]>();
  for (const [done, tab] of tabs.entries()) {
    onProgress(done);
    const { offer } = offerFromTab({ url: tab.url ?? "", title: tab.title ?? "" });
    const [link, key] = [parseWebLink(offer.link), pageKeyOf(offer.address)];
    if (link === null || key === null) {
      none++;
      continue;
    }
    try {
      const { clip, unfinished } = await library.page(key, key);
      if (clip) known++;
      else {
        const own = parseWebLink(unfinished.link ?? "");
        const words = { ...offer, emoji: "", blurb: "", ...unfinished, link: own ?? link };
        const clipped = await library.addClip(words, key);
        undo.set(clipped.issue, [...(undo.get(clipped.issue) ?? []), ...clipped.undo]);
        added++;
      }
    } catch (error) {
      failed.push(error);
    }
  }
  return { added, known, none, failed, undo };
}
