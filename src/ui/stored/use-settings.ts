import { useEffect, useState } from "preact/hooks";
import {
  changeSettings,
  DEFAULT_SETTINGS,
  listenToSettings,
  readSettings,
  type Settings,
} from "../../storage/settings";
import { t } from "../i18n";
import { useNotices } from "../notices";
import { saveErrorText } from "../save-error";

/** The settings as they are stored (`null` until they are read), and the way to change some. */
export function useSettings(): { settings: Settings | null; change: (changes: Partial<Settings>) => Promise<void> } {
  const [settings, setSettings] = useState<Settings | null>(null);
  const notices = useNotices();
  useEffect(() => {
    const read = async () => {
      const { settings: found, invalid } = await readSettings();
      setSettings(found);
      if (invalid.length > 0) notices.warn(t("errorSettings", invalid.join(", ")));
    };
    read().catch((error: unknown) => {
      setSettings(DEFAULT_SETTINGS);
      notices.warn(t("errorSettingsUnread", error instanceof Error ? error.message : String(error)));
    });
    return listenToSettings(setSettings);
  }, [notices]);
  const change = async (changes: Partial<Settings>) => {
    try {
      await changeSettings(changes);
      notices.say(t("saved"));
    } catch (error) {
      notices.warn(saveErrorText(error));
    }
  };
  return { settings, change };
}
