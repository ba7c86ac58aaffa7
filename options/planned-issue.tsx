import { useMemo } from "preact/hooks";
import type { Change, IssuePlan } from "../src/draft-file/plan";
import { t, tCount } from "../src/ui/i18n";
import { issueName } from "../src/ui/issue-name";
import { ChangeLine } from "./change-line";

interface PlannedIssueProps {
  readonly issue: IssuePlan;
  /** Those of its changes that are shown. */
  readonly changes: readonly Change[];
  readonly isCombining: boolean;
  readonly onCombine: (isOn: boolean) => void;
}

/** What an import would change in one issue, and, where both devices began it, whether to combine the two. */
export function PlannedIssue({ issue, changes, isCombining, onCombine }: PlannedIssueProps) {
  // While a merge goes on its progress is drawn again and again, and comparing texts by words is work.
  const lines = useMemo(
    () => changes.map((change, at) => <ChangeLine key={`${at} ${change.kind}`} change={change} />),
    [changes],
  );
  return (
    <section>
      <h4 dir="auto">
        {issueName(issue)}
        {issue.isNew && ` · ${t("newIssue")}`}
      </h4>
      <ul class="changes">{lines}</ul>
      {issue.twin && (
        <p>
          <label>
            <input type="checkbox" checked={isCombining} onChange={(event) => onCombine(event.currentTarget.checked)} />
            {t("combine", issueName({ number: issue.number }))}
          </label>
          {issue.twin.samePages.length > 0 && (
            <span class="hint">
              {" "}
              {tCount("samePages", issue.twin.samePages.length)} {issue.twin.samePages.join("; ")}
            </span>
          )}
        </p>
      )}
    </section>
  );
}
