import { useEffect, useState } from "preact/hooks";
import browser, { type Commands } from "webextension-polyfill";

/** The extension's commands with the shortcuts that are set for them now. */
export function useCommands(): readonly Commands.Command[] {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    const read = () => void browser.commands.getAll().then(setCommands);
    read();
    // Shown again, perhaps after a visit to the browser's page where they are changed.
    document.addEventListener("visibilitychange", read);
    return () => document.removeEventListener("visibilitychange", read);
  }, []);
  return commands;
}
