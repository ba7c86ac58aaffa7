import { decodeDraftFile } from "../../draft-file/decode";
import { FileRefused } from "../../draft-file/format";
import type { IssuePlan } from "../../draft-file/plan";
import type { Document } from "../../replica/document";
import { NotSaved } from "../errors";
import { sha256 } from "./sha256";
import type { Sync, Undo } from "./sync";

/** What a draft file would change, before it changes anything. */
export interface ImportPreview {
  readonly device: string;
  readonly exportedAt: string;
  readonly plan: readonly IssuePlan[];
}

/** Takes draft files in two steps: read and preview, then merge what was previewed. */
export interface Importer {
  /** Throws {@link FileRefused} for what is no whole draft file; then nothing was changed. */
  preview(text: string): Promise<ImportPreview>;
  /** Merges what was previewed last. `onProgress` hears which share of it is done, from 0 to 1. */
  merge(combining: readonly string[], onProgress: (share: number) => void): Promise<Undo>;
}

/** An importer into a library. */
export function createImporter(sync: Pick<Sync, "plan" | "import">): Importer {
  let documents: readonly Document[] = [];
  return {
    async preview(text) {
      documents = [];
      const file = await decodeDraftFile(text, sha256);
      const plan = await sync.plan(file.documents);
      documents = file.documents;
      return { device: file.device, exportedAt: file.exportedAt, plan };
    },
    async merge(combining, onProgress) {
      try {
        return await sync.import(documents, combining, (done) => onProgress(done / documents.length));
      } catch (error) {
        throw error instanceof NotSaved && error.cause instanceof FileRefused ? error.cause : error;
      }
    },
  };
}
