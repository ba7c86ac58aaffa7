import { useState } from "preact/hooks";
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
  /** The entries are about to leave the list, and have, or could not. */
  readonly onGoing: () => void;
  readonly onGone: (isDone: boolean) => void;
  /** The selection has served; its entries are still there. */
  readonly onDone: () => void;
}

/** What can be done with several entries at once. */
export function SelectionBar(props: SelectionBarProps) {
  const { ids, entries, others, edits, onStep, onGoing, onGone, onDone } = props;
  const [target, setTarget] = useState("");
  const clips = entries.flatMap((entry) => (entry.kind === "clip" && ids.includes(entry.id) ? [entry] : []));
  const areHeld = clips.length > 0 && clips.every(({ held }) => held);
  const issue = others.find(({ id }) => id === target);
  const leave = (going: () => Promise<boolean>) => {
    onGoing();
    void going().then(onGone);
  };
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
          onClick={() => {
            const held = clips.map(({ id }) => id);
            void edits.hold(held, !areHeld).then((isDone) => isDone && onDone());
          }}
        >
          {t(areHeld ? "takeBackSelected" : "holdSelected")}
        </button>
      )}
      {others.length > 0 && (
        // Arrow keys go through the issues, so that choosing one moves nothing yet.
        <select aria-label={t("moveToIssue")} value={target} onChange={(event) => setTarget(event.currentTarget.value)}>
          <option value="">{t("moveToIssue")}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {issueName(other)}
            </option>
          ))}
        </select>
      )}
      {issue && (
        <button type="button" onClick={() => leave(() => edits.moveTo(ids, { id: issue.id, name: issueName(issue) }))}>
          {t("moveSelected")}
        </button>
      )}
      <button type="button" onClick={() => leave(() => edits.remove(ids))}>
        {t("deleteSelected")}
      </button>
      <button type="button" class="quiet" onClick={onDone}>
        {t("selectNothing")}
      </button>
    </div>
  );
}
