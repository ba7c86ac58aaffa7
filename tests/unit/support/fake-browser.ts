import englishBrowser from "../../../scripts/build/english-browser";

/** Stands in for `webextension-polyfill` in unit tests: English texts, and storage areas that hold JSON in memory. */
const fakeBrowser = {
  ...englishBrowser,
  storage: { local: memoryArea("local"), session: memoryArea("session"), onChanged: changes() },
};

type Changed = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

function changes() {
  return {
    listeners: new Set<Changed>(),
    addListener(listener: Changed) {
      this.listeners.add(listener);
    },
    removeListener(listener: Changed) {
      this.listeners.delete(listener);
    },
  };
}

function memoryArea(name: string) {
  const items = new Map<string, string>();
  return {
    async get(key: string): Promise<Record<string, unknown>> {
      const text = items.get(key);
      return text === undefined ? {} : { [key]: JSON.parse(text) };
    },
    async set(values: Record<string, unknown>): Promise<void> {
      for (const [key, value] of Object.entries(values)) {
        items.set(key, JSON.stringify(value));
        for (const tell of fakeBrowser.storage.onChanged.listeners) tell({ [key]: { newValue: value } }, name);
      }
    },
    async clear(): Promise<void> {
      items.clear();
    },
  };
}

export default fakeBrowser;
