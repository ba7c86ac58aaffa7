import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Issue } from "../src/draft/issue";
import { DEFAULT_MARKDOWN_STYLE, MARKDOWN_STYLES, type MarkdownStyle } from "../src/draft/markdown-style";
import { readIssue } from "../src/draft/read-issue";
import { decodeDraftFile } from "../src/draft-file/decode";
import { FileRefused } from "../src/draft-file/format";
import { FIRST_TEMPLATE, issueText } from "../src/export/issue-text";
import { sha256 } from "../src/storage/sync/sha256";

const USAGE = `Prints the Markdown of an issue in a draft file.

  npm run render -- draft.json [--style ${MARKDOWN_STYLES.join("|")}] [--issue NUMBER] [--template FILE]

Without --issue it is the only issue in the file, or the only draft among several. Style custom goes by the Liquid template
in a file; docs/templates.md tells what it can name.
`;

/** What was asked for can't be done; the message says what to ask for instead. */
class BadInput extends Error {}

interface Wanted {
  readonly file: string;
  readonly style: MarkdownStyle;
  readonly number: number | null;
  /** The file of a template; only style `custom` goes by one. */
  readonly template: string | null;
}

function wanted(args: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      style: { type: "string", default: DEFAULT_MARKDOWN_STYLE },
      issue: { type: "string" },
      template: { type: "string" },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new BadInput(USAGE);
  const style = MARKDOWN_STYLES.find((known) => known === values.style);
  if (!style) throw new BadInput(`There is no style "${values.style}". There are: ${MARKDOWN_STYLES.join(", ")}.`);
  const template = values.template ?? null;
  if (template !== null && style !== "custom") throw new BadInput("Only style custom goes by a template.");
  return { file, style, template, number: values.issue === undefined ? null : Number(values.issue) };
}

function choose(issues: readonly Issue[], number: number | null): Issue {
  const drafts = issues.filter(({ state }) => state === "draft");
  const matching =
    number === null ? (issues.length === 1 ? issues : drafts) : issues.filter((issue) => issue.number === number);
  const [issue, ...others] = matching;
  if (issue && others.length === 0) return issue;
  const numbers = issues.map((one) => one.number ?? "without a number").join(", ");
  throw new BadInput(`Choose one issue with --issue. The file has: ${numbers || "none"}.`);
}

try {
  const { file, style, number, template: path } = wanted(process.argv.slice(2));
  const { documents } = await decodeDraftFile(await readFile(file, "utf8"), sha256);
  const issues = documents.map(readIssue).filter(({ state }) => state !== "removed");
  const template = path === null ? FIRST_TEMPLATE : await readFile(path, "utf8");
  process.stdout.write(await issueText(choose(issues, number), { style, template }));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const why =
    error instanceof FileRefused ? `This is no draft file that can be read (${error.message}).` : error.message;
  process.stderr.write(`${why.trimEnd()}\n`);
  process.exitCode = 2;
}
