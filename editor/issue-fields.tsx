import type { Issue } from "../src/draft/issue";
import { issueNumber } from "../src/draft/read-issue";
import { TextArea, TextField } from "../src/ui/fields";
import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { type SaveState, useTypedText } from "../src/ui/use-typed-text";
import type { Edits } from "./use-edits";

interface IssueFieldsProps {
  readonly issue: Issue;
  readonly edits: Edits;
  readonly saveState: SaveState;
}

/** The issue's own number, title and introduction. */
export function IssueFields({ issue, edits, saveState }: IssueFieldsProps) {
  const [title, typeTitle] = useTypedText(issue.title, saveState, (text) => edits.typeIssue({ title: text }));
  const [introduction, typeIntroduction] = useTypedText(issue.introduction, saveState, (text) =>
    edits.typeIssue({ introduction: text }),
  );
  return (
    <section class="issue-fields" onFocusOut={() => edits.seal()}>
      <NumberField issue={issue} edits={edits} saveState={saveState} />
      <TextField label={t("issueTitle")} value={title} onInput={typeTitle} />
      <TextArea label={t("introduction")} value={introduction} onInput={typeIntroduction} />
    </section>
  );
}

/** A number is saved when it is one; anything else stays on screen with a word on what is wanted. */
function NumberField({ issue, edits, saveState }: IssueFieldsProps) {
  const notices = useNotices();
  const [text, type] = useTypedText(issue.number?.toString() ?? "", saveState, (typed) => {
    if (isNumber(typed)) edits.typeIssue({ number: issueNumber(Number(typed)) });
    else notices.warn(t("errorNumber"));
  });
  return (
    <TextField
      label={t("issueNumberLabel")}
      value={text}
      onInput={type}
      inputMode="numeric"
      prose={false}
      invalid={!isNumber(text)}
    />
  );
}

function isNumber(text: string): boolean {
  return text.trim() === "" || issueNumber(Number(text)) !== null;
}
