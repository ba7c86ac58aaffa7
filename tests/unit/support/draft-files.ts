import { createHash } from "node:crypto";
import { addClip, addHeading, editClip, editIssue, removeEntry, startIssue } from "../../../src/draft/edits";
import { readIssue } from "../../../src/draft/read-issue";
import { encodeDraftFile, type FileOrigin } from "../../../src/draft-file/encode";
import type { Sha256 } from "../../../src/draft-file/format";
import { type Document, emptyDocument } from "../../../src/replica/document";
import { merge } from "../../../src/replica/merge";
import { write } from "../../../src/replica/write";
import { link, newClip, writer } from "./documents";

/** SHA-256 by Node, which answers at once. */
export const sha256: Sha256 = async (text) => createHash("sha256").update(text, "utf8").digest("hex");

export const ORIGIN: FileOrigin = { device: "Work laptop", exportedAt: "2026-11-23T10:00:00.000Z" };

/** An issue with a bit of everything: clips, a heading, a removed entry, a conflict, a field that nobody knows. */
export function sampleDocument(id = "issue-95"): Document {
  const [here, there] = [writer("here"), { ...writer("there"), at: 2_000 }];
  const add = (document: Document, entry: string, title: string) => {
    const clip = newClip({
      title,
      link: link(`https://example.org/${entry}`),
      emoji: "🎉",
      blurb: `About [${title}]().`,
    });
    return write(document, addClip(readIssue(document).entries.at(-1), entry, clip, here), here);
  };
  let document = write(emptyDocument(id), startIssue(95), here);
  document = write(document, editIssue(document, { title: "A, B and more", introduction: "Hello. 👋" }), here);
  document = add(add(add(document, "a", "Ä title"), "b", "Two"), "c", "Three");
  document = write(document, addHeading(readIssue(document).entries, "h", "News", 1, here), here);
  document = write(document, removeEntry("c"), here);
  document = write(document, [{ entry: "a", field: "__proto__", value: { rating: [1, { deep: true }] } }], here);
  const one = write(document, editClip(document, "a", { blurb: "Written here." }), here);
  const other = write(document, editClip(document, "a", { blurb: "Written there." }), there);
  return merge(one, other);
}

/** The text of a draft file with these documents. */
export function draftFile(...documents: readonly Document[]): Promise<string> {
  return encodeDraftFile(documents, ORIGIN, sha256);
}
