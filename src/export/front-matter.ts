import { Scalar, stringify } from "yaml";
import type { Issue } from "../draft/issue";
import { inertJson, jsonEscape } from "./inert-json";
import { issueToMarkdown } from "./markdown";

/** The day an issue was published; anything else a register may hold is left out. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What YAML 1.1 takes for a line break, and what is not printable in YAML: written as JSON would not escape it. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * The issue in style Front matter: YAML that Hugo, Jekyll and Astro read (title, number, date, draft), and below it the
 * issue in Prose. What is empty leaves no trace; whether it is a draft is always said.
 */
export function withFrontMatter(issue: Issue): string {
  const { title, number, publishedOn, state } = issue;
  const members = {
    ...(title.trim() !== "" && { title: title.toWellFormed() }),
    ...(number !== null && { number }),
    ...(DAY.test(publishedOn) && { date: plain(publishedOn) }),
    draft: state !== "published",
  };
  const yaml = stringify(members, {
    // Quoted, a title is text to every parser: YAML 1.1 takes "no", "1:30" and much else for something more.
    defaultKeyType: "PLAIN",
    defaultStringType: "QUOTE_DOUBLE",
    doubleQuotedAsJSON: true,
    lineWidth: 0,
  });
  return `---\n${inertJson(yaml).replace(UNPRINTABLE, jsonEscape)}---\n\n${issueToMarkdown(issue, "prose")}`;
}

/** Site generators want a date that is one, which it is without quotes. */
function plain(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = "PLAIN";
  return scalar;
}
