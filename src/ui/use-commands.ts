import { useEffect, useState } from "preact/hooks";
import browser, { type Commands } from "webextension-polyfill";

/** The extension's commands with the shortcuts that are set for them now. */
export function useCommands(): readonly Commands.Command[] {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    // Without them the page names no shortcut, and everything else is there.
    const read = () => void browser.commands.getAll().then(setCommands, reportError);
    read();
    // Shown again, perhaps after a visit to the browser's page where they are changed.
    document.addEventListener("visibilitychange", read);
    return () => document.removeEventListener("visibilitychange", read);
  }, []);
  return commands;
}
