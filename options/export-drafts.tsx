import { useState } from "preact/hooks";
import type { IssueSummary } from "../src/storage/library-reads";
import type { SyncedLibrary } from "../src/storage/sync/open-sync";
import { t } from "../src/ui/i18n";
import { issueName } from "../src/ui/issue-name";
import { useNotices } from "../src/ui/notices";
import { exportDrafts } from "../src/ui/stored/export-drafts";
import { useStored } from "../src/ui/stored/use-stored";

const NONE: readonly IssueSummary[] = [];

/** Issues as a file for another device: all of them, unless some are left out. */
export function ExportDrafts({ synced: { library, sync } }: { synced: SyncedLibrary }) {
  const notices = useNotices();
  const issues = useStored(library, library.issues, NONE);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = issues.filter(({ id }) => !left.has(id));
  const leaveOut = (id: string, isOut: boolean) =>
    setLeft(isOut ? new Set([...left, id]) : new Set([...left].filter((other) => other !== id)));
  return (
    <section class="card">
      <h2>{t("exportDrafts")}</h2>
      <p class="hint">{t("exportHint")}</p>
      {issues.length > 1 && (
        <details>
          <summary>{t("chooseIssues")}</summary>
          <ul class="choices">
            {issues.map((issue) => (
              <li key={issue.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={!left.has(issue.id)}
                    onChange={(event) => leaveOut(issue.id, !event.currentTarget.checked)}
                  />
                  <span dir="auto">{issueName(issue)}</span>
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="buttons">
        <button
          type="button"
          class="primary"
          disabled={chosen.length === 0}
          onClick={() => void exportDrafts(sync, chosen, notices)}
        >
          {t("exportDrafts")}
        </button>
        <button
          type="button"
          disabled={issues.length === 0}
          onClick={() => void exportDrafts(sync, "everything", notices)}
        >
          {t("backUp")}
        </button>
      </p>
    </section>
  );
}
