import { FileRefused } from "../../draft-file/format";
import type { Author } from "../edit";
import { NotSaved } from "../errors";
import type { KeptTwice } from "../kept-twice";
import type { ImportAnswer, ImportQuestion } from "./import-protocol";
import type { Importer } from "./importer";

type Final = Exclude<ImportAnswer, { done: "progress" | "refused" | "failed" }>;

/** What the worker can't do for itself: say who writes, and reach the mirror. */
interface OutsideOfWorker {
  readonly author: () => Promise<Author>;
  readonly records: Pick<KeptTwice, "copied">;
}

/** An importer whose work is done in a worker of its own, which starts with the first file. */
export function importerInWorker({ author, records }: OutsideOfWorker): Importer {
  let worker: Worker | undefined;

  function ask<Done extends Final["done"]>(question: ImportQuestion, done: Done, onProgress: (share: number) => void) {
    worker ??= new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
    const working = worker;
    return new Promise<Extract<Final, { done: Done }>>((resolve, reject) => {
      working.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
        if (data.done === "progress") onProgress(data.share);
        else if (data.done === "refused") reject(new FileRefused(data.reason as FileRefused["reason"], data.detail));
        else if (data.done === "failed") {
          reject(new NotSaved(data.reason as NotSaved["reason"], new Error(data.message)));
        } else if (data.done === done) resolve(data as Extract<Final, { done: Done }>);
      };
      working.onerror = (event) => reject(new Error(event.message || "the import did not start"));
      working.postMessage(question);
    });
  }

  return {
    preview: async (text) => (await ask({ do: "preview", text }, "preview", () => undefined)).preview,
    async merge(combining, onProgress) {
      const { undo } = await ask({ do: "merge", combining, author: await author() }, "merge", onProgress);
      await records.copied();
      return undo;
    },
  };
}
