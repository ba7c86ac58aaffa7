import * as v from "valibot";

const SEEN_TAB = v.object({
  id: v.nullable(v.number()),
  url: v.string(),
  title: v.string(),
  /** The browser has taken the page out of memory; reading it would load it. */
  discarded: v.boolean(),
});

/** A tab as a page of the extension sees it. */
export type SeenTab = Readonly<v.InferOutput<typeof SEEN_TAB>>;

/** What each request asks with, as it is read from a message. */
export const QUESTIONS = {
  "list-changed": v.null(),
  "clip-tab": v.object({ entry: v.pipe(v.string(), v.minLength(1), v.maxLength(100)), tab: SEEN_TAB }),
} as const;

type Question<Name extends keyof typeof QUESTIONS> = Readonly<v.InferOutput<(typeof QUESTIONS)[Name]>>;

/** What came of clipping a tab. `failed` says why as {@link NotSaved} does. */
export type TabClipped =
  | { readonly is: "added"; readonly issue: string }
  | { readonly is: "known" | "none" }
  | { readonly is: "failed"; readonly reason: string; readonly message: string };

/** Every request one context of the extension makes of the background, and what it answers. */
export interface Requests {
  /** A page added, removed or moved entries of an issue; the badge counts them. */
  readonly "list-changed": { readonly question: Question<"list-changed">; readonly answer: null };
  /** Clips a tab under an id that whoever asks has minted, so that asking again adds nothing twice. */
  readonly "clip-tab": {
    readonly question: Question<"clip-tab">;
    readonly answer: TabClipped;
  };
}

export type RequestName = keyof Requests;

/** A request as it travels. */
export interface Envelope<Name extends RequestName = RequestName> {
  readonly request: Name;
  readonly question: Requests[Name]["question"];
}
