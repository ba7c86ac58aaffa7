import browser from "webextension-polyfill";
import type { Envelope, RequestName, Requests } from "./requests";

/** How often the background is asked before it counts as gone. */
const MOST_TRIES = 5;

/**
 * How long an answer may take, in milliseconds: somewhat longer than the longest that reading a page may. A background
 * that is stopped while it starts loses the message, and nothing ever says so.
 */
const LONGEST_WAIT = 2_500;

/**
 * Asks the background, starting it where it sleeps. The browser may stop it at any moment, also between having done what
 * was asked and answering; then it is asked again, which every request allows for. Rejects where that does not help, as
 * where the extension was updated and this page is of the old one.
 */
export async function ask<Name extends RequestName>(
  request: Name,
  question: Requests[Name]["question"],
): Promise<Requests[Name]["answer"]> {
  const envelope: Envelope<Name> = { request, question };
  for (let tries = 1; ; tries++) {
    try {
      return (await answerTo(envelope)) as Requests[Name]["answer"];
    } catch (error) {
      if (tries >= MOST_TRIES) throw error;
    }
  }
}

/** The answer, if there is one: a background that ends before it answers can also show as an answer that is none. */
async function answerTo(envelope: Envelope): Promise<unknown> {
  let waiting: number | NodeJS.Timeout | undefined;
  const noAnswer = new Promise<undefined>((giveUp) => {
    waiting = setTimeout(giveUp, LONGEST_WAIT);
  });
  try {
    const answer: unknown = await Promise.race([browser.runtime.sendMessage(envelope), noAnswer]);
    if (answer === undefined) throw new Error("the background gave no answer");
    return answer;
  } finally {
    clearTimeout(waiting);
  }
}
