/** A tab as a page of the extension sees it. */
export interface SeenTab {
  readonly id: number | null;
  readonly url: string;
  readonly title: string;
  /** The browser has taken the page out of memory; reading it would load it. */
  readonly discarded: boolean;
}

/** What came of clipping a tab. `failed` says why as {@link NotSaved} does. */
export type TabClipped =
  | { readonly is: "added"; readonly issue: string }
  | { readonly is: "known" | "none" }
  | { readonly is: "failed"; readonly reason: string; readonly message: string };

/** Every request one context of the extension makes of the background, and what it answers. */
export interface Requests {
  /** A page added, removed or moved entries of an issue; the badge counts them. */
  readonly "list-changed": { readonly question: null; readonly answer: null };
  /** Clips a tab under an id that whoever asks has minted, so that asking again adds nothing twice. */
  readonly "clip-tab": {
    readonly question: { readonly entry: string; readonly tab: SeenTab };
    readonly answer: TabClipped;
  };
}

export type RequestName = keyof Requests;

/** A request as it travels. */
export interface Envelope<Name extends RequestName = RequestName> {
  readonly request: Name;
  readonly question: Requests[Name]["question"];
}
