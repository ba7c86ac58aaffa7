import { describe, expect, test, vi } from "vitest";
import type { Runtime } from "webextension-polyfill";
import { connectForLock, lendLock, lockedByBackground, MIRROR_LOCK } from "../../../src/storage/mirror/shared-lock";

/** Locks as the browser has them: whoever asks for a name waits for those before. */
function lockManager(): LockManager & { readonly held: string[] } {
  const held: string[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const request = (name: string, work: () => Promise<unknown>) => {
    const mine = last.then(async () => {
      held.push(name);
      return work();
    });
    last = mine.catch(() => undefined);
    return mine;
  };
  return { held, request: request as never, query: async () => ({}) };
}

/** The two ends of a connection, and what breaks it from the background's end. */
function connection(name: string, sender: Runtime.MessageSender) {
  const listeners = { page: [] as (() => void)[], background: [] as (() => void)[], message: [] as (() => void)[] };
  let isOpen = true;
  const close = (end: "page" | "background") => {
    if (!isOpen) return;
    isOpen = false;
    for (const tell of listeners[end]) tell();
  };
  const end = (own: "page" | "background") => ({
    name,
    sender,
    postMessage() {
      if (!isOpen) throw new Error("Attempting to use a disconnected port object");
      for (const tell of listeners.message) tell();
    },
    disconnect: () => close(own === "page" ? "background" : "page"),
    onMessage: { addListener: (tell: () => void) => void listeners.message.push(tell) },
    onDisconnect: { addListener: (tell: () => void) => void listeners[own].push(tell) },
  });
  return { page: end("page") as never as Runtime.Port, background: end("background") as never as Runtime.Port };
}

const own = { id: "own", url: "moz-extension://own/editor/index.html" };

/** A background that lends its lock, and the way to it. */
function background(sender: Runtime.MessageSender = own) {
  const locks = lockManager();
  const lend = lendLock(locks, ({ id }) => id === "own");
  const connect = vi.fn(() =>
    connectForLock({
      connect: (info) => {
        const { page, background: end } = connection((info as { name: string }).name, sender);
        queueMicrotask(() => lend(end));
        return page;
      },
    }),
  );
  return { locks, connect };
}

describe("the lock that the background lends", () => {
  test("lets one page in after the other, and pages of the background's own session too", async () => {
    const { locks, connect } = background();
    const happened: string[] = [];
    const work = (name: string) => async () => {
      happened.push(`${name} in`);
      await new Promise((rest) => setImmediate(rest));
      happened.push(`${name} out`);
      return name;
    };

    const all = [
      lockedByBackground(connect, work("private")),
      locks.request(MIRROR_LOCK, work("normal")),
      lockedByBackground(connect, work("other private")),
    ];

    expect((await Promise.all(all)).toSorted()).toEqual(["normal", "other private", "private"]);
    expect(happened.map((one) => one.endsWith(" in"))).toEqual([true, false, true, false, true, false]);
  });

  test("is given back also where the work fails", async () => {
    const { connect } = background();
    const failing = lockedByBackground(connect, async () => {
      throw new Error("full");
    });
    await expect(failing).rejects.toThrow("full");

    expect(await lockedByBackground(connect, async () => "next")).toBe("next");
  });

  test("is asked for again where the background ends before it gives it, and not for ever", async () => {
    const { connect } = background();
    const ending = () => {
      const { page, background: end } = connection("mirror lock", own);
      queueMicrotask(() => end.disconnect());
      return page;
    };
    const once = vi.fn().mockImplementationOnce(ending).mockImplementation(connect);
    expect(await lockedByBackground(once, async () => "in")).toBe("in");
    expect(once).toHaveBeenCalledTimes(2);

    await expect(lockedByBackground(ending, async () => "in")).rejects.toThrow("background ended");
  });

  test("is not given to anybody else", async () => {
    const { locks } = background();
    const lend = lendLock(locks, ({ id }) => id === "own");
    lend(connection("mirror lock", { id: "another" }).background);
    lend(connection("another", own).background);
    await new Promise((rest) => setImmediate(rest));

    expect(locks.held).toEqual([]);
  });
});
