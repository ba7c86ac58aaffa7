import type { Runtime } from "webextension-polyfill";

/** The lock inside which the mirror is written. */
export const MIRROR_LOCK = "pasteup mirror";

const PORT = "mirror lock";

/** How often the lock is asked for where the background ends before it gives it. */
const MOST_TRIES = 5;

/**
 * Runs `work` inside the mirror's lock, held by the background. For pages that have no database: those of private windows
 * have locks of their own (Web Locks, "each private browsing session is a separate user agent"), but the mirror is one.
 * Rejects where the background can't be reached, and with what `work` rejects.
 */
export async function lockedByBackground<T>(connect: () => Runtime.Port, work: () => Promise<T>): Promise<T> {
  const port = await lockPort(connect);
  try {
    return await work();
  } finally {
    port.disconnect();
  }
}

async function lockPort(connect: () => Runtime.Port): Promise<Runtime.Port> {
  for (let tries = 1; ; tries++) {
    try {
      return await granted(connect());
    } catch (error) {
      if (tries >= MOST_TRIES) throw error;
    }
  }
}

function granted(port: Runtime.Port): Promise<Runtime.Port> {
  return new Promise((grant, fail) => {
    port.onMessage.addListener(() => grant(port));
    port.onDisconnect.addListener(() => fail(new Error("the background ended before it gave the lock")));
  });
}

/** Connects to the background for the lock. */
export function connectForLock(runtime: Pick<Runtime.Static, "connect">): Runtime.Port {
  return runtime.connect({ name: PORT });
}

/** Lends the mirror's lock to pages that connect for it, until they disconnect or are gone. `isOwn`: who may. */
export function lendLock(locks: LockManager, isOwn: (sender: Runtime.MessageSender) => boolean) {
  return (port: Runtime.Port): void => {
    if (port.name !== PORT || !port.sender || !isOwn(port.sender)) return;
    let isGone = false;
    const gone = new Promise<void>((leave) => {
      port.onDisconnect.addListener(() => {
        isGone = true;
        leave();
      });
    });
    void locks.request(MIRROR_LOCK, async () => {
      if (isGone) return;
      port.postMessage(null);
      await gone;
    });
  };
}
