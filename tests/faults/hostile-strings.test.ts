import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { Issue } from "../../src/draft/issue";
import { MARKDOWN_STYLES } from "../../src/draft/markdown-style";
import { FIRST_TEMPLATE, issueText, type Layout } from "../../src/export/issue-text";
import { anyIssue } from "../unit/support/any-issue";
import { link } from "../unit/support/documents";
import { counted, tryFault } from "./fault";
import { PARSERS } from "./parse-markdown";

/** Puts everything a template can name where text can stand: in prose, a heading, a link, and as JSON. */
const EVERYTHING = `# {{ issue.title }}

{{ issue.introduction }}

{{ issue | json }}

{% for entry in entries %}{% if entry.kind == "heading" %}## {{ entry.text }}

{{ entry | json }}
{% else %}## {{ entry.emoji }} {{ entry.title }}

[{{ entry.title }}]({{ entry.link }}) {{ entry.title }} ({{ entry.site }}, {{ entry.author }}): {{ entry.link }}

{{ entry.blurb }}

{{ entry.description }} {{ entry | json }}

{{ entry.markdown }}
{% endif %}
{% endfor %}`;

const LAYOUTS: readonly Layout[] = [
  ...MARKDOWN_STYLES.map((style) => ({ style, template: FIRST_TEMPLATE })),
  { style: "custom", template: EVERYTHING },
];

/** An issue whose clips each lead to another host, to be told apart; the rest of their addresses stays as hostile as it was. */
function numbered(issue: Issue): Issue {
  const entries = issue.entries.map((entry, at) =>
    entry.kind === "clip"
      ? {
          ...entry,
          link: link(`https://entry-${at}.example/${entry.link?.replace(/^https?:\/\/[^/]*\/?/, "") ?? ""}`),
          site: entry.title,
          author: entry.blurb,
          description: entry.blurb,
        }
      : entry,
  );
  return { ...issue, entries };
}

/** Where a link may lead. Dialects make links of bare e-mail addresses in any text, and of hosts behind two slashes. */
const ALLOWED = /^(https?:|mailto:|\/\/)/i;

/** The clips that are there to be followed, in order, each once. */
const clipsIn = (addresses: readonly string[]) => [
  ...new Set(addresses.flatMap((address) => /^https:\/\/entry-\d+\.example\//.exec(address) ?? [])),
];

/** How many texts of an issue were made, each by itself: title and introduction, and of a clip title, blurb and address. */
const stringsOf = ({ entries }: Issue) => 2 + entries.reduce((sum, entry) => sum + (entry.kind === "clip" ? 3 : 1), 0);

tryFault("hostile strings in every style", { full: 100_000, short: 600 }, async (times, seed) => {
  const failures: string[] = [];
  let [strings, issues, texts, failedItself] = [0, 0, 0, 0];
  const made = fc.sample(anyIssue, { seed, numRuns: Math.ceil(times / 5) }).map(numbered);
  for (const issue of made) {
    if (strings >= times) break;
    strings += stringsOf(issue);
    issues++;
    const wanted = clipsIn(issue.entries.flatMap((entry) => (entry.kind === "clip" ? (entry.link ?? []) : [])));
    for (const layout of LAYOUTS) {
      const markdown = await issueText(issue, layout);
      for (const [name, parse] of Object.entries(PARSERS)) {
        texts++;
        const live = parse(markdown);
        if (live === null) {
          failedItself++;
          continue;
        }
        const { addresses, tags } = live;
        const wrong = [
          ...addresses.filter((address) => !ALLOWED.test(address)),
          ...tags,
          ...(isDeepStrictEqual(clipsIn(addresses), wanted) ? [] : [`clips ${clipsIn(addresses)} for ${wanted}`]),
        ];
        if (wrong.length > 0) failures.push(`${name}, ${layout.style}: ${JSON.stringify([wrong, markdown])}`);
      }
    }
  }
  // A parser that fails on a text is not made to let anything through; that it is rare is what makes the count one.
  if (failedItself > texts / 1_000) failures.push(`parsers failed on ${failedItself} of ${texts} texts`);
  const figure =
    `${counted(strings)} strings in ${counted(issues)} issues, parsed ${counted(texts)} times (${counted(failedItself)} ` +
    "where the parser itself failed): 0 links other than http(s) and bare e-mail addresses, 0 raw tags, every entry in its place";
  return { figure, failures };
});
