/** Saves what is typed as it is typed; see {@link latestSave}. */
export interface LatestSave<Key, Value> {
  /** Saves this value under this key: at once, or as soon as the save before it is done. A newer value replaces a waiting one. */
  push(key: Key, value: Value): void;
  /**
   * Saves this value now, beside whatever is being saved. Only for saves that overwrite and that the store orders by
   * their start: then even a page that closes at the next moment has handed its last keystroke over.
   */
  pushNow(key: Key, value: Value): void;
  /** What failed to be saved under this key, or waits, is not to be saved any more. */
  drop(key: Key): void;
  /** Starts what still waits without waiting longer: the page is going away. */
  flush(): void;
  /** Resolves when nothing is being saved and nothing waits. */
  settled(): Promise<void>;
  /** Whether something typed is not saved yet. */
  busy(): boolean;
}

/**
 * Saves the latest value of each key, one save at a time. No timer: the first keystroke is saved at once and those
 * typed meanwhile go together in the next save, so that what could be lost is one save's time and never a waiting period.
 * `onSaved` is called when nothing waits any more, `onError` for each save that failed; the value is then tried again
 * with the next push or flush.
 */
export function latestSave<Key, Value>(
  save: (key: Key, value: Value) => Promise<unknown>,
  on: { saved(): void; error(error: unknown): void },
): LatestSave<Key, Value> {
  const waiting = new Map<Key, Value>();
  /** What was handed over last, whatever became of it. A save that failed is tried again only if nothing came after it. */
  const newest = new Map<Key, Value>();
  const beside = new Set<Promise<unknown>>();
  let running: Promise<void> | undefined;

  async function saveOne(key: Key, value: Value): Promise<boolean> {
    waiting.delete(key);
    try {
      await save(key, value);
      return true;
    } catch (error) {
      if (newest.get(key) === value) waiting.set(key, value);
      on.error(error);
      return false;
    }
  }

  async function run(): Promise<void> {
    for (;;) {
      const [next] = waiting;
      if (!next) break;
      if (!(await saveOne(...next))) return;
    }
    on.saved();
  }

  function start(): void {
    running ??= run().finally(() => {
      running = undefined;
    });
  }

  const busy = () => running !== undefined || waiting.size > 0 || beside.size > 0;

  return {
    push(key, value) {
      newest.set(key, value);
      waiting.set(key, value);
      start();
    },
    pushNow(key, value) {
      newest.set(key, value);
      const saving = saveOne(key, value).then((saved) => {
        beside.delete(saving);
        if (saved && !busy()) on.saved();
      });
      beside.add(saving);
    },
    drop(key) {
      newest.delete(key);
      waiting.delete(key);
    },
    flush() {
      for (const [key, value] of [...waiting]) void saveOne(key, value);
    },
    async settled() {
      await Promise.all([running, ...beside]);
    },
    busy,
  };
}
