import type { PageView } from "../src/storage/library-reads";
import { t } from "../src/ui/i18n";

/** Says that other issues have this page. It informs and never blocks: some repeats are meant. */
export function Elsewhere({ issues }: { issues: PageView["elsewhere"] }) {
  const [issue] = issues;
  if (!issue) return null;
  return <p class="hint">{issue.number === null ? t("alreadyInUnnumbered") : t("alreadyIn", String(issue.number))}</p>;
}
