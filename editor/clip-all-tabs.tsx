import { t } from "../src/ui/i18n";
import type { ClippingTabs } from "./use-clipping-tabs";

/** Begins to clip every page that is open in this window. */
export function ClipAllTabs({ clipping: { begin, progress } }: { clipping: ClippingTabs }) {
  return (
    <button type="button" title={t("clipAllHint")} disabled={progress !== null} onClick={() => void begin()}>
      {t("clipAllTabs")}
    </button>
  );
}

/** How far it is, while it goes on. */
export function TabsProgress({ clipping: { progress } }: { clipping: ClippingTabs }) {
  if (!progress) return null;
  const text = t("clippingTabs", String(progress.done), String(progress.of));
  return (
    <p class="hint tabs-progress">
      <progress aria-label={text} value={progress.done} max={progress.of} /> {text}
    </p>
  );
}
