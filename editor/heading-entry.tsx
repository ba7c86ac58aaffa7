import type { Heading } from "../src/draft/issue";
import { TextField } from "../src/ui/fields";
import { t } from "../src/ui/i18n";
import { useTypedText } from "../src/ui/use-typed-text";
import type { ListActions } from "./list-actions";

/** A heading, written in place. */
export function HeadingEntry({ heading, actions }: { heading: Heading; actions: ListActions }) {
  const { edits, saveState, language } = actions;
  const [text, type] = useTypedText(heading.text, saveState, (line) => {
    edits.typeHeading(heading.id, line);
    return line;
  });
  return (
    <TextField
      label={t("heading")}
      value={text}
      onInput={type}
      language={language}
      placeholder={t("heading")}
      isLabelUnseen
    />
  );
}
