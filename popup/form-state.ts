import type { Clip } from "../src/draft/issue";
import { parseWebLink } from "../src/draft/web-link";
import type { PageView } from "../src/storage/library-reads";
import { FIELDS, type FieldName, type Texts } from "./texts";

/** What the form is about: the page in the tab, not in the draft yet, or a clip that is. */
type Target = { readonly kind: "page" } | { readonly kind: "clip"; readonly issue: string; readonly id: string };

/** The form, as it stands. `typed`: fields that hold the editor's own words, which nothing that arrives may change. */
export interface ClipForm {
  readonly texts: Texts;
  readonly typed: ReadonlySet<FieldName>;
  readonly target: Target;
}

/** What was typed at earlier openings and did not reach the library: `later` than what it has, and `more` behind that. */
interface Left {
  readonly later: Partial<Texts>;
  readonly more: Partial<Texts>;
}

export type FormEvent =
  | { readonly type: "typed"; readonly field: FieldName; readonly value: string }
  | {
      readonly type: "page-found";
      readonly page: PageView;
      readonly draft: string | null;
      readonly left: Left;
    }
  | { readonly type: "offered"; readonly offer: Partial<Texts> }
  /** `texts`: what was stored, while typing may have gone on. */
  | { readonly type: "added"; readonly issue: string; readonly id: string; readonly texts: Texts }
  | { readonly type: "opened" | "changed"; readonly issue: string; readonly id: string; readonly texts: Texts }
  | { readonly type: "taken-back" }
  | { readonly type: "page-again" };

const NO_TEXTS: Texts = { title: "", link: "", emoji: "", blurb: "" };

/** The form as it opens: empty but for what was typed already. */
export function begun(typed: Partial<Texts>): ClipForm {
  return {
    texts: { ...NO_TEXTS, ...typed },
    typed: new Set(FIELDS.filter((field) => typed[field])),
    target: { kind: "page" },
  };
}

/** The texts of a clip. */
export function textsOf({ title, link, emoji, blurb }: Clip): Texts {
  return { title, link: link ?? "", emoji, blurb };
}

/** The form after an event. Whatever arrives late, what the editor has typed stays. */
export function nextForm(form: ClipForm, event: FormEvent): ClipForm {
  switch (event.type) {
    case "typed":
      return {
        ...form,
        texts: { ...form.texts, [event.field]: event.value },
        typed: new Set([...form.typed, event.field]),
      };
    case "page-found":
      return pageFound(form, event.page, event.draft, event.left);
    case "offered":
      return form.target.kind === "page" ? { ...form, texts: untyped(form, event.offer) } : form;
    case "added": {
      const later = FIELDS.filter((field) => form.texts[field] !== event.texts[field]);
      return { ...form, typed: new Set(later), target: clipTarget(event) };
    }
    case "opened":
      return { texts: event.texts, typed: new Set(), target: clipTarget(event) };
    case "changed":
      return isShowing(form, event.issue, event.id) ? { ...form, texts: keepingLink(form, event.texts) } : form;
    case "taken-back":
      return { ...form, typed: new Set(FIELDS), target: { kind: "page" } };
    case "page-again":
      return begun({});
  }
}

/** A link that is half typed is in no library, and stays in the form. */
function keepingLink({ texts, typed }: ClipForm, arrived: Texts): Texts {
  return typed.has("link") && parseWebLink(texts.link) === null ? { ...arrived, link: texts.link } : arrived;
}

function isShowing({ target }: ClipForm, issue: string, id: string): boolean {
  return target.kind === "clip" && target.issue === issue && target.id === id;
}

/** What of the form is the editor's own and not in the library yet. */
export function unfinishedTexts({ texts, typed }: ClipForm): Partial<Texts> {
  return Object.fromEntries([...typed].map((field) => [field, texts[field]]));
}

/** What was typed at one opening and then at the next: a blurb goes on, of the other fields the later text stands. */
export function followedBy(before: Partial<Texts>, after: Partial<Texts>): Partial<Texts> {
  const isBlurbOfBoth = before.blurb !== undefined && after.blurb !== undefined;
  return { ...before, ...after, ...(isBlurbOfBoth && { blurb: `${before.blurb}${after.blurb}` }) };
}

function pageFound(form: ClipForm, { clip, unfinished }: PageView, draft: string | null, left: Left): ClipForm {
  const after = (before: Partial<Texts>) => followedBy({ ...before, ...left.later }, left.more);
  const own = Object.entries(after(clip ? {} : unfinished)).filter(([, text]) => text);
  const typed = new Set([...form.typed, ...FIELDS.filter((field) => own.some(([name]) => name === field))]);
  if (clip && draft !== null) {
    const target = clipTarget({ issue: draft, id: clip.id });
    return { texts: behind(form, after(textsOf(clip))), typed, target };
  }
  return { ...form, texts: behind(form, Object.fromEntries(own)), typed };
}

/** What was there before: it fills fields nobody typed in, and stands before a blurb that was begun meanwhile. */
function behind(form: ClipForm, before: Partial<Texts>): Texts {
  const blurb = form.typed.has("blurb") ? (before.blurb ?? "") + form.texts.blurb : undefined;
  return { ...untyped(form, before), ...(blurb !== undefined && { blurb }) };
}

function untyped({ texts, typed }: ClipForm, arrived: Partial<Texts>): Texts {
  const free = FIELDS.filter((field) => !typed.has(field) && arrived[field] !== undefined);
  return { ...texts, ...Object.fromEntries(free.map((field) => [field, arrived[field]])) };
}

function clipTarget({ issue, id }: { readonly issue: string; readonly id: string }): Target {
  return { kind: "clip", issue, id };
}
