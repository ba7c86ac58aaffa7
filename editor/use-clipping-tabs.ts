import { useState } from "preact/hooks";
import { ask } from "../src/messages/ask";
import type { Requests } from "../src/messages/requests";
import { newId } from "../src/storage/new-id";
import { t, tCount } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import { askForTabs, tabsOfWindow } from "../src/ui/window-tabs";
import { clipTabs, type TabsClipped } from "./clip-tabs";
import type { Edits } from "./use-edits";

/** Clipping all tabs: the way to begin it, and how far it is. */
export interface ClippingTabs {
  readonly begin: () => Promise<void>;
  /** `null` while nothing is being clipped. */
  readonly progress: { readonly done: number; readonly of: number } | null;
}

/**
 * Clips every page that is open in this window; the browser asks the first time whether Pasteup may see them. It belongs
 * to the page, because where it is begun may be gone with the first clip.
 */
export function useClippingTabs(edits: Edits): ClippingTabs {
  const notices = useNotices();
  const [progress, setProgress] = useState<ClippingTabs["progress"]>(null);
  const begin = async () => {
    try {
      // Asked first of all: browsers take the question only while they handle the click.
      if (!(await askForTabs())) return notices.warn(t("tabsRefused"));
      const tabs = await tabsOfWindow();
      const clip = (question: Requests["clip-tab"]["question"]) => ask("clip-tab", question);
      const clipped = await clipTabs({ clip, newId }, tabs, (done) => setProgress({ done, of: tabs.length }));
      if (clipped.undo.size > 0) {
        edits.didElsewhere([...clipped.undo].map(([issue, writes]) => ({ issue, writes })));
      }
      const [failure] = clipped.failed;
      if (failure === undefined) notices.say(told(clipped));
      else notices.warn(`${told(clipped)} ${saveErrorText(failure)}`);
    } catch (error) {
      notices.warn(saveErrorText(error));
    } finally {
      setProgress(null);
    }
  };
  return { begin, progress };
}

function told({ added, known, none, failed }: TabsClipped): string {
  const parts = [
    tCount("tabsClipped", added),
    known > 0 ? tCount("tabsKnown", known) : "",
    none > 0 ? tCount("tabsNone", none) : "",
    failed.length > 0 ? tCount("tabsFailed", failed.length) : "",
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}
