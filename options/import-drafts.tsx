import { useId, useRef, useState } from "preact/hooks";
import { FileRefused, LIMITS } from "../src/draft-file/format";
import type { ImportPreview as Preview } from "../src/storage/sync/importer";
import type { SyncedLibrary } from "../src/storage/sync/open-sync";
import type { Undo } from "../src/storage/sync/sync";
import { TextArea } from "../src/ui/fields";
import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import { ImportPreview } from "./import-preview";
import { refusalText } from "./refusal-text";
import { useDroppedFile } from "./use-dropped-file";

type Stage =
  | { readonly is: "idle"; readonly undo: Undo | null }
  | { readonly is: "reading" }
  | { readonly is: "previewed"; readonly preview: Preview }
  | { readonly is: "merging"; readonly preview: Preview; readonly share: number };

/** A draft file from another device: chosen, dropped or pasted, looked at first, and merged when the editor says so. */
export function ImportDrafts({ synced: { importer, sync } }: { synced: SyncedLibrary }) {
  const notices = useNotices();
  const fileId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  /** What was pressed goes away; one goes on where the section begins. */
  const goOn = () => heading.current?.focus();
  const [pasted, setPasted] = useState("");
  const [stage, setStage] = useState<Stage>({ is: "idle", undo: null });

  const failed = (error: unknown) =>
    notices.warn(error instanceof FileRefused ? refusalText(error) : saveErrorText(error));
  const preview = async (read: () => Promise<string>) => {
    setStage({ is: "reading" });
    try {
      const found = await importer.preview(await read());
      setStage({ is: "previewed", preview: found });
      notices.say(found.plan.length === 0 ? t("nothingNew") : t("previewReady"));
    } catch (error) {
      setStage({ is: "idle", undo: null });
      failed(error);
    }
  };
  const take = (file: File | undefined) =>
    void preview(async () => {
      if (!file) throw new FileRefused("not-a-draft");
      if (file.size > LIMITS.bytes) throw new FileRefused("too-large");
      return file.text();
    });
  useDroppedFile(take);
  const merge = async (shown: Preview, combining: readonly string[]) => {
    setStage({ is: "merging", preview: shown, share: 0 });
    try {
      const undo = await importer.merge(combining, (share) => setStage({ is: "merging", preview: shown, share }));
      setStage({ is: "idle", undo });
      setPasted("");
      notices.say(t("merged"));
      goOn();
    } catch (error) {
      setStage({ is: "previewed", preview: shown });
      failed(error);
    }
  };
  const takeBack = async (undo: Undo) => {
    try {
      await sync.takeBack(undo);
      setStage({ is: "idle", undo: null });
      notices.say(t("importTakenBack"));
      goOn();
    } catch (error) {
      failed(error);
    }
  };

  return (
    <section class="card">
      <h2 ref={heading} tabIndex={-1}>
        {t("importDrafts")}
      </h2>
      <p class="hint">{t("importHint")}</p>
      <div class="field">
        <label for={fileId}>{t("importDrafts")}</label>
        <input
          id={fileId}
          type="file"
          accept=".json,application/json"
          onChange={(event) => take(event.currentTarget.files?.[0])}
          // The same file chosen again is a new choice.
          onClick={(event) => {
            event.currentTarget.value = "";
          }}
        />
      </div>
      <TextArea label={t("pasteDraftFile")} value={pasted} onInput={setPasted} prose={false} />
      <p class="buttons">
        <button type="button" disabled={pasted.trim() === ""} onClick={() => void preview(async () => pasted)}>
          {t("previewImport")}
        </button>
        {stage.is === "idle" && stage.undo && (
          <button type="button" onClick={() => stage.undo && void takeBack(stage.undo)}>
            {t("undo")}
          </button>
        )}
      </p>
      {stage.is === "reading" && <progress aria-label={t("reading")} />}
      {(stage.is === "previewed" || stage.is === "merging") && (
        <ImportPreview
          preview={stage.preview}
          share={stage.is === "merging" ? stage.share : null}
          onMerge={(combining) => void merge(stage.preview, combining)}
          onCancel={() => {
            setStage({ is: "idle", undo: null });
            notices.say(t("nothingChanged"));
            goOn();
          }}
        />
      )}
    </section>
  );
}
