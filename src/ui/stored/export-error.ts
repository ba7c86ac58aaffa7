import { t } from "../i18n";

/** What a template that can't be used has to say for itself; told by its shape, so that nothing of templates is loaded. */
interface TemplateProblem {
  readonly name: "TemplateError";
  readonly line: number;
  readonly reason: string;
}

function isTemplateProblem(error: unknown): error is TemplateProblem {
  return error instanceof Error && error.name === "TemplateError" && "line" in error && "reason" in error;
}

/** Why an issue could not be exported, in words. */
export function exportErrorText(error: unknown): string {
  if (isTemplateProblem(error)) {
    return error.line > 0 ? t("templateErrorAt", String(error.line), error.reason) : t("templateError", error.reason);
  }
  return error instanceof Error ? error.message : String(error);
}
