import type { Change, Feed } from "../feed";
import { META_KEY, parseMeta } from "./meta";
import type { MirrorArea } from "./mirror-area";
import { nameOfKey } from "./mirror-items";

/** What follows the mirror: this page's records, and the feed that its parts listen to. */
interface Follower {
  /** Whether this page has found that there is no database for it. */
  isAlone(): boolean;
  /** Brings into the database what was written to the mirror alone. */
  takeIn(): Promise<void>;
  readonly feed: Pick<Feed, "announce">;
}

/**
 * Tells the feed of what pages wrote that share only the mirror with this one: private windows have channels, and
 * databases, of their own. A page with a database brings it in first.
 */
export function followMirror(area: MirrorArea, { isAlone, takeIn, feed }: Follower): void {
  area.listen((changes) => {
    const [before, after] = [parseMeta(changes[META_KEY]?.oldValue), parseMeta(changes[META_KEY]?.newValue)];
    if (!after) return;
    const isWrittenAlone = after.alone > (before?.alone ?? 0);
    if (!isWrittenAlone && !isAlone()) return;
    const tell = async () => {
      await takeIn();
      for (const change of changesIn(Object.keys(changes))) feed.announce(change);
    };
    // The edit is kept where it was made; a page that can't show it yet shows it when it is read next.
    tell().catch((error: unknown) => reportError(error));
  });
}

function changesIn(keys: readonly string[]): Change[] {
  const issues = new Map<string, string[]>();
  for (const key of keys) {
    const name = nameOfKey(key);
    if (name?.[0] === "issues") issues.set(name[1], issues.get(name[1]) ?? []);
    if (name?.[0] === "entries") issues.set(name[1], [...(issues.get(name[1]) ?? []), name[2]]);
  }
  return [...issues].map(([issue, entries]) => ({ issue, entries, list: true }));
}
