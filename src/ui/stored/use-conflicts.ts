import { useCallback } from "preact/hooks";
import type { Write } from "../../replica/write";
import type { Conflicted } from "../../storage/sync/conflict-reads";
import type { SyncedLibrary } from "../../storage/sync/open-sync";
import { t } from "../i18n";
import { useNotices } from "../notices";
import { saveErrorText } from "../save-error";
import { useStored } from "./use-stored";

const NOTHING: readonly Conflicted[] = [];

/** What there is to decide, read again whenever something changes, and the way to decide it. */
export function useConflicts({ library, sync }: Pick<SyncedLibrary, "library" | "sync">) {
  const notices = useNotices();
  const conflicts = useStored(library, sync.conflicts, NOTHING);
  const decide = useCallback(
    async (issue: string, writes: readonly Write[]) => {
      try {
        await library.apply(issue, writes);
        notices.say(t("decided"));
      } catch (error) {
        notices.warn(saveErrorText(error));
      }
    },
    [library, notices],
  );
  return { conflicts, decide };
}
