import { FileRefused } from "../../draft-file/format";
import { reopening } from "../database";
import type { Author } from "../edit";
import { NotSaved } from "../errors";
import { createFeed } from "../feed";
import { indexedDbRecords } from "../indexeddb/indexeddb-records";
import { newId } from "../new-id";
import type { ImportAnswer, ImportQuestion } from "./import-protocol";
import { createImporter } from "./importer";
import { createSync } from "./sync";

/** Takes draft files beside the page: reading, comparing and merging a large library would hold it up for a second. */
let author: Author | undefined;

const importer = createImporter(
  createSync({
    records: indexedDbRecords(reopening(() => undefined)),
    feed: createFeed(new BroadcastChannel("pasteup")),
    async author() {
      if (!author) throw new Error("a merge has to say who makes it");
      return author;
    },
    now: Date.now,
    random: Math.random,
    newId,
  }),
);

const answer = (message: ImportAnswer) => postMessage(message);

async function work(question: ImportQuestion): Promise<void> {
  if (question.do === "preview") return answer({ done: "preview", preview: await importer.preview(question.text) });
  author = question.author;
  const undo = await importer.merge(question.combining, (share) => answer({ done: "progress", share }));
  answer({ done: "merge", undo });
}

addEventListener("message", ({ data }: MessageEvent<ImportQuestion>) => {
  work(data).catch((error: unknown) => {
    if (error instanceof FileRefused) answer({ done: "refused", reason: error.reason, detail: error.detail });
    else {
      const message = error instanceof Error ? error.message : String(error);
      answer({ done: "failed", reason: error instanceof NotSaved ? error.reason : "other", message });
    }
  });
});
