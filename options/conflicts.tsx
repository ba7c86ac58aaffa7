import { useRef, useState } from "preact/hooks";
import type { Write } from "../src/replica/write";
import type { Done } from "../src/storage/commit";
import type { SyncedLibrary } from "../src/storage/sync/open-sync";
import { t } from "../src/ui/i18n";
import { issueName } from "../src/ui/issue-name";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import { ConflictCard } from "../src/ui/stored/conflict-card";
import { useConflicts } from "../src/ui/stored/use-conflicts";

/** Everything that was written apart on two devices and waits for a decision, in every issue. */
export function Conflicts({ synced }: { synced: SyncedLibrary }) {
  const notices = useNotices();
  const { conflicts, decide } = useConflicts(synced);
  const [last, setLast] = useState<Done | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const decideOne = async (issue: string, writes: readonly Write[]) => {
    const done = await decide(issue, writes);
    if (!done) return;
    setLast(done);
    // The button that was pressed goes with its card.
    heading.current?.focus();
  };
  const takeBack = async ({ issue, undo }: Done) => {
    try {
      await synced.library.apply(issue, undo);
      setLast(null);
      notices.say(t("undone"));
      heading.current?.focus();
    } catch (error) {
      notices.warn(saveErrorText(error));
    }
  };
  if (conflicts.length === 0 && last === null) return null;
  return (
    <section class="card" aria-label={t("conflicts")}>
      <h2 ref={heading} tabIndex={-1}>
        {t("conflicts")}
      </h2>
      <p class="hint">{conflicts.length > 0 ? t("conflictsHint") : t("allDecided")}</p>
      {last && (
        <p class="buttons">
          <button type="button" onClick={() => void takeBack(last)}>
            {t("undo")}
          </button>
        </p>
      )}
      {conflicts.map((conflicted) => (
        <div key={`${conflicted.issue.id} ${conflicted.conflict.entry} ${conflicted.conflict.field}`}>
          <p class="hint">{issueName(conflicted.issue)}</p>
          <ConflictCard conflicted={conflicted} onDecide={(writes) => void decideOne(conflicted.issue.id, writes)} />
        </div>
      ))}
    </section>
  );
}
