import { useState } from "preact/hooks";
import type { ImportPreview as Preview } from "../src/storage/sync/importer";
import { t, tCount } from "../src/ui/i18n";
import { issueName } from "../src/ui/issue-name";
import { momentText } from "../src/ui/moment";
import { useNotices } from "../src/ui/notices";
import { ChangeLine } from "./change-line";

interface ImportPreviewProps {
  readonly preview: Preview;
  /** How much of the merge is done, from 0 to 1; `null` before it began. */
  readonly share: number | null;
  readonly onMerge: (combining: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** What a draft file would change, issue by issue, in words. Nothing has been changed yet. */
export function ImportPreview({ preview: { device, exportedAt, plan }, share, onMerge, onCancel }: ImportPreviewProps) {
  const notices = useNotices();
  const [combining, setCombining] = useState<ReadonlySet<string>>(new Set());
  const [isWarned, setWarned] = useState(false);
  const losing = plan.filter(({ removesMuch }) => removesMuch);
  const merge = () => {
    if (losing.length === 0 || isWarned) return onMerge([...combining]);
    setWarned(true);
    notices.warn(t("removesMuch", losing.map(issueName).join(", ")));
  };
  const combine = (id: string, isOn: boolean) =>
    setCombining(isOn ? new Set([...combining, id]) : new Set([...combining].filter((other) => other !== id)));
  return (
    <section class="preview" aria-label={t("importPreview")}>
      <h3>{t("importPreview")}</h3>
      <p class="hint">{t("fileFrom", device, momentText(exportedAt))}</p>
      {plan.length === 0 && <p>{t("nothingNew")}</p>}
      {plan.map((issue) => (
        <section key={issue.id}>
          <h4 dir="auto">
            {issueName(issue)}
            {issue.isNew && ` · ${t("newIssue")}`}
          </h4>
          <ul class="changes">
            {issue.changes.map((change, at) => (
              <ChangeLine key={`${at} ${change.kind}`} change={change} />
            ))}
          </ul>
          {issue.twin && (
            <p>
              <label>
                <input
                  type="checkbox"
                  checked={combining.has(issue.id)}
                  onChange={(event) => combine(issue.id, event.currentTarget.checked)}
                />
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
      ))}
      {share !== null && <progress aria-label={t("merging")} value={share} />}
      <p class="buttons">
        {plan.length > 0 && (
          <button type="button" class="primary" disabled={share !== null} onClick={merge}>
            {t("merge")}
          </button>
        )}
        <button type="button" disabled={share !== null} onClick={onCancel}>
          {t("cancel")}
        </button>
      </p>
    </section>
  );
}
