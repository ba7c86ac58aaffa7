import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Issue } from "../draft/issue";
import type { Layout } from "../export/issue-text";
import { t } from "./i18n";
import { exportErrorText } from "./stored/export-error";

type View = "rendered" | "markdown";

/** What a preview shows, and what stands in the way of showing the latest. */
interface Shown {
  readonly blocks: readonly VNode[];
  readonly markdown: string;
}

const NOTHING: Shown = { blocks: [], markdown: "" };

/** The issue as its readers see it, or its Markdown; made of the tree that the exports are made of, as one types. */
export function Preview({ issue, layout }: { issue: Issue; layout: Layout | null }) {
  const [view, setView] = useState<View>("rendered");
  const { shown, problem } = useShown(issue, layout, view);
  return (
    <section class="card preview" aria-label={t("preview")}>
      <header>
        <h2>{t("preview")}</h2>
        <fieldset class="views" aria-label={t("previewAs")}>
          {(["rendered", "markdown"] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="preview-view" checked={view === one} onChange={() => setView(one)} />
              {t(one === "rendered" ? "previewRendered" : "previewMarkdown")}
            </label>
          ))}
        </fieldset>
      </header>
      <p class="problem" aria-live="polite">
        {problem}
      </p>
      {view === "rendered" ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <div class="rendered" dir="auto" tabIndex={0}>
          {shown.blocks}
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <pre class="markdown" dir="auto" tabIndex={0}>
          {shown.markdown}
        </pre>
      )}
    </section>
  );
}

/** What there is to show of an issue, made once the frame that shows the last keystroke is drawn. */
function useShown(issue: Issue, layout: Layout | null, view: View): { shown: Shown; problem: string } {
  const [shown, setShown] = useState(NOTHING);
  const [problem, setProblem] = useState("");
  const run = useRef(0);
  useEffect(() => {
    if (!layout) return;
    const own = ++run.current;
    const make = async (): Promise<Shown> => {
      const { issueText, issueTreeIn } = await import("../export/issue-text");
      if (view === "markdown") return { blocks: [], markdown: await issueText(issue, layout) };
      const { renderedTree } = await import("./rendered");
      return { blocks: renderedTree(await issueTreeIn(issue, layout)), markdown: "" };
    };
    make().then(
      (made) => {
        if (own !== run.current) return;
        setShown(made);
        setProblem("");
      },
      // The last good preview stays beside the reason.
      (error: unknown) => own === run.current && setProblem(exportErrorText(error)),
    );
  }, [issue, layout, view]);
  return { shown, problem };
}
