import { Liquid, LiquidError } from "liquidjs";
import type { Entry, Issue } from "../draft/issue";
import { perObject } from "../draft/per-object";
import { blocksOf } from "./blocks";
import { destinationOf } from "./destination";
import { escapeMarkdown } from "./escape-markdown";
import { inertJson } from "./inert-json";
import { exported } from "./issue-tree";
import { treeToMarkdown } from "./markdown";
import { headingOf } from "./phrasing";
import { proseClip } from "./prose";

/** A template that can't be used, or ran too long or too large. `line` counts from 1; 0 where it is not known. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  constructor(
    readonly line: number,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`line ${line}: ${reason}`, options);
  }
}

/** What a template may cost at most: milliseconds of rendering, characters of the template, and of what it makes. */
export const TEMPLATE_LIMITS = { time: 500, length: 100_000, output: 2_000_000 } as const;

/** Markdown already, and safe as it is: what is escaped otherwise is not in it. */
class Markdown {
  constructor(private readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/**
 * The issue as the editor's own template lays it out (LiquidJS). Whatever comes from pages and fields is text: it is
 * always escaped, and never read as a template. Throws {@link TemplateError}.
 */
export function renderTemplate(issue: Issue, template: string): string {
  try {
    const output: unknown = engine().parseAndRenderSync(template, scopeOf(issue));
    const text = String(output);
    if (text.length > TEMPLATE_LIMITS.output) throw new TemplateError(0, "the output is too large");
    return text;
  } catch (error) {
    throw error instanceof TemplateError ? error : templateError(error);
  }
}

function engine(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    // A day has no zone of its own: "2026-11-26" is printed as the 26th wherever the editor is.
    timezoneOffset: 0,
    // No template can bring in another: there are no files.
    templates: {},
    parseLimit: TEMPLATE_LIMITS.length,
    renderLimit: TEMPLATE_LIMITS.time,
    memoryLimit: TEMPLATE_LIMITS.output,
    outputEscape: escaped,
  });
  liquid.registerFilter("markdown_escape", (value: unknown) => new Markdown(escaped(value)));
  liquid.registerFilter("json", (value: unknown) => new Markdown(inertJson(JSON.stringify(plain(value) ?? null))));
  liquid.registerFilter("raw", () => {
    throw new Error("raw can't be used: what comes from pages is always escaped");
  });
  return liquid;
}

function escaped(value: unknown): string {
  if (value instanceof Markdown) return value.toString();
  if (value === null || value === undefined) return "";
  return escapeMarkdown(typeof value === "object" ? JSON.stringify(plain(value)) : String(value));
}

/** A value with its Markdown as texts, as JSON can say it. */
function plain(value: unknown): unknown {
  if (value instanceof Markdown) return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

/** What a template can name; docs/templates.md tells of each. */
function scopeOf(issue: Issue): object {
  const { number, title, introduction, publishedOn, state } = issue;
  return {
    issue: filled({
      number,
      title,
      introduction: markdownOf(blocksOf(introduction, null)),
      date: publishedOn,
      draft: state !== "published",
    }),
    entries: exported(issue.entries).map(entryScope),
  };
}

/** An entry as a template can name it: made once, because an entry whose text changes is another object. */
const entryScope = perObject((entry: Entry): object => {
  if (entry.kind === "heading") {
    return { kind: entry.kind, text: entry.text, markdown: markdownOf(headingOf(3, entry.text)) };
  }
  const { kind, title, emoji, site, author, published, description, language, minutes } = entry;
  return filled({
    kind,
    title,
    link: new Markdown(plainDestination(entry.link ?? "")),
    emoji,
    blurb: markdownOf(blocksOf(entry.blurb, entry.link)),
    markdown: markdownOf(proseClip(entry)),
    site,
    author,
    published,
    description,
    language,
    minutes,
  });
});

/** What is empty is not there: to a template an empty text, and a zero, would count as something. */
function filled(values: Readonly<Record<string, unknown>>): object {
  const isEmpty = (value: unknown) => value === 0 || value === null || /^[\s\p{Cc}]*$/u.test(String(value));
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

function markdownOf(children: Parameters<typeof treeToMarkdown>[0]["children"]): Markdown {
  return new Markdown(treeToMarkdown({ type: "root", children }).replace(/\n$/, ""));
}

/** What ends a link, or the emphasis around it, where it stands in an address; encoded (RFC 3986 2.1) it does not. */
const ENCODED: Readonly<Record<string, string>> = { "(": "%28", ")": "%29", "*": "%2A" };

/** An address as it can stand between the brackets of a link. */
function plainDestination(address: string): string {
  return (destinationOf(address) ?? "").replace(/[()*]/g, (character) => ENCODED[character] ?? character);
}

/** LiquidJS says where only in its message: `…, line:3, col:1`. */
function templateError(error: unknown): TemplateError {
  if (!(error instanceof Error)) return new TemplateError(0, String(error));
  const [, line = "0"] = /, line:(\d+)/.exec(error.message) ?? [];
  const first = (LiquidError.is(error) ? error.originalError?.message : undefined) ?? error.message;
  return new TemplateError(Number(line), first.replace(/, (file:[^,]*, )?line:\d+, col:\d+$/, ""), { cause: error });
}
