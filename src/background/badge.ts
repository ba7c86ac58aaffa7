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

/** For how long a mark stands before the count comes back, in milliseconds. */
const MARK_STANDS = 2_000;

/** Says on the toolbar button that something was clipped, and what. */
export async function showAdded(action: Action.Static, sentence: string): Promise<void> {
  await showMark(action, "✓", sentence);
}

/** Says on the toolbar button that there was nothing to clip, because the draft has it. */
export async function showKnown(action: Action.Static, sentence: string): Promise<void> {
  await showMark(action, "=", sentence);
}

async function showMark(action: Action.Static, mark: string, sentence: string): Promise<void> {
  await Promise.all([show(action, mark), action.setTitle({ title: sentence })]);
  await new Promise((stood) => setTimeout(stood, MARK_STANDS));
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
