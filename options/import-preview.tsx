import { useMemo, useState } from "preact/hooks";
import type { IssuePlan } from "../src/draft-file/plan";
import type { ImportPreview as Preview } from "../src/storage/sync/importer";
import { t, tCount } from "../src/ui/i18n";
import { issueName } from "../src/ui/issue-name";
import { momentText } from "../src/ui/moment";
import { useNotices } from "../src/ui/notices";
import { PlannedIssue } from "./planned-issue";

interface ImportPreviewProps {
  readonly preview: Preview;
  /** How much of the merge is done, from 0 to 1; `null` before it began. */
  readonly share: number | null;
  readonly onMerge: (combining: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** How many changes are shown at once; the rest of a library of thousands is one press away. */
const MOST_LINES = 200;

/** The issues of a plan with as many of their changes as there is room for, counted over all. */
function firstOf(plan: readonly IssuePlan[], room: number) {
  let left = room;
  return plan.map((issue) => {
    const changes = issue.changes.slice(0, left);
    left -= changes.length;
    return { issue, changes };
  });
}

function lineCount(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** What a draft file would change, issue by issue, in words. Nothing has been changed yet. */
export function ImportPreview({ preview: { device, exportedAt, plan }, share, onMerge, onCancel }: ImportPreviewProps) {
  const notices = useNotices();
  const [combining, setCombining] = useState<ReadonlySet<string>>(new Set());
  const [isWarned, setWarned] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const losing = plan.filter(({ removesMuch }) => removesMuch);
  const shown = useMemo(() => firstOf(plan, isWhole ? Number.POSITIVE_INFINITY : MOST_LINES), [plan, isWhole]);
  const hidden = lineCount(plan.map(({ changes }) => changes)) - lineCount(shown.map(({ changes }) => changes));
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
      {shown.map(({ issue, changes }) => (
        <PlannedIssue
          key={issue.id}
          issue={issue}
          changes={changes}
          isCombining={combining.has(issue.id)}
          onCombine={(isOn) => combine(issue.id, isOn)}
        />
      ))}
      {hidden > 0 && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          {tCount("moreChanges", hidden)}
        </button>
      )}
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
