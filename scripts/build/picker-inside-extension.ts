import type { Plugin } from "vite";

type Change = readonly [from: string, to: string];

/** Where the data come from if nobody says: a server. Here somebody always says, and no address may stand in a script. */
const NO_SERVER: Change = [
  "const DEFAULT_DATA_SOURCE = 'https://cdn.jsdelivr.net/npm/emoji-picker-element-data@^1/en/emojibase/data.json';",
  "const DEFAULT_DATA_SOURCE = undefined;",
];

/** What the emoji picker does that an extension's page may not, and what it does instead. */
const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  "emoji-picker-element/picker.js": [
    NO_SERVER,
    // `style-src 'self'` takes styles set by elements and attributes for text that somebody brought in.
    [
      `const style = document.createElement('style');
    style.textContent = baseStyles + EXTRA_STYLES;
    this.shadowRoot.appendChild(style);`,
      `const sheet = new CSSStyleSheet();
    sheet.replaceSync(baseStyles + EXTRA_STYLES);
    this.shadowRoot.adoptedStyleSheets = [sheet];`,
    ],
    [
      "targetNode.setAttribute(attributeName, newValue);",
      "if (attributeName === 'style') targetNode.style.cssText = newValue; else targetNode.setAttribute(attributeName, newValue);",
    ],
  ],
  "emoji-picker-element/database.js": [NO_SERVER],
};

/**
 * Lets the emoji picker live in a page of an extension, under its policy and without an address to load from. Fails where
 * an update of the package has changed the places that are changed here.
 */
export function pickerInsideExtension(): Plugin {
  return {
    name: "pasteup:picker-inside-extension",
    transform(code, id) {
      const file = Object.keys(CHANGES).find((name) => id.split("?")[0]?.endsWith(name));
      if (file === undefined) return undefined;
      const changed = (CHANGES[file] ?? []).reduce((text, [from, to]) => {
        if (text.split(from).length !== 2) throw new Error(`${file} has changed: ${from}`);
        return text.replace(from, () => to);
      }, code);
      return { code: changed, map: null };
    },
  };
}
