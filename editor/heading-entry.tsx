import type { Heading } from "../src/draft/issue";
import { TextField } from "../src/ui/fields";
import { t } from "../src/ui/i18n";
import { type SaveState, useTypedText } from "../src/ui/use-typed-text";
import type { Edits } from "./use-edits";

/** A heading, written in place. */
export function HeadingEntry({ heading, edits, saveState }: { heading: Heading; edits: Edits; saveState: SaveState }) {
  const [text, type] = useTypedText(heading.text, saveState, (line) => edits.typeHeading(heading.id, line));
  return <TextField label={t("heading")} value={text} onInput={type} />;
}
