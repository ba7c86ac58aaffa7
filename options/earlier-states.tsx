import { useCallback, useState } from "preact/hooks";
import type { Issue } from "../src/draft/issue";
import { plainWords } from "../src/draft/plain-words";
import type { SyncedLibrary } from "../src/storage/sync/open-sync";
import type { SnapshotRecord } from "../src/storage/sync/snapshot-records";
import { t } from "../src/ui/i18n";
import { issueName } from "../src/ui/issue-name";
import { momentText } from "../src/ui/moment";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import { useStored } from "../src/ui/stored/use-stored";

const NONE: readonly SnapshotRecord[] = [];

const REASONS = {
  import: "snapshotImport",
  daily: "snapshotDaily",
  restore: "snapshotRestore",
} as const satisfies Record<SnapshotRecord["reason"], string>;

/** States to go back to, each to look at first. */
export function EarlierStates({ synced: { library, sync } }: { synced: SyncedLibrary }) {
  const notices = useNotices();
  const snapshots = useStored(library, sync.snapshots, NONE);
  const [open, setOpen] = useState<{ readonly id: string; readonly issues: readonly Issue[] } | null>(null);
  const failed = useCallback((error: unknown) => notices.warn(saveErrorText(error)), [notices]);
  const look = (id: string) => void sync.snapshot(id).then((issues) => setOpen({ id, issues }), failed);
  const restore = async (id: string) => {
    try {
      await sync.restore(id);
      notices.say(t("restored"));
    } catch (error) {
      failed(error);
    }
  };
  return (
    <section class="card" aria-label={t("earlierStates")}>
      <h2>{t("earlierStates")}</h2>
      <p class="hint">{t("earlierHint")}</p>
      <ul class="snapshots">
        {snapshots.map(({ id, at, reason, numbers }) => (
          <li key={id}>
            <span>
              {momentText(at)} · {t(REASONS[reason])}
              <span class="hint"> {numbers.map((number) => issueName({ number })).join(", ")}</span>
            </span>
            <span class="buttons">
              <button
                type="button"
                aria-expanded={open?.id === id}
                onClick={() => (open?.id === id ? setOpen(null) : look(id))}
              >
                {t("lookAt")}
              </button>
              <button type="button" onClick={() => void restore(id)}>
                {t("goBack")}
              </button>
            </span>
            {open?.id === id && open.issues.map((issue) => <SnapshotIssue key={issue.id} issue={issue} />)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SnapshotIssue({ issue }: { issue: Issue }) {
  return (
    <article class="snapshot-issue">
      <h3 dir="auto">{issueName(issue)}</h3>
      {issue.introduction && <p dir="auto">{issue.introduction}</p>}
      <ol>
        {issue.entries.map((entry) => (
          <li key={entry.id} dir="auto">
            {entry.kind === "heading" ? (
              <b>{entry.text}</b>
            ) : (
              `${plainWords(entry.blurb) || entry.title} ${entry.emoji}`
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}
