import { useId } from "preact/hooks";
import { MARKDOWN_STYLES, type MarkdownStyle } from "../../draft/markdown-style";
import { t } from "../i18n";
import { useSettings } from "./use-settings";

const NAMES = {
  prose: "styleProse",
  list: "styleList",
  "front-matter": "styleFrontMatter",
  custom: "styleCustom",
} as const satisfies Record<MarkdownStyle, string>;

/** The layout in which issues are exported, on every page of the extension. */
export function StyleSelect() {
  const id = useId();
  const { settings, change } = useSettings();
  return (
    <div class="field style-select">
      <label for={id}>{t("markdownStyle")}</label>
      <select
        id={id}
        disabled={!settings}
        value={settings?.style ?? ""}
        onChange={(event) => void change({ style: event.currentTarget.value as MarkdownStyle })}
      >
        {MARKDOWN_STYLES.map((style) => (
          <option key={style} value={style}>
            {t(NAMES[style])}
          </option>
        ))}
      </select>
    </div>
  );
}
