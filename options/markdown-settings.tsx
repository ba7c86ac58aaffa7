import { useState } from "preact/hooks";
import type { MarkdownStyle } from "../src/draft/markdown-style";
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

/** How issues are laid out when they are exported, shown on the draft as it is. */
export function MarkdownSettings({ synced: { library } }: { synced: SyncedLibrary }) {
  const notices = useNotices();
  const { settings, change } = useSettings();
  const layout = useLayout(settings);
  const draft = useStored(library, library.draft, null);
  const saver = useSaver(() => notices.say(t("saved")));
  const [template, type] = useTypedText(layout?.template ?? "", saver, (text) =>
    // A template that is emptied is the one it began with again.
    saver.push("template", () => changeSettings({ template: text.trim() === "" ? "" : text })),
  );
  // Whoever writes the template wants to see it, also before exports go by it.
  const [isWriting, setWriting] = useState(false);
  const shown = layout && {
    style: isWriting ? "custom" : layout.style,
    template: template.trim() === "" ? layout.template : template,
  };
  return (
    <section class="card">
      <h2>{t("export")}</h2>
      <div onFocusIn={() => setWriting(false)}>
        <StyleSelect />
      </div>
      {settings && <p class="hint">{hintOf(settings.style)}</p>}
      <div class="template" onFocusIn={() => setWriting(true)}>
        <TextArea label={t("customTemplate")} value={template} onInput={type} prose={false} />
        {settings?.template && (
          <button type="button" class="quiet" onClick={() => void change({ template: "" })}>
            {t("firstTemplate")}
          </button>
        )}
      </div>
      {isWriting && settings && settings.style !== "custom" && <p class="hint">{t("templateNotUsed")}</p>}
      {draft?.issue ? <Preview issue={draft.issue} layout={shown} /> : <p class="hint">{t("previewNeedsDraft")}</p>}
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
