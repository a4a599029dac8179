import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import type { PlanIndicator } from "../../indicator/indicator.ts";
import type { PlanVersion } from "../../plan/plan.ts";
import type { Locale } from "../../text/words.ts";
import type { Bilingual } from "../cell.ts";

/** That the version changed the target of an indicator (目標値変更), from which year on and why; undefined where it did
 * not. */
export function targetChange(
  { effectiveYear }: Pick<PlanVersion, "effectiveYear">,
  { changeReason }: Pick<PlanIndicator, "changeReason">,
): Bilingual | undefined {
  if (!changeReason) return undefined;
  const since = (locale: Locale) =>
    effectiveYear === null ? undefined : fiscalYearLabel(effectiveYear, locale, "full");
  return {
    ja: `目標値変更${bracketed("（", since("ja"), "から）")}：${changeReason}`,
    en: `Target changed${bracketed(" (from ", since("en"), ")")}: ${changeReason}`,
  };
}

const bracketed = (open: string, text: string | undefined, close: string) =>
  text === undefined ? "" : open + text + close;
