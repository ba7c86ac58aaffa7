import type { Menus, Scripting, Tabs } from "webextension-polyfill";
import { offerForLink } from "../capture/clip-offer";
import { pageKeyOf } from "../draft/page-key";
import { parseWebLink } from "../draft/web-link";
import type { ClipParts, Clipped } from "./clip-tab";

/**
 * Clips what a link leads to, under the link's own words; the page it stands on has no part in it. `entry`: the clip's
 * id; asked again with it, the answer is the same and nothing is added twice.
 */
export async function clipLink(
  { library, scripting }: ClipParts,
  entry: string,
  info: Pick<Menus.OnClickData, "linkUrl" | "linkText" | "frameId">,
  tab: Pick<Tabs.Tab, "id">,
): Promise<Clipped> {
  const address = info.linkUrl ?? "";
  const words = info.linkText ?? (await wordsOfLink(scripting, address, tab.id, info.frameId));
  const offer = offerForLink(address, words);
  const link = parseWebLink(offer.link);
  if (link === null) return { is: "no-link" };
  const key = pageKeyOf(link);
  const slot = key ?? "no-address";
  const { clip, unfinished } = await library.page(key, slot);
  if (clip && clip.id !== entry) return { is: "already-there" };
  // What was typed for the page and not added goes into its clip, whichever way that comes.
  const known = { ...offer, emoji: "", blurb: "", ...unfinished, link };
  const added = await library.addClipOnce(known, slot, entry);
  return added ? { is: "added", title: known.title, issue: added.issue } : { is: "already-there" };
}

/** Chrome does not say which words a link has; the page does, as long as it may be read. */
async function wordsOfLink(
  scripting: Scripting.Static,
  address: string,
  tabId: number | undefined,
  frameId: number | undefined,
): Promise<string> {
  if (tabId === undefined) return "";
  try {
    const [found] = await scripting.executeScript({
      target: { tabId, ...(frameId !== undefined && { frameIds: [frameId] }) },
      func: wordsInPage,
      args: [address],
    });
    return typeof found?.result === "string" ? found.result : "";
  } catch {
    // A page that can't be read has links all the same; the address will do for a title.
    return "";
  }
}

/** Runs in the page. The link that was clicked has the focus; of several to one address it is that one. */
function wordsInPage(address: string): string {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].filter(({ href }) => href === address);
  const link = links.find((one) => one === document.activeElement) ?? links.find((one) => one.textContent?.trim());
  return (link?.textContent ?? "").slice(0, 2_000);
}
