import type { SeenTab, TabClipped } from "../messages/requests";
import { NotSaved } from "../storage/errors";
import { type ClipParts, clipTab } from "./clip-tab";

/** Clips a tab for a page of the extension that asks for it, which is told also why it could not be saved. */
export async function answerClipTab(parts: ClipParts, entry: string, { id, ...tab }: SeenTab): Promise<TabClipped> {
  try {
    const clipped = await clipTab(parts, entry, { ...tab, ...(id !== null && { id }) });
    if (clipped.is === "added") return { is: "added", issue: clipped.issue };
    return { is: clipped.is === "already-there" ? "known" : "none" };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { is: "failed", reason: error instanceof NotSaved ? error.reason : "other", message };
  }
}
