import { addClip, addHeading, editIssue, startIssue } from "../../../src/draft/edits";
import type { NewClip } from "../../../src/draft/issue";
import { readIssue } from "../../../src/draft/read-issue";
import { type Document, emptyDocument } from "../../../src/replica/document";
import { write } from "../../../src/replica/write";
import { link, newClip, writer } from "../../unit/support/documents";

/** A clip of an issue under test, or a heading's words. */
export type Part = string | (Partial<NewClip> & { readonly title: string });

/** An issue with these entries, as another device would have made it. */
export function issueOf(number: number, parts: readonly Part[], texts = {}): Document {
  const by = { ...writer(`writer-${number}`, Math.random), at: 1_000 };
  const started = write(emptyDocument(`issue-${number}`), startIssue(number), by);
  return parts.reduce(
    (document, part, at) => {
      const { entries } = readIssue(document);
      if (typeof part === "string") return write(document, addHeading(entries, `entry-${at}`, part, at, by), by);
      const address = `https://page-${at}.example/`;
      const clip = newClip({ link: link(address), address, ...part });
      return write(document, addClip(entries.at(-1), `entry-${at}`, clip, by), by);
    },
    write(started, editIssue(started, texts), by),
  );
}
