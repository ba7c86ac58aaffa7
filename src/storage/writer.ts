import type { WriterId } from "../replica/version";

/** The part of `browser.storage.session` that holds the writer: it lives as long as the browser runs, and no longer. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/**
 * The writer of this run of the browser to one store, minted on first use. Never the device: a restored backup or a
 * copied profile would mint dots that the original has minted too. Nor one for two stores (`lineage` tells them apart):
 * a database made anew, and a page that has none, have not seen the dots that were minted for the other. Two pages that
 * ask at once may each mint one; both are unique.
 */
export function sessionWriter(session: SessionArea, newId: () => WriterId): (lineage: string) => Promise<WriterId> {
  const writers = new Map<string, Promise<WriterId>>();
  return (lineage) => {
    const writer = writers.get(lineage) ?? readOrMint(session, `writer ${lineage}`, newId);
    writers.set(lineage, writer);
    return writer;
  };
}

async function readOrMint(session: SessionArea, key: string, newId: () => WriterId): Promise<WriterId> {
  const stored = (await session.get(key))[key];
  if (typeof stored === "string") return stored;
  const minted = newId();
  await session.set({ [key]: minted });
  return minted;
}
