import type { Locale } from "../../core/text/words.ts";
import type { HintList, HintView } from "../../usecases/contradictions/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { yearLabel } from "../present/year.ts";

/** The hints of a plan, or those of one sheet or indicator, in the words of a page.
 * @param isHere keeps what concerns the page */
export function presentHints(
  { planId, fiscalYear, hints }: HintList,
  locale: Locale,
  words: Pick<Dictionary, "hints">,
  isHere: (hint: HintView) => boolean = () => true,
) {
  return hints.filter(isHere).map(({ key, strength, message, evidence, indicators }) => ({
    key,
    strength,
    strengthWord: words.hints[strength],
    message: message[locale],
    evidence: evidence.map(({ what, label, fiscalYear: year, raw, place }, at) => ({
      key: `${at} ${label}`,
      what: words.hints[what],
      label,
      year: year === null ? null : yearLabel(year, locale).short,
      raw: raw.trim() === "" ? "－" : raw.trim(),
      place: [place.planId === planId ? "" : place.planTitle, place.title]
        .filter((part) => part !== "")
        .join(" "),
      href:
        place.planId === planId && place.sheetNo !== null && fiscalYear !== null
          ? `/staff/plans/${planId}/${fiscalYear}/sheets/${place.sheetNo}`
          : null,
    })),
    indicators: indicators.map(({ id, name }) => ({ name, href: `/staff/plans/${planId}/indicators/${id}` })),
  }));
}
export type ShownHint = ReturnType<typeof presentHints>[number];
