import browser from "webextension-polyfill";
import type messages from "../../public/_locales/en/messages.json";

type Messages = typeof messages;

/** The name of a text in `public/_locales`. */
export type MessageName = keyof Messages;

type Values<Name extends MessageName> = Messages[Name] extends { placeholders: infer P }
  ? P extends { second: unknown }
    ? [first: string, second: string]
    : [first: string]
  : [];

/** A text in the editor's language. A text with placeholders takes that many values, in order. */
export function t<Name extends MessageName>(name: Name, ...values: Values<Name>): string {
  return browser.i18n.getMessage(name, values);
}

/** The names of the texts that come in one form for one and another for several: `clips` for `clipsOne`, `clipsOther`. */
type Plural = {
  [Name in MessageName]: Name extends `${infer Stem}One` ? (`${Stem}Other` extends MessageName ? Stem : never) : never;
}[MessageName];

/** A text that counts something, in the form the language has for that number. */
export function tCount(name: Plural, count: number): string {
  const locale = browser.i18n.getUILanguage();
  const form = new Intl.PluralRules(locale).select(count) === "one" ? "One" : "Other";
  return browser.i18n.getMessage(`${name}${form}`, new Intl.NumberFormat(locale).format(count));
}
