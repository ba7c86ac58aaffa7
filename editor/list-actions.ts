import type { Write } from "../src/replica/write";
import type { SuggestionSource } from "../src/ui/emoji/use-suggestions";
import type { SaveState } from "../src/ui/use-typed-text";
import type { SelectHow } from "./selection";
import type { StartDrag } from "./use-drag";
import type { Edits } from "./use-edits";

/**
 * What the entries of the list can ask for. The same object for as long as the issue is shown, so that an entry need not
 * be drawn anew because another has changed.
 */
export interface ListActions {
  readonly edits: Edits;
  readonly saveState: SaveState;
  readonly source: SuggestionSource;
  /** The language that is written in (BCP 47). */
  readonly language: string;
  /** Moves an entry, together with the selected ones if it is among them, by one place. */
  step(id: string, by: -1 | 1): void;
  remove(id: string): void;
  select(id: string, how: SelectHow): void;
  drag(event: Parameters<StartDrag>[0], id: string): void;
  decide(writes: readonly Write[]): void;
  /** The emoji that other clips of the issue have. */
  usedEmoji(id: string): readonly string[];
}
