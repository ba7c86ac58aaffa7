import { useEffect, useState } from "preact/hooks";
import type { DraftView } from "../src/storage/library-reads";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import { followIssue } from "../src/ui/stored/follow-issue";
import { withEntries } from "../src/ui/stored/unchanged-entries";
import type { Engine } from "./engine";

/** The draft as it is stored, followed as any page of the extension changes it, or makes another issue the draft. */
export function useDraft(engine: Promise<Engine>): DraftView | null {
  const [draft, setDraft] = useState<DraftView | null>(null);
  const notices = useNotices();
  useEffect(() => {
    let stop = () => {};
    let shown: DraftView | null = null;
    const show = (view: DraftView) => {
      shown = view;
      setDraft(view);
    };
    const failed = (error: unknown) => notices.warn(saveErrorText(error));
    const follow = async () => {
      const { library } = await engine;
      stop = followIssue({
        library,
        shown: () => shown?.issue?.id ?? null,
        concerns: () => true,
        readAll: async () => show(await library.draft()),
        showEntries(ids, entries) {
          if (shown?.issue) show({ ...shown, issue: withEntries(shown.issue, ids, entries) });
        },
        failed,
      });
    };
    follow().catch(failed);
    return () => stop();
  }, [engine, notices]);
  return draft;
}
