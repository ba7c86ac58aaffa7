import type { Action } from "webextension-polyfill";
import type { Library } from "../storage/library";

/** The tape's yellow and the ink, a contrast above 7:1. */
const COLOURS = { background: "#ffc83d", text: "#1a2530" };

/** Shows on the toolbar button how many clips the draft has; nothing for none. */
export async function showBadge(action: Action.Static, library: Pick<Library, "draft">): Promise<void> {
  const { issue } = await library.draft();
  const count = issue?.entries.filter(({ kind }) => kind === "clip").length ?? 0;
  await show(action, count === 0 ? "" : String(count));
}

/** Says on the toolbar button that something went wrong: a mark, and the sentence where the pointer rests. */
export async function showProblem(action: Action.Static, sentence: string): Promise<void> {
  await Promise.all([show(action, "!"), action.setTitle({ title: sentence })]);
}

async function show(action: Action.Static, text: string): Promise<void> {
  await Promise.all([
    action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color: COLOURS.background }),
    action.setBadgeTextColor({ color: COLOURS.text }),
  ]);
}
