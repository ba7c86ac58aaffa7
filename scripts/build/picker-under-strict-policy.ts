import type { Plugin } from "vite";

/** What the emoji picker does that a strict policy for styles refuses, and the same by calls that it allows. */
const CHANGES: readonly (readonly [from: string, to: string])[] = [
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
];

/**
 * Lets the emoji picker live under `style-src 'self'`: it sets styles by elements and attributes, which the policy takes
 * for text that somebody brought in; the calls for styles that it allows do the same. Fails where an update of the
 * package has changed those places.
 */
export function pickerUnderStrictPolicy(): Plugin {
  return {
    name: "pasteup:picker-under-strict-policy",
    transform(code, id) {
      if (!/emoji-picker-element\/picker\.js/.test(id)) return undefined;
      let changed = code;
      for (const [from, to] of CHANGES) {
        if (changed.split(from).length !== 2) throw new Error(`emoji-picker-element has changed: ${from}`);
        changed = changed.replace(from, () => to);
      }
      return { code: changed, map: null };
    },
  };
}
