import type { Issue } from "../src/draft/issue";
import type { Library } from "../src/storage/library";
import type { IssueSummary } from "../src/storage/library-reads";
import { t } from "../src/ui/i18n";
import { dayText, today } from "../src/ui/moment";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import { IssueSwitch } from "./issue-switch";
import type { Edits } from "./use-edits";

interface IssueBarProps {
  readonly library: Library;
  readonly issue: Issue | null;
  readonly issues: readonly IssueSummary[];
  /** The issue that clips go to; `null` where there is none yet. */
  readonly receiving: string | null;
  readonly edits: Edits;
  readonly onShow: (issue: string) => void;
}

/** Which issue is shown, what becomes of it, and where clips go. */
export function IssueBar({ library, issue, issues, receiving, edits, onShow }: IssueBarProps) {
  const notices = useNotices();
  const isPublished = issue?.state === "published";
  const start = async () => {
    const started = await edits.newIssue();
    if (started !== null) onShow(started);
  };
  const receive = async (id: string) => {
    try {
      await library.chooseDraft(id);
      notices.say(t("receives"));
    } catch (error) {
      notices.warn(saveErrorText(error));
    }
  };
  return (
    <>
      <IssueSwitch issues={issues} current={issue?.id ?? null} onChange={onShow} />
      <button type="button" onClick={() => void start()}>
        {t("startNewIssue")}
      </button>
      {issue && isPublished && (
        <>
          <span class="state">
            {issue.publishedOn ? t("publishedOn", dayText(issue.publishedOn)) : t("isPublished")}
          </span>
          <span class="hint">{t("publishedHint")}</span>
        </>
      )}
      {issue && (
        // One button, so that the focus stays where it was pressed.
        <button
          key="publish"
          type="button"
          class={isPublished ? "quiet" : ""}
          onClick={() => void edits.publish(isPublished ? null : today())}
        >
          {t(isPublished ? "unpublish" : "publish")}
        </button>
      )}
      {issue && !isPublished && receiving === issue.id && <span class="state">{t("isReceiving")}</span>}
      {issue && !isPublished && receiving !== null && receiving !== issue.id && (
        <button type="button" class="quiet" onClick={() => void receive(issue.id)}>
          {t("receive")}
        </button>
      )}
    </>
  );
}
