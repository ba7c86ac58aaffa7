/** Every request one context of the extension makes of the background, and what it answers. */
export interface Requests {
  /** A page added, removed or moved entries of an issue; the badge counts them. */
  readonly "list-changed": { readonly question: null; readonly answer: null };
}

export type RequestName = keyof Requests;

/** A request as it travels. */
export interface Envelope<Name extends RequestName = RequestName> {
  readonly request: Name;
  readonly question: Requests[Name]["question"];
}
