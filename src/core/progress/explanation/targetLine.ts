import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import type { PlanValue } from "../../indicator/indicator.ts";
import type { Locale, Words } from "../../text/words.ts";
import type { ExplanationLine } from "./explanation.ts";

/** The version of the plan whose target was used: what the city calls it, and from which year it counts. */
export type TargetVersion = { readonly label: string | null; readonly effectiveYear: number | null };

/** Which of an indicator's targets was used. */
export type TargetUsed = Pick<PlanValue, "term" | "fiscalYear">;

/** Names the target that was used, with its year and the version of the plan that set it. */
export function targetLine(
  target: TargetUsed | null | undefined,
  version: TargetVersion | null | undefined,
): ExplanationLine[] {
  if (!target && !version) return [];
  const say = (locale: Locale) => {
    const parts = [target && termText(target, locale), version && versionText(version, locale)];
    return parts.filter((part) => typeof part === "string").join(locale === "ja" ? "、" : ", ");
  };
  return [{ kind: "target", ja: `使った目標：${say("ja")}`, en: `Target used: ${say("en")}` }];
}

const terms: Record<NonNullable<TargetUsed["term"]>, Words> = {
  annual: { ja: "年次目標", en: "yearly target" },
  mid: { ja: "中間目標", en: "mid-term target" },
  final: { ja: "最終目標", en: "final target" },
};

function termText({ term, fiscalYear }: TargetUsed, locale: Locale): string {
  const year = fiscalYearLabel(fiscalYear, locale, "full");
  const name = terms[term ?? "final"][locale];
  return locale === "ja" ? `${name}（${year}）` : `${name} (${year})`;
}

function versionText({ label, effectiveYear }: TargetVersion, locale: Locale): string {
  const name = label ?? { ja: "当初の計画", en: "the plan as first adopted" }[locale];
  if (effectiveYear === null) return name;
  const year = fiscalYearLabel(effectiveYear, locale, "full");
  return locale === "ja" ? `${name}（${year}から適用）` : `${name} (in force from ${year})`;
}
