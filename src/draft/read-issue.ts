import type { Json } from "../replica/canonical-json";
import type { Document, Fields } from "../replica/document";
import { shown, shownValue } from "../replica/register";
import { oneGrapheme } from "./grapheme";
import type { Entry, Issue, IssueState } from "./issue";
import { isOrderKey } from "./order-key";
import { compareOrder, type Placed } from "./placement";
import { parseWebLink } from "./web-link";

/**
 * The issue a document shows. A register that holds what this version can't use reads as empty; it stays in the
 * document, for a version that can.
 */
export function readIssue(document: Document): Issue {
  const { fields } = document;
  const entries = [...document.entries].flatMap(([id, entry]) => readEntry(id, entry) ?? []);
  return {
    id: document.id,
    number: issueNumber(shownValue(fields.get("number"))),
    title: text(fields, "title"),
    introduction: text(fields, "introduction"),
    state: stateOf(fields),
    publishedOn: text(fields, "publishedOn"),
    entries: entries.sort(compareOrder),
  };
}

function stateOf(fields: Fields): IssueState {
  if (isRemoved(fields)) return "removed";
  return shownValue(fields.get("state")) === "published" ? "published" : "draft";
}

/** The entry these registers show, or `null` where it was removed or is of a kind this version does not know. */
export function readEntry(id: string, fields: Fields): Entry | null {
  if (isRemoved(fields)) return null;
  const kind = text(fields, "kind");
  if (kind === "heading") return { kind, ...placed(id, fields), text: text(fields, "text") };
  if (kind !== "clip") return null;
  return {
    kind,
    ...placed(id, fields),
    link: parseWebLink(text(fields, "link")),
    address: text(fields, "address"),
    title: text(fields, "title"),
    emoji: oneGrapheme(text(fields, "emoji"), ""),
    blurb: text(fields, "blurb"),
    held: shownValue(fields.get("held")) === true,
    site: text(fields, "site"),
    author: text(fields, "author"),
    published: text(fields, "published"),
    description: text(fields, "description"),
    language: text(fields, "language"),
    minutes: count(fields, "minutes"),
  };
}

/** An entry, or an issue, is removed where every version says so: an edit that did not know of the removal wins over it. */
export function isRemoved(fields: Fields): boolean {
  return fields.get("removed")?.every((version) => version.value === true) ?? false;
}

/** A whole number from 1 that counts issues, or `null`. */
export function issueNumber(value: Json | undefined): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}

function placed(id: string, fields: Fields): Placed {
  const order = fields.get("order");
  const key = shownValue(order);
  return { id, order: isOrderKey(key) ? key : null, placedBy: order ? shown(order).writer : null };
}

function text(fields: Fields, field: string): string {
  const value = shownValue(fields.get(field));
  return typeof value === "string" ? value : "";
}

function count(fields: Fields, field: string): number {
  const value = shownValue(fields.get(field));
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
