import type { Entry } from "../src/draft/issue";
import type { IssueSummary } from "../src/storage/library-reads";
import { t, tCount } from "../src/ui/i18n";
import { issueName } from "../src/ui/issue-name";
import type { Edits } from "./use-edits";

interface SelectionBarProps {
  /** The selected entries, in order; at least one. */
  readonly ids: readonly string[];
  readonly entries: readonly Entry[];
  /** Drafts that they could be moved to. */
  readonly others: readonly IssueSummary[];
  readonly edits: Edits;
  readonly onStep: (by: -1 | 1) => void;
  /** The selection has served. */
  readonly onDone: () => void;
}

/** What can be done with several entries at once. */
export function SelectionBar({ ids, entries, others, edits, onStep, onDone }: SelectionBarProps) {
  const clips = entries.flatMap((entry) => (entry.kind === "clip" && ids.includes(entry.id) ? [entry] : []));
  const areHeld = clips.length > 0 && clips.every(({ held }) => held);
  const then = (doing: Promise<boolean>) => void doing.then((isDone) => isDone && onDone());
  return (
    <div class="selection-bar" role="toolbar" aria-label={t("selection")}>
      <b>{tCount("selected", ids.length)}</b>
      <button type="button" onClick={() => onStep(-1)}>
        {t("moveSelectedUp")}
      </button>
      <button type="button" onClick={() => onStep(1)}>
        {t("moveSelectedDown")}
      </button>
      {clips.length > 0 && (
        <button
          type="button"
          onClick={() =>
            then(
              edits.hold(
                clips.map(({ id }) => id),
                !areHeld,
              ),
            )
          }
        >
          {t(areHeld ? "takeBackSelected" : "holdSelected")}
        </button>
      )}
      {others.length > 0 && (
        <select
          aria-label={t("moveToIssue")}
          value=""
          onChange={({ currentTarget }) => {
            const issue = others.find(({ id }) => id === currentTarget.value);
            currentTarget.value = "";
            if (issue) then(edits.moveTo(ids, { id: issue.id, name: issueName(issue) }));
          }}
        >
          <option value="">{t("moveToIssue")}</option>
          {others.map((issue) => (
            <option key={issue.id} value={issue.id}>
              {issueName(issue)}
            </option>
          ))}
        </select>
      )}
      <button type="button" onClick={() => then(edits.remove(ids))}>
        {t("deleteSelected")}
      </button>
      <button type="button" class="quiet" onClick={onDone}>
        {t("selectNothing")}
      </button>
    </div>
  );
}
