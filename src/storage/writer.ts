import type { WriterId } from "../replica/version";

/** The part of `browser.storage.session` that holds the writer: it lives as long as the browser runs, and no longer. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const KEY = "writer";

/**
 * The writer of this run of the browser, minted on first use. Never the device: a restored backup or a copied profile
 * would mint dots that the original has minted too. Two pages that ask at once may each mint one; both are unique.
 */
export function sessionWriter(session: SessionArea, newId: () => WriterId): () => Promise<WriterId> {
  let writer: Promise<WriterId> | undefined;
  return () => {
    writer ??= readOrMint(session, newId);
    return writer;
  };
}

async function readOrMint(session: SessionArea, newId: () => WriterId): Promise<WriterId> {
  const stored = (await session.get(KEY))[KEY];
  if (typeof stored === "string") return stored;
  const minted = newId();
  await session.set({ [KEY]: minted });
  return minted;
}
