import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import type { jaPeriodReview } from "./jaPeriodReview.ts";

const year = (fiscalYear: number) => fiscalYearLabel(fiscalYear, "en", "full");

/** Words of the pages of reviews of several years in English. */
export const enPeriodReview: typeof jaPeriodReview = {
  kinds: { midTerm: "Mid-term review", final: "Final review" },
  title: (kind, from, to, work) => `${kind} ${year(from)} to ${year(to)} (done in ${year(work)})`,
  all: "Mid-term and final reviews",
  rows: "Result by indicator",
  mid: "Mid target",
  final: "Target",
  noMid: "no mid target",
  noTarget: "no target",
  againstFinal: "Held against the final target, since there is no mid target.",
  byVersion: (version) => `judged by version ${version}`,
  former: (version, target) => `Target of version ${version}: ${target}`,
  earlierNote: (version) =>
    `This review takes the targets of version ${version} of the plan. Years judged by an earlier version say so below the year.`,
  noData: "Years without values",
  noDataText: (years) => `No actual values are recorded for ${years}.`,
  texts: "What the departments say",
  noTexts: "What the departments say has not been published yet.",
  achievements: "Achievements",
  achievementsLead: "The text of the plan tells what has been achieved.",
  yearly: "The yearly reviews can be found on the page of the plan.",
  result: "Data of this review",
};
