import browser from "webextension-polyfill";
import type { Envelope, RequestName, Requests } from "./requests";

/** How often the background is asked before it counts as gone. */
const MOST_TRIES = 5;

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
      const answer: unknown = await browser.runtime.sendMessage(envelope);
      // A background that ends before it answers can also show as an answer that is none.
      if (answer !== undefined) return answer as Requests[Name]["answer"];
      if (tries >= MOST_TRIES) throw new Error("the background gave no answer");
    } catch (error) {
      if (tries >= MOST_TRIES) throw error;
    }
  }
}
