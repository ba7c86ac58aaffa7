import fc from "fast-check";
import type { Issue } from "../../../src/draft/issue";
import { parseWebLink } from "../../../src/draft/web-link";
import { clip, heading, issue } from "./documents";

/**
 * Pieces that matter to Markdown, HTML, YAML, Liquid or the parsers' edges, mixed with any text. Emoji stand between
 * blanks, because parsers disagree on emphasis between a letter and an emoji: some look at UTF-16 code units, and half
 * of a surrogate pair is neither a symbol nor a letter.
 */
const PIECES = [
  ..."*_`~[]()<>!#|\\&{}=+-.:;'\"@^$%/? \n\t",
  ...["**", "__", "~~", "``", "```", "](", "[]", "[x]", "!["],
  ...["](javascript:alert(1))", "](<javascript:alert(1)>)", "[x](data:text/html,<script>alert(1)</script>)"],
  ...["<javascript:alert(1)>", "[r]: javascript:alert(1)\n", "](vbscript:x)", "&#x6a;avascript:", "java\nscript:"],
  ...["<b>", "</b>", "<!--", "-->", "<script>", "</script>", "<img src=x onerror=alert(1)>", "<?x ?>", "<![CDATA["],
  ...["&amp;", "&#42;", "&copy", "&lt;script&gt;", "&#60;"],
  ...["1. ", "- ", "+ ", "> ", "# ", "---", "===", "---\n", "...\n", "\\\n", "  \n", "\n\n", "\n    ", "\n\t"],
  ...["http://x.example", "<https://x.example>", "www.x.example", "[r]: https://x.example\n", "[^1]: note\n"],
  ...["{{ x }}", "{% x %}", "{% raw %}", "{{ issue.title | raw }}", "{%- endfor -%}"],
  ...["title: x\n", "!!js/function ", "| a | b |\n|---|---|\n", "- [ ] "],
  ...[" 🎉 ", " 👨‍👩‍👧 ", "é", "\u0301", "\u00a0", "\u200b", "\u202e", "\u0000", "\u2028", "\r", "ß", "漢字", "مرحبا"],
];

/** Any text that somebody, or a page, could bring into a field. */
const hostileText = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(""));

const address = fc
  .oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    hostileText.map((path) => `https://x.example/${path.replace(/[\s\p{Cc}]/gu, "")}`),
  )
  // Renderers and browsers disagree on a "%" that encodes nothing; no page has such an address of its own.
  .map((url) => url.replace(/%(?![0-9a-f]{2})/gi, ""))
  .filter((url) => parseWebLink(url) !== null);

const entry = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      title: hostileText,
      blurb: hostileText,
      emoji: fc.constantFrom("", "🎉", "*", "#", "👍🏽"),
      address,
    }),
  },
  { weight: 1, arbitrary: hostileText },
);

/** Any issue, with hostile texts in every field. */
export const anyIssue: fc.Arbitrary<Issue> = fc
  .record({
    number: fc.option(fc.nat({ max: 999 }).map((n) => n + 1)),
    title: hostileText,
    introduction: hostileText,
    entries: fc.array(entry, { maxLength: 4 }),
  })
  .map(({ entries, ...rest }) =>
    issue({
      ...rest,
      entries: entries.map((one) =>
        typeof one === "string" ? heading(one) : clip({ ...one, link: parseWebLink(one.address) }),
      ),
    }),
  );
