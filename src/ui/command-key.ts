/** Whether this is a Mac, where Ctrl with a letter moves the caret as it does everywhere in the system. */
const IS_MAC = /mac/i.test(globalThis.navigator?.platform ?? "");

/**
 * The letter that a key stands for in a shortcut, where it is pressed with Cmd on a Mac and with Ctrl elsewhere, without
 * Alt; `null` for any other key. On a layout that has no Latin letters it is the letter in that place.
 */
export function commandLetter(event: KeyboardEvent, isMac = IS_MAC): string | null {
  if (
    event.altKey ||
    event.isComposing ||
    !(isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey || event.metaKey)
  ) {
    return null;
  }
  const key = event.key.toLowerCase();
  if (/^[a-z]$/.test(key)) return key;
  return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? null;
}
