import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { openShortcutSettings } from "../src/ui/own-pages";
import { useCommands } from "../src/ui/use-commands";

/** The extension's shortcuts as they are set now, and the way to change them, which is the browser's own. */
export function Shortcuts() {
  const notices = useNotices();
  // Two commands open the popup, because browsers differ in which shortcut they have left for it.
  const commands = useCommands();
  const keysOf = (...names: readonly string[]) =>
    commands.flatMap(({ name, shortcut }) => (shortcut && names.includes(name ?? "") ? [shortcut] : [])).join(" · ") ||
    t("noShortcut");
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
        <div>
          <dt>{t("actionTitle")}</dt>
          <dd>
            <kbd>{keysOf("_execute_action", "open-popup")}</kbd>
          </dd>
        </div>
        <div>
          <dt>{t("clipWithoutPopup")}</dt>
          <dd>
            <kbd>{keysOf("clip-page")}</kbd>
          </dd>
        </div>
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
