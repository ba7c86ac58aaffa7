import { useEffect, useMemo, useState } from "preact/hooks";
import type { Layout } from "../../export/issue-text";
import type { Settings } from "../../storage/settings";

/** The layout that was chosen; `null` until the settings are read, and what lays issues out is loaded. */
export function useLayout(settings: Pick<Settings, "style" | "template"> | null): Layout | null {
  const [first, setFirst] = useState<string | null>(null);
  useEffect(() => {
    import("../../export/issue-text").then(({ FIRST_TEMPLATE }) => setFirst(FIRST_TEMPLATE), reportError);
  }, []);
  const [style, template] = [settings?.style, settings?.template];
  return useMemo(() => {
    if (style === undefined || first === null) return null;
    return { style, template: template || first };
  }, [style, template, first]);
}
