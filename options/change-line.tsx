import type { Change, ChangedField } from "../src/draft-file/plan";
import { t } from "../src/ui/i18n";
import { TextDiff } from "../src/ui/text-diff";

/** Texts that take no value, by the field they name. */
const FIELDS = {
  title: "title",
  link: "link",
  emoji: "emoji",
  blurb: "blurb",
  text: "heading",
  introduction: "introduction",
  number: "issueNumberLabel",
  state: "issueState",
  publishedOn: "publishedDay",
} as const satisfies Record<ChangedField, string>;

/** One change that an import would make, in words. */
export function ChangeLine({ change }: { change: Change }) {
  switch (change.kind) {
    case "added":
      return <li dir="auto">{t("changeAdded", change.name)}</li>;
    case "removed":
      return <li dir="auto">{t("changeRemoved", change.name)}</li>;
    case "moved":
      return <li dir="auto">{t("changeMoved", change.name)}</li>;
    case "held":
      return <li dir="auto">{t("changeHeld", change.name)}</li>;
    case "released":
      return <li dir="auto">{t("changeReleased", change.name)}</li>;
    case "combined":
      return <li dir="auto">{t("changeCombined", change.name)}</li>;
    case "unseen":
      return <li>{t("changeUnseen")}</li>;
    case "conflict":
      return (
        <li dir="auto">
          {t("changeConflict", change.name || t("issue"))}
          {change.conflict.field !== "removed" &&
            change.conflict.versions.map(({ value, writer, counter }) => (
              <blockquote key={`${writer} ${counter}`} dir="auto">
                {String(value ?? "")}
              </blockquote>
            ))}
        </li>
      );
    case "changed": {
      const texts = { before: worded(change.field, change.before), after: worded(change.field, change.after) };
      return (
        <li dir="auto">
          {t("changeChanged", t(FIELDS[change.field]), change.name || t("issue"))}
          <blockquote dir="auto">
            <TextDiff {...texts} side="before" />
          </blockquote>
          <blockquote dir="auto">
            <TextDiff {...texts} side="after" />
          </blockquote>
        </li>
      );
    }
  }
}

/** A value as an editor reads it: what is stored of an issue's state is a name. */
function worded(field: ChangedField, value: string): string {
  if (field !== "state" || value === "") return value;
  return { published: t("published"), removed: t("stateRemoved") }[value] ?? t("stateDraft");
}
