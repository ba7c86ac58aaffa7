import type { PageKey } from "../draft/page-key";

/** Where the text of an unfinished clip is kept: with its page, or, for pages that don't tell their address, together. */
export type Slot = PageKey | "no-address";

/** What somebody typed and has not added yet. A field that was not touched is left out. */
export interface UnfinishedTexts {
  readonly title?: string;
  readonly link?: string;
  readonly emoji?: string;
  readonly blurb?: string;
}

export interface UnfinishedRecord {
  readonly slot: Slot;
  readonly texts: UnfinishedTexts;
  /** Epoch milliseconds of the last keystroke. */
  readonly at: number;
}
