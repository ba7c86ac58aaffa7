import type { Browser, Menus, Tabs } from "webextension-polyfill";
import type { Passage } from "../draft/passage";
import type { Library } from "../storage/library";
import type { Badge } from "./badge";
import { clipLink } from "./clip-link";
import { type Clipped, clipTab } from "./clip-tab";

/** The entries of the context menu, and what each is offered on. */
const MENUS = [
  { id: "clip-page", title: "actionTitle", contexts: ["page"] },
  { id: "clip-link", title: "clipLink", contexts: ["link"] },
  { id: "clip-selection", title: "clipSelection", contexts: ["selection"] },
] as const satisfies readonly { readonly id: string; readonly title: string; readonly contexts: Menus.ContextType[] }[];

/** What the ways in without the popup need. */
export interface WaysIn {
  readonly browser: Pick<Browser, "contextMenus" | "i18n" | "scripting" | "tabs">;
  readonly library: Library;
  readonly badge: Badge;
  readonly quote: (passage: Passage) => string;
}

/** Puts the entries into the context menu; once, when the extension is installed or updated. */
export function makeMenus({ browser }: WaysIn): void {
  for (const { id, title, contexts } of MENUS) {
    browser.contextMenus.create({ id, title: browser.i18n.getMessage(title), contexts: [...contexts] });
  }
}

/** Does what an entry of the context menu says, and tells on the toolbar button what came of it. */
export async function takeMenu(parts: WaysIn, info: Menus.OnClickData, tab: Tabs.Tab): Promise<void> {
  const { library, browser } = parts;
  if (info.menuItemId === "clip-link") await tell(parts, clipLink(library, browser.scripting, info, tab));
  else await clip(parts, tab, info.selectionText);
}

/** Clips the tab in front, without the popup. */
export async function clipTabInFront(parts: WaysIn): Promise<void> {
  const [tab] = await parts.browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab) await clip(parts, tab);
}

async function clip(parts: WaysIn, tab: Tabs.Tab, selected?: string): Promise<void> {
  await tell(parts, clipTab(parts.library, parts.browser.scripting, parts.quote, tab, selected));
}

async function tell({ browser: { i18n }, badge }: WaysIn, clipping: Promise<Clipped>): Promise<void> {
  try {
    const clipped = await clipping;
    if (clipped.is === "added") await badge.mark("✓", i18n.getMessage("clippedTitle", clipped.title));
    else if (clipped.is === "already-there") await badge.mark("=", i18n.getMessage("alreadyTitle"));
    else return await badge.problem(i18n.getMessage("errorUnreadable"));
    await badge.count();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await badge.problem(i18n.getMessage("errorNotSaved", why));
  }
}
