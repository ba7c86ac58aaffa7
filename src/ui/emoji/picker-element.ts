import Picker from "emoji-picker-element/picker.js";
import { emojiKey, recommendedForm } from "../../draft/emoji/emoji-form";
import { emojiFile, emojiLanguage } from "./emoji-data";

/** What the picker is told, and tells. */
export interface PickerParts {
  /** The language of the names (BCP 47). */
  readonly language: string;
  /** Emoji to mark, because the issue has them already. */
  readonly used: readonly string[];
  readonly onPick: (emoji: string) => void;
}

/** Emoji that are in the issue already: still there to be taken, and seen to be taken. */
const USED_STYLE =
  "{ outline: 2px dashed var(--used-color); outline-offset: -3px; border-radius: 6px; opacity: 0.55; }";

/** The picker's own row of those picked most often; we show those picked last, in front. */
const HIDDEN_STYLE = ".favorites { display: none }";

/**
 * The picker as an element, with the data that come with the extension. It keeps the skin tone in a database of its own.
 * `whenReady` resolves with the field in which one searches.
 */
export function createPicker({ language, used, onPick }: PickerParts): {
  element: HTMLElement;
  whenReady: Promise<HTMLElement>;
} {
  const locale = emojiLanguage(language);
  const element = new Picker({ locale, dataSource: emojiFile(locale) });
  element.addEventListener("emoji-click", ({ detail }) => {
    if (detail.unicode) onPick(recommendedForm(detail.unicode));
  });
  const { shadowRoot } = element;
  if (shadowRoot) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([HIDDEN_STYLE, ...used.map(usedRule)].join("\n"));
    shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  }
  return { element, whenReady: searchField(element) };
}

function usedRule(emoji: string): string {
  // The picker knows an emoji by the one that has no skin tone, in one of the ways to write it.
  const forms = [emoji, emoji.replace(/\p{Emoji_Modifier}/gu, "")].flatMap((one) => [
    one,
    emojiKey(one),
    `${emojiKey(one)}\ufe0f`,
  ]);
  const ids = forms.map((one) => `emo-${one}`);
  return `${[...new Set(ids)].map((id) => `[id="${CSS.escape(id)}"]`).join(", ")} ${USED_STYLE}`;
}

/** The field in which one searches, as soon as the picker has drawn it. */
function searchField(element: HTMLElement): Promise<HTMLElement> {
  return new Promise((found) => {
    const look = () => {
      const field = element.shadowRoot?.querySelector<HTMLElement>("input[type=search]");
      if (field) found(field);
      else requestAnimationFrame(look);
    };
    look();
  });
}
