import type { Chosen, Headline } from "../../draft/emoji/suggest";
import type { SuggestAnswer, SuggestQuestion } from "./suggest-protocol";

/** What a page's worker is asked, and who waits for an answer. */
interface Asking {
  readonly worker: Worker;
  readonly waiting: Map<number, { resolve(emoji: readonly string[]): void; reject(error: Error): void }>;
}

let asking: Asking | undefined;
/** What the worker was told to know last; a new one is told first. */
let learnt: SuggestQuestion | undefined;
let questions = 0;

/** The page's worker, which starts when the first suggestion is wanted. */
function start(): Asking {
  const worker = new Worker(new URL("./suggest-worker.ts", import.meta.url), { type: "module" });
  const waiting: Asking["waiting"] = new Map();
  worker.onmessage = ({ data }: MessageEvent<SuggestAnswer>) => {
    const whoever = waiting.get(data.id);
    waiting.delete(data.id);
    if ("emoji" in data) whoever?.resolve(data.emoji);
    else whoever?.reject(new Error(data.failed));
  };
  worker.onerror = (event) => {
    asking = undefined;
    for (const { reject } of waiting.values()) reject(new Error(event.message || "the worker did not start"));
  };
  if (learnt) worker.postMessage(learnt);
  return { worker, waiting };
}

function tell(question: SuggestQuestion): Asking {
  asking ??= start();
  asking.worker.postMessage(question);
  return asking;
}

/** From now on suggestions are made of the data in these files, and of what the editor chose before. */
export function learn(files: readonly string[], chosen: readonly Chosen[]): void {
  const question: SuggestQuestion = { do: "learn", files, chosen };
  tell(question);
  learnt = question;
}

/** Up to five emoji for a headline, of what was learnt last. Rejects where the data can't be read. */
export function suggest(headline: Headline): Promise<readonly string[]> {
  const id = questions++;
  const { waiting } = tell({ do: "suggest", id, headline });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}
