import { useRef } from "preact/hooks";
import { TextField } from "../src/ui/fields";
import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";

interface TitleFieldProps {
  readonly value: string;
  readonly onInput: (title: string) => void;
  /** The title that was offered, and others the page has for itself. */
  readonly offered: readonly string[];
}

/** The title. Up and down, which do nothing else in a line of text, go through the titles the page has, and one's own. */
export function TitleField({ value, onInput, offered }: TitleFieldProps) {
  const notices = useNotices();
  /** The editor's own title, and which page it is of: one of those to go through, so that it is never gone. */
  const own = useRef({ of: "", title: "" });
  const turn = (by: 1 | -1) => {
    const [of = ""] = offered;
    if (value.trim() !== "" && !offered.includes(value)) own.current = { of, title: value };
    const titles = own.current.of === of && own.current.title !== "" ? [...offered, own.current.title] : offered;
    const at = titles.indexOf(value);
    const next = at < 0 && by < 0 ? titles.length - 1 : (at + by + titles.length) % titles.length;
    onInput(titles[next] ?? value);
    notices.say(t("titleOf", String(next + 1), String(titles.length)));
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
