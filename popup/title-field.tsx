import { TextField } from "../src/ui/fields";
import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";

interface TitleFieldProps {
  readonly value: string;
  readonly onInput: (title: string) => void;
  /** The title that was offered, and others the page has for itself. */
  readonly offered: readonly string[];
}

/** The title. Up and down, which do nothing else in a line of text, go through the titles the page has. */
export function TitleField({ value, onInput, offered }: TitleFieldProps) {
  const notices = useNotices();
  const turn = (by: 1 | -1) => {
    const at = Math.max(0, offered.indexOf(value));
    const next = (at + by + offered.length) % offered.length;
    onInput(offered[next] ?? value);
    notices.say(t("titleOf", String(next + 1), String(offered.length)));
  };
  const hasOthers = offered.length > 1;
  return (
    <TextField
      label={t("title")}
      name="title"
      value={value}
      onInput={onInput}
      hint={hasOthers ? t("otherTitles") : undefined}
      onKeyDown={(event) => {
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
        if (by === undefined || !hasOthers || event.isComposing || event.altKey || event.shiftKey) return;
        event.preventDefault();
        turn(by);
      }}
    />
  );
}
