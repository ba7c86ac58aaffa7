import type { Issue } from "../draft/issue";
import { t } from "./i18n";

/** What an issue is called in lists and sentences: "Issue #95", and its title if it has one. */
export function issueName({ number, title }: Pick<Issue, "number"> & { readonly title?: string }): string {
  const name = number === null ? t("issueWithoutNumber") : t("issueNumber", String(number));
  return [name, title].filter(Boolean).join(" · ");
}
