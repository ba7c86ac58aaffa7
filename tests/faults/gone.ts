/** Whether an error says that the browser, or the page in it, is gone: that is how a killed browser shows. */
export function isBrowserGone(error: unknown): boolean {
  return error instanceof Error && /closed|disconnected|detached|no such/i.test(`${error.name} ${error.message}`);
}
