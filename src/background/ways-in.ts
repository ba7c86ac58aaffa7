import type { Browser, Menus, Tabs } from "webextension-polyfill";
import type { Asked, AskedClip } from "./asked";
import type { Badge } from "./badge";
import { clipLink } from "./clip-link";
import { type ClipParts, type Clipped, clipTab } from "./clip-tab";

/** The entries of the context menu, and what each is offered on. */
const MENUS = [
  { id: "clip-page", title: "actionTitle", contexts: ["page"] },
  { id: "clip-link", title: "clipLink", contexts: ["link"] },
  { id: "clip-selection", title: "clipSelection", contexts: ["selection"] },
] as const satisfies readonly { readonly id: string; readonly title: string; readonly contexts: Menus.ContextType[] }[];

/** What the ways in without the popup need. */
export interface WaysIn extends Omit<ClipParts, "scripting"> {
  readonly browser: Pick<Browser, "contextMenus" | "i18n" | "scripting" | "tabs">;
  readonly badge: Badge;
  readonly asked: Asked;
  readonly newId: () => string;
}

/** Puts the entries into the context menu; once, when the extension is installed or updated. */
export function makeMenus({ browser }: WaysIn): void {
  for (const { id, title, contexts } of MENUS) {
    browser.contextMenus.create({ id, title: browser.i18n.getMessage(title), contexts: [...contexts] });
  }
}

/** Does what an entry of the context menu says, and tells on the toolbar button what came of it. */
export async function takeMenu(parts: WaysIn, info: Menus.OnClickData, tab: Tabs.Tab): Promise<void> {
  const { linkUrl = "", linkText = "", selectionText = "" } = info;
  if (info.menuItemId !== "clip-link") return clipPage(parts, tab, selectionText);
  const clip: AskedClip = { kind: "link", url: linkUrl, title: linkText, selected: "" };
  await keepAsked(parts, clip, (entry) => clipLink(clipParts(parts), entry, info, tab));
}

/** Clips the tab in front, without the popup. */
export async function clipTabInFront(parts: WaysIn): Promise<void> {
  const [tab] = await parts.browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab) await clipPage(parts, tab);
}

/** Adds what an earlier run of the background was asked for and did not finish, by what was known then. */
export async function finishAsked(parts: WaysIn, left: ReadonlyMap<string, AskedClip>): Promise<void> {
  const finish = async (entry: string, { kind, url, title, selected }: AskedClip) => {
    if (kind === "link") await clipLink(clipParts(parts), entry, { linkUrl: url, linkText: title }, {});
    else await clipTab(clipParts(parts), entry, { url, title }, selected);
    await parts.asked.done(entry);
  };
  // One that can't be saved stays written down, and holds up no other.
  for (const [entry, clip] of left) await finish(entry, clip).catch((error: unknown) => reportError(error));
  if (left.size > 0) await parts.badge.count();
}

/** The parts that clipping needs, whoever asks for it. */
export function clipParts({ library, browser: { scripting }, quote }: WaysIn): ClipParts {
  return { library, scripting, quote };
}

async function clipPage(parts: WaysIn, tab: Tabs.Tab, selected = ""): Promise<void> {
  const clip: AskedClip = { kind: "page", url: tab.url ?? "", title: tab.title ?? "", selected };
  await keepAsked(parts, clip, (entry) => clipTab(clipParts(parts), entry, tab, selected));
}

/** Writes down what is asked for, does it, and tells what came of it. What could not be saved stays written down. */
async function keepAsked(
  { asked, newId, badge, browser: { i18n } }: WaysIn,
  clip: AskedClip,
  work: (entry: string) => Promise<Clipped>,
): Promise<void> {
  try {
    const entry = newId();
    // Where it can't be written down it is done all the same, only that a stop in the middle loses it.
    await asked.begin(entry, clip).catch((error: unknown) => reportError(error));
    const clipped = await work(entry);
    await asked.done(entry).catch((error: unknown) => reportError(error));
    if (clipped.is === "added") await badge.mark("✓", i18n.getMessage("clippedTitle", clipped.title));
    else if (clipped.is === "already-there") await badge.mark("=", i18n.getMessage("alreadyTitle"));
    else return await badge.problem(i18n.getMessage("errorUnreadable"));
    await badge.count();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await badge.problem(i18n.getMessage("errorNotSaved", why));
  }
}
