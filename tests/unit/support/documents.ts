import { addClip } from "../../../src/draft/edits";
import type { Clip, Heading, Issue, NewClip } from "../../../src/draft/issue";
import type { Placer } from "../../../src/draft/placement";
import { readIssue } from "../../../src/draft/read-issue";
import { parseWebLink, type WebLink } from "../../../src/draft/web-link";
import { type Document, emptyDocument } from "../../../src/replica/document";
import { type Stamp, write } from "../../../src/replica/write";

/** A link a test knows to be one. */
export function link(address: string): WebLink {
  const parsed = parseWebLink(address);
  if (parsed === null) throw new Error(`${address} is no web link`);
  return parsed;
}

/** A clip about to be added, with what a test says of it. */
export function newClip(of: Partial<NewClip> = {}): NewClip {
  return {
    title: "A title",
    link: link("https://example.org/page"),
    emoji: "",
    blurb: "",
    address: "https://example.org/page",
    site: "",
    author: "",
    published: "",
    description: "",
    language: "",
    minutes: 0,
    ...of,
  };
}

/** A clip as it is read from a document. */
export function clip(of: Partial<Clip> = {}): Clip {
  return { ...newClip(), kind: "clip", id: "clip", order: null, placedBy: null, held: false, ...of };
}

/** A heading as it is read from a document. */
export function heading(text: string): Heading {
  return { kind: "heading", id: "heading", order: null, placedBy: null, text };
}

/** An issue with what a test says of it. */
export function issue(of: Partial<Issue> = {}): Issue {
  return {
    id: "issue",
    number: null,
    title: "",
    introduction: "",
    state: "draft",
    publishedOn: "",
    entries: [],
    ...of,
  };
}

/** A writer whose chance and clock can be foretold. */
export function writer(name: string, random: () => number = () => 0.5): Placer & Stamp {
  return { writer: name, random, at: 1_000 };
}

/** A document with a clip for each id, added one behind the other. */
export function documentWith(ids: readonly string[], by: Placer & Stamp = writer("a")): Document {
  return ids.reduce(
    (document, id) => write(document, addClip(readIssue(document).entries.at(-1), id, newClip({ title: id }), by), by),
    emptyDocument("issue"),
  );
}

/** The ids of what an issue lists, in order. */
export function listed(document: Document): string[] {
  return readIssue(document).entries.map(({ id }) => id);
}
