import { t } from "../src/ui/i18n";
import { LiveRegions, NoticesProvider, useNoticeBoard } from "../src/ui/notices";
import { DeviceName } from "./device-name";
import { MarkdownSettings } from "./markdown-settings";
import { Shortcuts } from "./shortcuts";

/** Settings of this device. */
export function Options() {
  const { status, alert, notices } = useNoticeBoard();
  return (
    <NoticesProvider notices={notices}>
      <header class="page-header">
        <h1>{t("settings")}</h1>
      </header>
      <main>
        <LiveRegions status={status} alert={alert} />
        <MarkdownSettings />
        <DeviceName />
        <Shortcuts />
      </main>
    </NoticesProvider>
  );
}
