import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { openShortcutSettings } from "../src/ui/own-pages";
import { useCommands } from "../src/ui/use-commands";

/** The extension's shortcuts as they are set now, and the way to change them, which is the browser's own. */
export function Shortcuts() {
  const notices = useNotices();
  const commands = useCommands();
  const change = async () => {
    try {
      await openShortcutSettings();
    } catch (error) {
      notices.warn(t("errorShortcuts", error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <section class="card">
      <h2>{t("shortcuts")}</h2>
      <dl>
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{name === "_execute_action" ? t("actionTitle") : description}</dt>
            <dd>
              <kbd>{shortcut || t("noShortcut")}</kbd>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t("shortcutAdd")}</dt>
          <dd>
            <kbd>Ctrl+Enter</kbd> · <kbd>⌘ Enter</kbd>
          </dd>
        </div>
      </dl>
      <p>
        <button type="button" onClick={() => void change()}>
          {t("changeShortcuts")}
        </button>
      </p>
    </section>
  );
}
