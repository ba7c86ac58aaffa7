import type { Runtime } from "webextension-polyfill";
import type { RequestName, Requests } from "./requests";

/** What answers each request. */
export type Answers = {
  readonly [Name in RequestName]: (question: Requests[Name]["question"]) => Promise<Requests[Name]["answer"]>;
};

/** The parts of `browser.runtime` that say who this extension is, and who sent a message. */
export interface Identity {
  readonly id: string;
  /** What the addresses of this extension's own pages begin with, as `runtime.getURL("")` says it. */
  readonly base: string;
}

/** Who sent a message; Chrome tells the origin too. */
type Sender = Runtime.MessageSender & { readonly origin?: string };

/**
 * Answers requests from the extension's own pages. Everybody else is not answered: other extensions have another id,
 * and content scripts, which live in pages that may be taken over, have the page's origin.
 */
export function answering(answers: Answers, own: Identity) {
  return (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    if (!isOwnPage(sender, own) || !isRequest(message, answers)) return undefined;
    return (answers[message.request] as (question: unknown) => Promise<unknown>)(message.question);
  };
}

/** Whether a page of this extension sent it: by its origin, or, in browsers that tell only its address, by that. */
export function isOwnPage({ id, origin, url }: Sender, own: Identity): boolean {
  if (id !== own.id) return false;
  return origin === undefined ? (url?.startsWith(own.base) ?? false) : `${origin}/` === own.base;
}

function isRequest(message: unknown, answers: Answers): message is { request: RequestName; question: unknown } {
  if (typeof message !== "object" || message === null || !("request" in message)) return false;
  return typeof message.request === "string" && Object.hasOwn(answers, message.request);
}
