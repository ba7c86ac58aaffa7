import type { TitleWords } from "../draft/suggested-title";
import { t } from "./i18n";

/** A suggested title in the editor's language: "A, B and more". */
export function titleFromWords({ first, second, isMore }: TitleWords): string {
  if (second === null) return isMore ? t("titleOneAndMore", first) : first;
  return t(isMore ? "titleTwoAndMore" : "titleTwo", first, second);
}
