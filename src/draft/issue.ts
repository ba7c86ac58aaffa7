import type { Placed } from "./placement";
import type { WebLink } from "./web-link";

/** What a page said of itself when it was clipped; empty where it said nothing. `published` is ISO 8601. */
export interface PageWords {
  readonly site: string;
  readonly author: string;
  readonly published: string;
  readonly description: string;
  readonly language: string;
  /** How long it takes to read, in whole minutes; 0 where that is unknown. */
  readonly minutes: number;
}

/** A page the editor took. `link` is `null` only where a damaged file brought none that can be followed. */
export interface Clip extends Placed, PageWords {
  readonly kind: "clip";
  readonly link: WebLink | null;
  /** The address in the address bar when it was clipped; finds the clip again where `link` was cleaned. */
  readonly address: string;
  readonly title: string;
  /** One grapheme, or nothing. */
  readonly emoji: string;
  /** Markdown; `[words]()` links the words to the clip's own page. */
  readonly blurb: string;
  /** Kept for the next issue: listed, and in no export. */
  readonly held: boolean;
}

/** A line that groups the clips after it. */
export interface Heading extends Placed {
  readonly kind: "heading";
  readonly text: string;
}

/** One thing in an issue's list. */
export type Entry = Clip | Heading;

/** `removed`: not listed any more, because it was combined with another or its import was taken back. */
export type IssueState = "draft" | "published" | "removed";

/** One number of the newsletter, as a reader of its document sees it: removed entries are not in it. */
export interface Issue {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly introduction: string;
  readonly state: IssueState;
  /** The day it was published, as ISO 8601 writes it; empty where it was not, or nobody said when. */
  readonly publishedOn: string;
  readonly entries: readonly Entry[];
}

/** What the editor types into a clip. */
export interface ClipText {
  readonly title: string;
  readonly link: WebLink;
  readonly emoji: string;
  readonly blurb: string;
}

/** A clip about to be added. */
export interface NewClip extends ClipText, PageWords {
  readonly address: string;
}
