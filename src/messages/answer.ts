import * as v from "valibot";
import type { Runtime } from "webextension-polyfill";
import { QUESTIONS, type RequestName, type Requests } from "./requests";

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
    const asked = isOwnPage(sender, own) ? requestIn(message) : null;
    return asked ? (answers[asked.request] as (question: unknown) => Promise<unknown>)(asked.question) : undefined;
  };
}

/** Whether a page of this extension sent it: by its origin, or, in browsers that tell only its address, by that. */
export function isOwnPage({ id, origin, url }: Sender, own: Identity): boolean {
  if (id !== own.id) return false;
  return origin === undefined ? (url?.startsWith(own.base) ?? false) : `${origin}/` === own.base;
}

const ENVELOPE = v.object({ request: v.picklist(["list-changed", "clip-tab"]), question: v.unknown() });

/** The request that a message is, or `null` for one that is none. */
function requestIn(message: unknown): { readonly request: RequestName; readonly question: unknown } | null {
  const envelope = v.safeParse(ENVELOPE, message);
  if (!envelope.success) return null;
  const { request } = envelope.output;
  const question = v.safeParse<v.GenericSchema>(QUESTIONS[request], envelope.output.question);
  return question.success ? { request, question: question.output } : null;
}
