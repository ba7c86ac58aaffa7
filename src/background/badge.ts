import type { Action, I18n } from "webextension-polyfill";
import type { Library } from "../storage/library";

/** The tape's yellow and the ink, a contrast above 7:1. */
const COLOURS = { background: "#ffc83d", text: "#1a2530" };

/** For how long a mark stands before the count comes back, in milliseconds. */
const MARK_STANDS = 2_000;

/** What the toolbar button says of the draft, and of what was done without the popup. */
export interface Badge {
  /**
   * Shows how many clips the draft has, nothing for none, once a mark that stands has been seen; where the pointer rests,
   * which issue that is.
   */
  count(): Promise<void>;
  /** `✓` for what was clipped, `=` for what the draft had already; the sentence is where the pointer rests. */
  mark(sign: "✓" | "=", sentence: string): Promise<void>;
  /** Something went wrong. This mark stays until the next count. */
  problem(sentence: string): Promise<void>;
}

/** The badge of the toolbar button. */
export function createBadge(
  action: Action.Static,
  library: Pick<Library, "draft">,
  i18n: Pick<I18n.Static, "getMessage">,
): Badge {
  let standing = Promise.resolve();

  async function show(text: string): Promise<void> {
    await Promise.all([
      action.setBadgeText({ text }),
      action.setBadgeBackgroundColor({ color: COLOURS.background }),
      action.setBadgeTextColor({ color: COLOURS.text }),
    ]);
  }

  return {
    async count() {
      const { issue, number } = await library.draft();
      const count = issue?.entries.filter(({ kind }) => kind === "clip").length ?? 0;
      // A mark can have come while the draft was read.
      await standing;
      const title =
        number === null ? i18n.getMessage("actionTitle") : i18n.getMessage("actionTitleInto", String(number));
      await Promise.all([show(count === 0 ? "" : String(count)), action.setTitle({ title })]);
    },
    async mark(sign, sentence) {
      standing = Promise.all([show(sign), action.setTitle({ title: sentence })]).then(
        () => new Promise((stood) => setTimeout(stood, MARK_STANDS)),
      );
      await standing;
    },
    async problem(sentence) {
      await Promise.all([show("!"), action.setTitle({ title: sentence })]);
    },
  };
}
