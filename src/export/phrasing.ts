import type { Heading, PhrasingContent, Text } from "mdast";
import type { WebLink } from "../draft/web-link";
import { destinationOf } from "./destination";

declare module "mdast" {
  interface TextData {
    /** Somebody else's words, or one line of the editor's that is no Markdown: nothing in it is markup, in any dialect. */
    literal?: true;
  }
}

/** One line of text as text: white space and controls become single spaces. */
export function literal(value: string): Text {
  return { type: "text", value: value.replace(/[\s\p{Cc}]+/gu, " ").trim(), data: { literal: true } };
}

/** Text of our own between parts: a space, a dash. */
export function text(value: string): Text {
  return { type: "text", value };
}

/** A link whose words are a title; without an address, the words alone. Without words, the address is the words. */
export function titleLink(title: string, link: WebLink | null): PhrasingContent {
  const words = literal(title.trim() || (link ?? ""));
  const url = destinationOf(link ?? "");
  return url === null ? words : { type: "link", url, children: [words] };
}

/** A heading of literal words, or nothing where there are none. */
export function headingOf(depth: Heading["depth"], words: string): Heading[] {
  const line = literal(words);
  return line.value ? [{ type: "heading", depth, children: [line] }] : [];
}
