import type { Browser } from "puppeteer-core";
import { GECKO_ID } from "../build/manifest-for";

/** Evaluates an expression in the browser's own window, and answers with its value, which must be JSON. */
export type ChromeScope = (expression: string) => Promise<unknown>;

/** The popup of the toolbar button in Firefox, reached from the browser's own window. */
export interface FirefoxPopup {
  /** Types into a textbox of this name, behind what is in it, as an input event of its own. */
  type(name: string, text: string): Promise<void>;
  /** Clicks the button of this name. */
  press(name: string): Promise<void>;
  /** What is in the textbox of this name. */
  textIn(name: string): Promise<string>;
  /** Waits until this expression about the popup's `document` is true. */
  waitUntil(expression: string): Promise<void>;
  close(): Promise<void>;
}

/** What a BiDi connection is for here. Puppeteer has it, but does not show it. */
interface WithConnection {
  readonly connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

/** The browser window's own scope. Needs `--remote-allow-system-access`. */
export async function chromeScope(browser: Browser): Promise<ChromeScope> {
  const { connection } = browser as unknown as WithConnection;
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url.endsWith("/browser.xhtml"));
  if (!window) throw new Error("Firefox shows no browser window");
  return async (expression) => {
    const answer = await connection.send("script.evaluate", {
      expression: `(async () => JSON.stringify(await (${expression}) ?? null))()`,
      target: { context: window.context },
      awaitPromise: true,
    });
    const { result, exceptionDetails } = answer.result as {
      result?: { value: string };
      exceptionDetails?: { text: string };
    };
    if (!result) throw new Error(exceptionDetails?.text ?? "the browser window did not answer");
    return JSON.parse(result.value);
  };
}

const POPUP = `[...document.querySelectorAll('browser[webextension-view-type="popup"]')].at(-1)?.contentDocument`;

/** Clicks the extension's toolbar button. */
export async function openPopup(scope: ChromeScope): Promise<FirefoxPopup> {
  await scope(`(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  })()`);
  const inPopup = (body: string) => scope(`((document) => ${body})(${POPUP})`);
  const field = (name: string) =>
    `[...document.querySelectorAll("label")].find((label) => label.textContent === ${JSON.stringify(name)}).control`;
  const waitUntil = async (expression: string) => {
    // Asked for again as soon as it has answered: the window has nothing to observe the popup's document with.
    const until = Date.now() + 30_000;
    while (!(await inPopup(`document ? Boolean(${expression}) : false`))) {
      if (Date.now() > until) throw new Error(`the popup never came to: ${expression}`);
    }
  };
  await waitUntil('document.activeElement?.localName === "textarea"');
  return {
    waitUntil,
    async type(name, text) {
      const done = await inPopup(`(() => {
        const field = ${field(name)};
        field.focus();
        field.setSelectionRange(field.value.length, field.value.length);
        return document.execCommand("insertText", false, ${JSON.stringify(text)});
      })()`);
      if (!done) throw new Error(`nothing could be typed into "${name}"`);
    },
    async press(name) {
      await inPopup(
        `[...document.querySelectorAll("button")].find((button) => button.textContent === ${JSON.stringify(name)}).click()`,
      );
    },
    textIn: async (name) => String(await inPopup(`${field(name)}.value`)),
    async close() {
      await scope(`${POPUP}?.defaultView.close()`);
      const until = Date.now() + 30_000;
      while (await scope(`Boolean(${POPUP})`)) {
        if (Date.now() > until) throw new Error("the popup does not close");
      }
    },
  };
}
