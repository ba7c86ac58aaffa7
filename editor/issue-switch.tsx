import type { IssueSummary } from "../src/storage/library-reads";
import { t } from "../src/ui/i18n";
import { issueName } from "../src/ui/issue-name";

interface IssueSwitchProps {
  readonly issues: readonly IssueSummary[];
  readonly current: string | null;
  readonly onChange: (id: string) => void;
}

/** Which issue the page shows. */
export function IssueSwitch({ issues, current, onChange }: IssueSwitchProps) {
  return (
    <select aria-label={t("issue")} value={current ?? ""} onChange={(event) => onChange(event.currentTarget.value)}>
      {issues.map((issue) => (
        <option key={issue.id} value={issue.id}>
          {issueName(issue)}
        </option>
      ))}
    </select>
  );
}
