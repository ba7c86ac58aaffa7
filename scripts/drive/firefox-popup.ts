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
export interface WithConnection {
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

/** Opens an address in a private window of its own. */
export async function openPrivately(scope: ChromeScope, url: string): Promise<void> {
  await scope(`(async () => {
    const opened = OpenBrowserWindow({ private: true });
    await new Promise((done) => opened.addEventListener("load", done, { once: true }));
    await opened.delayedStartupPromise;
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    opened.gBrowser.selectedTab = opened.gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal });
  })()`);
}

const POPUP = `[...document.querySelectorAll('browser[webextension-view-type="popup"]')].at(-1)?.contentDocument`;

/** Clicks the extension's toolbar button over the tab at this address, once the window shows that tab. */
export async function openPopup(scope: ChromeScope, address: string): Promise<FirefoxPopup> {
  // A tab that comes to the front after the popup has opened closes it.
  await until(scope, "shows the tab", `!gBrowser._switcher && gBrowser.currentURI.spec === ${JSON.stringify(address)}`);
  await scope(`(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  })()`);
  const inPopup = (body: string) => scope(`((document) => ${body})(${POPUP})`);
  const field = (name: string) =>
    `[...document.querySelectorAll("label")].find((label) => label.textContent === ${JSON.stringify(name)}).control`;
  const waitUntil = async (expression: string) => {
    await until(
      scope,
      `popup comes to ${expression}`,
      `((document) => document ? Boolean(${expression}) : false)(${POPUP})`,
    );
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
      await until(scope, "has closed the popup", `!${POPUP}`);
    },
  };
}

/** Resolves when the browser window says so. Asked again as soon as it has answered: there is nothing to observe it with. */
async function until(scope: ChromeScope, what: string, expression: string): Promise<void> {
  const latest = Date.now() + 30_000;
  while (!(await scope(expression))) {
    if (Date.now() > latest) throw new Error(`the window never ${what}`);
  }
}
