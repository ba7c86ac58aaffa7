import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { offerFrom } from "../../../src/capture/clip-offer";
import { quotationOf } from "../../../src/export/quotation";
import { type PageReader, pageReader } from "../support/page-reader";

const ADDRESS = "https://hostile.example/a";

let reader: PageReader;
beforeAll(async () => {
  reader = await pageReader();
});
afterAll(() => reader.close());

function page(head: string, body = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

async function titleOf(html: string): Promise<string> {
  await reader.show(ADDRESS, html);
  return offerFrom(await reader.read()).offer.title;
}

describe("a page can't keep itself from being read, or the browser busy,", () => {
  test("by a hundred thousand metas", async () => {
    const metas = Array.from({ length: 100_000 }, (_, n) => `<meta property="x:${n}" content="${n}">`).join("");
    expect(await titleOf(page(`<title>Metas</title>${metas}`))).toBe("Metas");
  });

  test("by a title of ten million characters", async () => {
    const title = await titleOf(page(`<title>${"long ".repeat(2_000_000)}</title>`));
    expect(title.startsWith("long long")).toBe(true);
    expect(title.length).toBeLessThanOrEqual(2_000);
  });

  test("by putting its own in the place of the document's methods", async () => {
    const script = `<script>
      for (const name of ["querySelector", "querySelectorAll", "getElementsByTagName", "createTreeWalker"])
        document[name] = Document.prototype[name] = () => { throw new Error("mine"); };
      Element.prototype.getAttribute = () => "mine";
      Object.defineProperty(document, "title", { get() { throw new Error("mine"); } });
      Object.defineProperty(Document.prototype, "baseURI", { get() { throw new Error("mine"); } });
      JSON.parse = () => { throw new Error("mine"); };
      Array.from = () => { throw new Error("mine"); };
    </script>`;
    expect(await titleOf(page(`<title>Overridden</title>${script}`))).toBe("Overridden");
  });

  test("by elements whose names hide the document's methods", async () => {
    const names = ["querySelector", "querySelectorAll", "getElementsByTagName", "createTreeWalker", "title", "baseURI"];
    const clobbering = [...names, "documentElement", "body"].map((name) => `<img name="${name}" alt="">`).join("");
    expect(await titleOf(page("<title>Clobbered</title>", clobbering))).toBe("Clobbered");
  });

  test("by JSON-LD that is deep, huge, or broken", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const wide = `[${Array.from({ length: 20_000 }, (_, n) => `{"@type":"Thing${n}"}`).join(",")}]`;
    const huge = `{"@type":"Article","headline":"${"x".repeat(2_000_000)}"}`;
    const strange = '{"@type":["Article",5],"headline":{"name":{"name":7}},"author":[null,{"name":[]}]}';
    const blocks = [deep, wide, huge, strange, "{oops"].map(
      (json) => `<script type="application/ld+json">${json}</script>`,
    );
    expect(await titleOf(page(`<title>Linked</title>${blocks.join("")}`))).toBe("Linked");
  });

  test("by frames without end", async () => {
    const frames = '<iframe srcdoc="<iframe srcdoc=x></iframe>"></iframe>'.repeat(50);
    expect(await titleOf(page("<title>Frames</title>", frames))).toBe("Frames");
  });

  test("by having no head and no body", async () => {
    expect(await titleOf("<frameset><frame></frameset>")).toBe("hostile.example/a");
  });
});

test("reading leaves no global, listener or change of the document behind", async () => {
  const tab = await reader.show(
    ADDRESS,
    page("<title>Quiet</title>", "<article><h1>Quiet</h1><p>Words.</p></article>"),
  );
  await tab.evaluate(() => {
    Object.assign(window, { changes: 0, listeners: 0 });
    const count = globalThis as unknown as { changes: number; listeners: number };
    const observer = new MutationObserver((records) => {
      count.changes += records.length;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (...args: Parameters<typeof add>) {
      count.listeners++;
      return add.apply(this, args);
    };
  });
  const state = () =>
    tab.evaluate(() => ({
      globals: Object.getOwnPropertyNames(window).sort(),
      html: document.documentElement.outerHTML,
      changes: (globalThis as unknown as { changes: number }).changes,
      listeners: (globalThis as unknown as { listeners: number }).listeners,
    }));
  const isolated = () => reader.inIsolatedWorld("Object.getOwnPropertyNames(globalThis).sort().join()");
  const before = [await state(), await isolated()];
  expect(before[1]).toContain("document");
  await reader.read();

  expect([await state(), await isolated()]).toEqual(before);
});

describe("what is selected arrives as a quotation in Markdown", () => {
  test.each([
    [
      "a sentence",
      "<p>Before. <span id=s>The words that <b>count</b>.</span> After.</p>",
      "> The words that **count**.\n\n",
    ],
    [
      "links, emphasis and code",
      '<p id=s>See <a href="/b?utm_source=x">the <em>other</em> page</a>, run <code>a `b`</code><script>evil()</script>.</p>',
      "> See [the *other* page](https://hostile.example/b), run `` a `b` ``.\n\n",
    ],
    ["a list", "<ul id=s><li>One</li><li>Two<ol><li>Deep</li></ol></li></ul>", "> - One\n> - Two\n>   1. Deep\n\n"],
    [
      "paragraphs and programs",
      "<div id=s><p>First.</p><style>p{}</style><pre>x = 1\n  y</pre><p>Last<br>line</p></div>",
      "> First.\n>\n> ```\n> x = 1\n>   y\n> ```\n>\n> Last\\\n> line\n\n",
    ],
    [
      "no pixel, no script, no live javascript: link",
      '<p id=s>A<img src="https://track.example/p.gif" alt=""> <a href="javascript:alert(1)">trap</a> [b](javascript:c)</p>',
      "> A trap [b]\\(javascript:c)\n\n",
    ],
  ])("%s", async (_what, body, expected) => {
    const tab = await reader.show(ADDRESS, page("<title>Selecting</title>", body));
    await tab.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector("#s") ?? document.body);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    const { passage } = await reader.read();

    expect(quotationOf(passage)).toBe(expected);
  });

  test("no more of it than a few thousand characters", async () => {
    const tab = await reader.show(ADDRESS, page("<title>Long</title>", `<p>${"word ".repeat(100_000)}</p>`));
    await tab.evaluate(() => getSelection()?.selectAllChildren(document.body));
    const { passage } = await reader.read();

    expect(quotationOf(passage).length).toBeLessThan(4_100);
  });
});
