/** What changed: an issue, and which of its entries. Listeners read again what they show of it. */
export interface Change {
  readonly issue: string;
  readonly entries: readonly string[];
  /** Whether entries came, went or moved, and not only what is in them changed. */
  readonly list: boolean;
}

/** Tells every open page of the extension, this one included, what was written. */
export interface Feed {
  announce(change: Change): void;
  /** Calls `listener` for every change from now on, whoever made it. Returns the way to stop. */
  listen(listener: (change: Change) => void): () => void;
}

/** The part of a `BroadcastChannel` that a feed needs. */
type Channel = Pick<BroadcastChannel, "postMessage" | "addEventListener">;

/** A feed over a channel, which carries messages to all pages but the sender's own. */
export function createFeed(channel: Channel): Feed {
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change) => {
    for (const listener of listeners) {
      try {
        listener(change);
      } catch (error) {
        // What was written is written; a page that can't show it must not make it look unsaved.
        reportError(error);
      }
    }
  };
  channel.addEventListener("message", ({ data }: MessageEvent<Change>) => tell(data));
  return {
    announce(change) {
      channel.postMessage(change);
      tell(change);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
