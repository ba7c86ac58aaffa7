import { deviceNameOf } from "../src/storage/device-name-of";
import { changeSettings } from "../src/storage/settings";
import { TextField } from "../src/ui/fields";
import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { useSettings } from "../src/ui/stored/use-settings";
import { useSaver } from "../src/ui/use-saver";
import { useTypedText } from "../src/ui/use-typed-text";

/** The name this device's drafts go by when they travel. */
export function DeviceName() {
  const notices = useNotices();
  const { settings } = useSettings();
  const saver = useSaver(() => notices.say(t("saved")));
  const [name, type] = useTypedText(settings?.device ?? "", saver, (device) => {
    saver.push("device", () => changeSettings({ device }));
    return device;
  });
  return (
    <section class="card">
      <h2>{t("thisDevice")}</h2>
      <TextField label={t("deviceName")} value={name} onInput={type} />
      <p class="hint">{t("deviceNameHint", deviceNameOf(navigator.userAgent))}</p>
    </section>
  );
}
