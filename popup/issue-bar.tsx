import type { DraftView } from "../src/storage/library-reads";
import { t, tCount } from "../src/ui/i18n";
import { issueName } from "../src/ui/issue-name";
import { useNotices } from "../src/ui/notices";
import { openBeside, openEditor } from "../src/ui/own-pages";
import { saveErrorText } from "../src/ui/save-error";
import type { Engine } from "./engine";

interface IssueBarProps {
  readonly engine: Promise<Engine>;
  readonly draft: DraftView | null;
  /** Resolves when what was typed is saved. */
  readonly settled: () => Promise<void>;
}

/** Which issue clips go to, and the two ways on from here. */
export function IssueBar({ engine, draft, settled }: IssueBarProps) {
  const notices = useNotices();
  const issue = draft?.issue ?? null;
  const count = issue?.entries.filter(({ kind }) => kind === "clip").length ?? 0;
  const open = async () => {
    try {
      await settled();
      await openEditor(issue?.id ?? null);
      window.close();
    } catch (error) {
      notices.warn(saveErrorText(error));
    }
  };
  const copy = async () => {
    try {
      const [{ library }, { copyIssue }] = await Promise.all([
        engine,
        import("../src/ui/stored/copy-issue"),
        settled(),
      ]);
      if (issue) await copyIssue(library, issue.id, notices);
    } catch (error) {
      notices.warn(t("errorNotCopied", error instanceof Error ? error.message : String(error)));
    }
  };
  const beside = () => {
    // At once: a browser opens a panel only while it handles the click.
    openBeside().then(
      () => window.close(),
      (error: unknown) => notices.warn(t("errorBeside", error instanceof Error ? error.message : String(error))),
    );
  };
  return (
    <footer>
      <p class="which">
        {draft && <b>{issueName(draft)}</b>}
        {draft && <span>{tCount("clips", count)}</span>}
      </p>
      <button type="button" disabled={!issue} onClick={() => void copy()}>
        {t("copyMarkdown")}
      </button>
      <button type="button" onClick={() => void open()}>
        {t("openIssue")}
      </button>
      <button type="button" class="quiet beside" aria-label={t("openBeside")} title={t("openBeside")} onClick={beside}>
        ◨
      </button>
    </footer>
  );
}
