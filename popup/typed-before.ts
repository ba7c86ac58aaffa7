import { FIELDS, type Texts } from "./texts";

/** What was typed into the page's own form before any script ran. */
export function typedBefore(form: ParentNode): Partial<Texts> {
  const fields = FIELDS.map((name) => [name, form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value] as const);
  return Object.fromEntries(fields.filter(([, text]) => text));
}
