import { useMemo } from "preact/hooks";
import { openSync } from "../src/storage/sync/open-sync";
import { t } from "../src/ui/i18n";
import { LiveRegions, NoticesProvider, useNoticeBoard } from "../src/ui/notices";
import { eventsFor } from "../src/ui/stored/library-for";
import { Conflicts } from "./conflicts";
import { DeviceName } from "./device-name";
import { EarlierStates } from "./earlier-states";
import { ExportDrafts } from "./export-drafts";
import { ImportDrafts } from "./import-drafts";
import { LanguageSetting } from "./language-setting";
import { MarkdownSettings } from "./markdown-settings";
import { Shortcuts } from "./shortcuts";
import { Stored } from "./stored";

/** Settings of this device, and the ways between devices. */
export function Options() {
  const { told, notices } = useNoticeBoard();
  const synced = useMemo(() => openSync(eventsFor(notices)), [notices]);
  return (
    <NoticesProvider notices={notices}>
      <header class="page-header">
        <h1>{t("settings")}</h1>
      </header>
      <main>
        <LiveRegions {...told} />
        <Conflicts synced={synced} />
        <MarkdownSettings synced={synced} />
        <LanguageSetting />
        <DeviceName />
        <ExportDrafts synced={synced} />
        <ImportDrafts synced={synced} />
        <EarlierStates synced={synced} />
        <Shortcuts />
        <Stored synced={synced} />
      </main>
    </NoticesProvider>
  );
}
