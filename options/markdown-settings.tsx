import { useRef, useState } from "preact/hooks";
import type { MarkdownStyle } from "../src/draft/markdown-style";
import { readIssue } from "../src/draft/read-issue";
import { emptyDocument } from "../src/replica/document";
import { changeSettings } from "../src/storage/settings";
import type { SyncedLibrary } from "../src/storage/sync/open-sync";
import { TextArea } from "../src/ui/fields";
import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { Preview } from "../src/ui/preview";
import { StyleSelect } from "../src/ui/stored/style-select";
import { useLayout } from "../src/ui/stored/use-layout";
import { useSettings } from "../src/ui/stored/use-settings";
import { useStored } from "../src/ui/stored/use-stored";
import { useSaver } from "../src/ui/use-saver";
import { useTypedText } from "../src/ui/use-typed-text";

/** What a template is tried on while there is no draft: what is wrong with it is told all the same. */
const NOTHING = readIssue(emptyDocument(""));

/** How issues are laid out when they are exported, shown on the draft as it is. */
export function MarkdownSettings({ synced: { library } }: { synced: SyncedLibrary }) {
  const notices = useNotices();
  const { settings, change } = useSettings();
  const layout = useLayout(settings);
  const draft = useStored(library, library.draft, null);
  const saver = useSaver(() => notices.say(t("saved")));
  const area = useRef<HTMLTextAreaElement>(null);
  const [stored, type] = useTypedText(layout?.template ?? "", saver, (text) => {
    saver.push("template", () => changeSettings({ template: text }));
    return text;
  });
  /** Emptied, to write another; `null` while there is something in it. Left empty, it is the first template again. */
  const [blank, setBlank] = useState<string | null>(null);
  const template = blank ?? stored;
  const write = (text: string) => {
    setBlank(text.trim() === "" ? text : null);
    if (text.trim() !== "") type(text);
  };
  const beginAgain = () => {
    setBlank(null);
    void change({ template: "" });
  };
  // Whoever writes the template wants to see it, also before exports go by it.
  const [isWriting, setWriting] = useState(false);
  const shown = layout && {
    style: isWriting ? "custom" : layout.style,
    template: blank === null ? template : layout.template,
  };
  return (
    <section class="card">
      <h2>{t("export")}</h2>
      <div onFocusIn={() => setWriting(false)}>
        <StyleSelect />
      </div>
      {settings && <p class="hint">{hintOf(settings.style)}</p>}
      <div
        class="template"
        onFocusIn={() => setWriting(true)}
        onFocusOut={() => {
          if (blank !== null) beginAgain();
        }}
      >
        <TextArea label={t("customTemplate")} value={template} onInput={write} prose={false} areaRef={area} />
        {settings?.template && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              beginAgain();
              area.current?.focus();
            }}
          >
            {t("firstTemplate")}
          </button>
        )}
      </div>
      {isWriting && settings && settings.style !== "custom" && <p class="hint">{t("templateNotUsed")}</p>}
      {draft && !draft.issue && <p class="hint">{t("previewNeedsDraft")}</p>}
      {(draft?.issue || shown?.style === "custom") && <Preview issue={draft?.issue ?? NOTHING} layout={shown} />}
    </section>
  );
}

function hintOf(style: MarkdownStyle): string {
  switch (style) {
    case "prose":
      return t("styleProseHint");
    case "list":
      return t("styleListHint");
    case "front-matter":
      return t("styleFrontMatterHint");
    case "custom":
      return t("styleCustomHint");
  }
}
