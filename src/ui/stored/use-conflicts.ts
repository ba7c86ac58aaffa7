import { useCallback, useMemo } from "preact/hooks";
import type { Write } from "../../replica/write";
import type { Done } from "../../storage/commit";
import type { Conflicted } from "../../storage/sync/conflict-reads";
import type { SyncedLibrary } from "../../storage/sync/open-sync";
import { t } from "../i18n";
import { useNotices } from "../notices";
import { saveErrorText } from "../save-error";
import { followConflicts } from "./follow-conflicts";
import { useStored } from "./use-stored";

const NOTHING: readonly Conflicted[] = [];

/** What there is to decide, read again whenever something changes, and the way to decide it: `null` where that failed. */
export function useConflicts({ library, sync }: Pick<SyncedLibrary, "library" | "sync">) {
  const notices = useNotices();
  const { read, concerns } = useMemo(() => followConflicts(sync.conflicts), [sync]);
  const conflicts = useStored(library, read, NOTHING, concerns);
  const decide = useCallback(
    async (issue: string, writes: readonly Write[]): Promise<Done | null> => {
      try {
        const done = await library.apply(issue, writes);
        notices.sayAgain(t("decided"));
        return done;
      } catch (error) {
        notices.warn(saveErrorText(error));
        return null;
      }
    },
    [library, notices],
  );
  return { conflicts, decide };
}
