import { describe, expect, test } from "vitest";
import { treeToHtml, treeToPage } from "../../../src/export/html";
import { issueTreeIn } from "../../../src/export/issue-text";
import { treeToPlainText } from "../../../src/export/plain-text";
import { clip, heading, issue, link } from "../support/documents";

const BLURB = `**Bold**, *italic*, \`code\` and [its page]().

- one
- two

> A quotation.

3. three
4. four

\`\`\`
a < b
\`\`\`

![A diagram](https://example.org/d.png) <script>alert(1)</script>`;

const sample = issue({
  number: 95,
  title: "A & B",
  introduction: "Hello.",
  entries: [clip({ blurb: BLURB, emoji: "🎉" }), heading("News"), clip({ title: "Two <b>", blurb: "" })],
});
const prose = await issueTreeIn(sample, { style: "prose", template: "" });

test("HTML is made of elements that every mail program keeps, and nothing else", () => {
  expect(treeToHtml(prose)).toBe(`<h1>A &amp; B</h1>
<p>Hello.</p>
<h2>Issue #95</h2>
<p><strong>Bold</strong>, <em>italic</em>, <code>code</code> and <a href="https://example.org/page">its page</a>.</p>
<ul><li>one</li><li>two</li></ul>
<blockquote><p>A quotation.</p></blockquote>
<ol start="3"><li>three</li><li>four</li></ol>
<pre><code>a &lt; b
</code></pre>
<p><img src="https://example.org/d.png" alt="A diagram" /> &lt;script>alert(1)&lt;/script> 🎉</p>
<h3>News</h3>
<p><a href="https://example.org/page">Two &lt;b></a></p>
`);
});

test("as a page it has its title and its language", () => {
  const page = treeToPage(prose, sample, "en-GB");

  expect(page).toMatch(
    /^<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>A &#x26; B|<title>A &amp; B/,
  );
  expect(page).toContain(treeToHtml(prose));
  expect(treeToPage(prose, sample, '"><script>')).toContain("<html>\n");
});

test("as plain text links have their address behind them", () => {
  expect(treeToPlainText(prose)).toBe(`A & B

Hello.

Issue #95

Bold, italic, code and its page (https://example.org/page).

- one
- two

> A quotation.

3. three
4. four

    a < b

A diagram (https://example.org/d.png) <script>alert(1)</script> 🎉

News

Two <b> (https://example.org/page)
`);
});

describe("in other styles", () => {
  test("a list is a list", async () => {
    const tree = await issueTreeIn(issue({ entries: [clip({ title: "One" }), clip({ title: "Two" })] }), {
      style: "list",
      template: "",
    });

    expect(treeToHtml(tree)).toBe(
      '<ul><li><a href="https://example.org/page">One</a></li><li><a href="https://example.org/page">Two</a></li></ul>\n',
    );
    expect(treeToPlainText(tree)).toBe("- One (https://example.org/page)\n- Two (https://example.org/page)\n");
  });

  test("front matter is for machines, and not in it", async () => {
    const tree = await issueTreeIn(sample, { style: "front-matter", template: "" });

    expect(treeToHtml(tree)).toBe(treeToHtml(prose));
  });

  test("the editor's own template is read, and made as safe as everything else", async () => {
    const template = "# {{ issue.title }}\n\n<b>raw</b> [x](javascript:alert(1)) [y](https://y.example)";
    const tree = await issueTreeIn(sample, { style: "custom", template });

    expect(treeToHtml(tree)).toBe('<h1>A &amp; B</h1>\n<p>&lt;b>raw&lt;/b> x <a href="https://y.example">y</a></p>\n');
  });
});

test("what is held for the next issue is in no export", async () => {
  const held = issue({
    entries: [clip({ title: "Here" }), clip({ title: "Later", held: true, link: link("https://later.example") })],
  });
  for (const style of ["prose", "list", "front-matter"] as const) {
    const tree = await issueTreeIn(held, { style, template: "" });
    expect(treeToHtml(tree)).toContain("Here");
    expect(treeToHtml(tree)).not.toContain("Later");
  }
});
