import browser from "webextension-polyfill";
import type { Envelope, RequestName, Requests } from "./requests";

/** Asks the background, starting it where it sleeps. Rejects where the extension was updated and this page is of the old one. */
export async function ask<Name extends RequestName>(
  request: Name,
  question: Requests[Name]["question"],
): Promise<Requests[Name]["answer"]> {
  const envelope: Envelope<Name> = { request, question };
  return (await browser.runtime.sendMessage(envelope)) as Requests[Name]["answer"];
}
