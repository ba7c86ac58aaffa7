import { performance } from "node:perf_hooks";
import { addClip, editClip, startIssue } from "../../src/draft/edits";
import { readIssue } from "../../src/draft/read-issue";
import { decodeDraftFile } from "../../src/draft-file/decode";
import { encodeDraftFile } from "../../src/draft-file/encode";
import { planImport } from "../../src/draft-file/plan";
import { type Document, emptyDocument } from "../../src/replica/document";
import { merge } from "../../src/replica/merge";
import { write } from "../../src/replica/write";
import { link, newClip, writer } from "../unit/support/documents";
import { ORIGIN, sha256 } from "../unit/support/draft-files";
import { median } from "./statistics";

/** What each step of an import cost, in milliseconds, and how large the file was. */
export interface Merging {
  readonly clips: number;
  readonly bytes: number;
  readonly export: number;
  readonly parse: number;
  readonly plan: number;
  readonly merge: number;
}

const CLIPS_PER_ISSUE = 50;

/**
 * Two libraries of this many clips that share half of them: a quarter of what they share was edited on one side, and a
 * quarter on the other.
 */
export function twoLibraries(clips: number): [ours: Document[], theirs: Document[]] {
  const issues = Math.max(2, Math.ceil(clips / CLIPS_PER_ISSUE));
  const perIssue = Math.round(clips / issues);
  const named = (side: string) =>
    Array.from({ length: issues / 2 }, (_, n) => issueOf(`${side}-${n}`, n + 1, perIssue, "before"));
  const shared = named("shared");
  const edited = (by: string, quarter: number) =>
    shared.map((document) =>
      [...document.entries.keys()]
        .filter((_, place) => place % 4 === quarter)
        .reduce((now, id) => write(now, editClip(now, id, { blurb: `Said better by ${by}.` }), writer(by)), document),
    );
  return [
    [...edited("us", 0), ...named("ours")],
    [...edited("them", 1), ...named("theirs")],
  ];
}

function issueOf(id: string, number: number, clips: number, by: string): Document {
  const author = writer(by);
  let document = write(emptyDocument(id), startIssue(number), author);
  for (let n = 0; n < clips; n++) {
    const clip = newClip({
      title: `Story ${n} of issue ${number}, with a title of the usual length`,
      link: link(`https://example.org/${id}/${n}`),
      emoji: "🎉",
      blurb: `What is told in [this story](), in two sentences of the usual length. It is number ${n} of the issue. `,
    });
    document = write(document, addClip(readIssue(document).entries.at(-1), `${id}-${n}`, clip, author), author);
  }
  return document;
}

/** What taking one of two such libraries into the other costs: medians of `rounds`. */
export async function measureMerging(clips: number, rounds: number): Promise<Merging> {
  const [ours, theirs] = twoLibraries(clips);
  const here = new Map(ours.map((document) => [document.id, document]));
  const times = { export: [] as number[], parse: [] as number[], plan: [] as number[], merge: [] as number[] };
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const file = await timed(times.export, () => encodeDraftFile(theirs, ORIGIN, sha256));
    bytes = Buffer.byteLength(file);
    const { documents } = await timed(times.parse, () => decodeDraftFile(file, sha256));
    await timed(times.plan, () => planImport(documents, here, []));
    await timed(times.merge, () =>
      documents.map((document) => {
        const own = here.get(document.id);
        return own ? merge(own, document) : document;
      }),
    );
  }
  const { export: exporting, parse, plan, merge: merging } = times;
  return {
    clips,
    bytes,
    export: median(exporting),
    parse: median(parse),
    plan: median(plan),
    merge: median(merging),
  };
}

async function timed<Result>(times: number[], step: () => Result | Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await step();
  times.push(performance.now() - start);
  return result;
}
