import { useEffect, useState } from "preact/hooks";
import type { DraftView } from "../src/storage/library-reads";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import type { Engine } from "./clip-session";

/** The draft as it is stored, read again whenever any page of the extension changes something. */
export function useDraft(engine: Promise<Engine>): DraftView | null {
  const [draft, setDraft] = useState<DraftView | null>(null);
  const notices = useNotices();
  useEffect(() => {
    let stop = () => {};
    const follow = async () => {
      const { library } = await engine;
      const read = () => library.draft().then(setDraft, failed);
      stop = library.listen(() => void read());
      await read();
    };
    const failed = (error: unknown) => notices.warn(saveErrorText(error));
    follow().catch(failed);
    return () => stop();
  }, [engine, notices]);
  return draft;
}
