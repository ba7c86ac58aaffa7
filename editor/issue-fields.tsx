import { useRef } from "preact/hooks";
import type { Issue } from "../src/draft/issue";
import { issueNumber } from "../src/draft/read-issue";
import { suggestedTitle } from "../src/draft/suggested-title";
import { BlurbField } from "../src/ui/blurb-field";
import { TextField } from "../src/ui/fields";
import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { titleFromWords } from "../src/ui/title-from-words";
import { type SaveState, useTypedText } from "../src/ui/use-typed-text";
import type { Edits } from "./use-edits";

interface IssueFieldsProps {
  readonly issue: Issue;
  readonly edits: Edits;
  readonly saveState: SaveState;
  /** The language that is written in (BCP 47). */
  readonly language: string;
}

/** The issue's own number, title and introduction. */
export function IssueFields({ issue, edits, saveState, language }: IssueFieldsProps) {
  const titleField = useRef<HTMLInputElement>(null);
  const saving = (field: "title" | "introduction") => (text: string) => {
    edits.typeIssue({ [field]: text });
    return text;
  };
  const [title, typeTitle] = useTypedText(issue.title, saveState, saving("title"));
  const [introduction, typeIntroduction] = useTypedText(issue.introduction, saveState, saving("introduction"));
  const words = suggestedTitle(issue.entries);
  const suggestion = words ? titleFromWords(words) : "";
  return (
    <section class="issue-fields" onFocusOut={() => edits.seal()}>
      <NumberField issue={issue} edits={edits} saveState={saveState} />
      <div class="title-field">
        <TextField
          label={t("issueTitle")}
          value={title}
          onInput={typeTitle}
          inputRef={titleField}
          language={language}
          placeholder={suggestion}
        />
        {suggestion !== "" && suggestion !== title && (
          <p class="suggested-title">
            {title !== "" && <span dir="auto">{suggestion}</span>}
            <button
              type="button"
              class="quiet"
              onClick={() => {
                typeTitle(suggestion);
                titleField.current?.focus();
              }}
            >
              {t("useSuggestedTitle")}
            </button>
          </p>
        )}
      </div>
      <BlurbField
        label={t("introduction")}
        value={introduction}
        onInput={typeIntroduction}
        language={language}
        page="https://"
      />
    </section>
  );
}

/** A number is saved when it is one; anything else stays on screen with a word on what is wanted. */
function NumberField({ issue, edits, saveState }: Omit<IssueFieldsProps, "language">) {
  const notices = useNotices();
  const [text, type, leave] = useTypedText(issue.number?.toString() ?? "", saveState, (typed) => {
    if (!isNumber(typed)) {
      notices.warn(t("errorNumber"));
      return null;
    }
    const number = issueNumber(Number(typed));
    edits.typeIssue({ number });
    return number?.toString() ?? "";
  });
  return (
    <TextField
      label={t("issueNumberLabel")}
      value={text}
      onInput={type}
      onBlur={leave}
      inputMode="numeric"
      prose={false}
      invalid={!isNumber(text)}
    />
  );
}

function isNumber(text: string): boolean {
  return text.trim() === "" || issueNumber(Number(text)) !== null;
}
