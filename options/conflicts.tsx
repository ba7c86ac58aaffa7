import type { SyncedLibrary } from "../src/storage/sync/open-sync";
import { t } from "../src/ui/i18n";
import { issueName } from "../src/ui/issue-name";
import { ConflictCard } from "../src/ui/stored/conflict-card";
import { useConflicts } from "../src/ui/stored/use-conflicts";

/** Everything that was written apart on two devices and waits for a decision, in every issue. */
export function Conflicts({ synced }: { synced: SyncedLibrary }) {
  const { conflicts, decide } = useConflicts(synced);
  if (conflicts.length === 0) return null;
  return (
    <section class="card" aria-label={t("conflicts")}>
      <h2>{t("conflicts")}</h2>
      <p class="hint">{t("conflictsHint")}</p>
      {conflicts.map((conflicted) => (
        <div key={`${conflicted.issue.id} ${conflicted.conflict.entry} ${conflicted.conflict.field}`}>
          <p class="hint">{issueName(conflicted.issue)}</p>
          <ConflictCard conflicted={conflicted} onDecide={(writes) => void decide(conflicted.issue.id, writes)} />
        </div>
      ))}
    </section>
  );
}
