import type { ElementHandle, Page } from "puppeteer-core";

/** A control as assistive technology finds it: by its role and its accessible name. Waits until it is there. */
export async function byRole<Kind extends Element = HTMLElement>(
  page: Page,
  role: string,
  name: string,
): Promise<ElementHandle<Kind>> {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
  if (!found) throw new Error(`there is no ${role} "${name}"`);
  return found as unknown as ElementHandle<Kind>;
}

/** Clicks a button, as soon as it can be clicked. */
export async function press(page: Page, name: string): Promise<void> {
  const button = await byRole<HTMLButtonElement>(page, "button", name);
  await page.waitForFunction((found) => !found.disabled, {}, button);
  await button.click();
}

/** Types into a textbox, behind what is in it. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  const field = await byRole(page, "textbox", name);
  await field.focus();
  await field.press("End");
  await page.keyboard.type(text);
}

/** What is in a textbox. */
export async function textIn(page: Page, name: string): Promise<string> {
  const field = await byRole<HTMLInputElement>(page, "textbox", name);
  return field.evaluate(({ value }) => value);
}

/** Waits until the page's polite live region says this. */
export async function waitForStatus(page: Page, text: string): Promise<void> {
  await waitForText(page, "[role=status]", text);
}

/** Waits until the page's alert says something with this in it. */
export async function waitForAlert(page: Page, text: string): Promise<void> {
  await waitForText(page, "[role=alert]", text);
}

async function waitForText(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (css, wanted) => document.querySelector(css)?.textContent?.includes(wanted),
    {},
    selector,
    text,
  );
}

/** Waits until a textbox holds this. */
export async function waitForValue(page: Page, name: string, text: string): Promise<void> {
  const field = await byRole<HTMLInputElement>(page, "textbox", name);
  await page.waitForFunction((found, wanted) => found.value === wanted, {}, field, text);
}
