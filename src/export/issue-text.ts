import type { Root } from "mdast";
import type { Issue } from "../draft/issue";
import type { MarkdownStyle } from "../draft/markdown-style";
import { blocksOf } from "./blocks";
import { issueTree } from "./issue-tree";
import { issueToMarkdown } from "./markdown";

/** How an issue is laid out; `template` is what style `custom` goes by. */
export interface Layout {
  readonly style: MarkdownStyle;
  readonly template: string;
}

/** The template that style `custom` begins with: the same as Prose, for the editor to change. */
export const FIRST_TEMPLATE = `{% if issue.title %}# {{ issue.title }}

{% endif %}{% if issue.introduction %}{{ issue.introduction }}

{% endif %}{% if issue.number %}## Issue #{{ issue.number }}

{% endif %}{% for entry in entries %}{{ entry.markdown }}

{% endfor %}`;

/**
 * The issue as Markdown in any style, ending with one line break; what a style needs beside is loaded when it is used.
 * Rejects with a `TemplateError` where the editor's own template can't be used.
 */
export async function issueText(issue: Issue, { style, template }: Layout): Promise<string> {
  switch (style) {
    case "prose":
    case "list":
      return issueToMarkdown(issue, style);
    case "front-matter":
      return (await import("./front-matter")).withFrontMatter(issue);
    case "custom": {
      const made = (await import("./template")).renderTemplate(issue, template);
      // Not `trim`: a no-break space is part of a text, and what stands behind it is only markup where it begins a line.
      const text = made.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
      return text && `${text}\n`;
    }
  }
}

/** The issue in any style as a tree, for HTML and plain text. Front matter is for machines, and not in it. */
export async function issueTreeIn(issue: Issue, layout: Layout): Promise<Root> {
  if (layout.style !== "custom") return issueTree(issue, layout.style === "list" ? "list" : "prose");
  return { type: "root", children: blocksOf(await issueText(issue, layout), null, 0) };
}
