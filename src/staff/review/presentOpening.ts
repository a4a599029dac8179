import { isWeekend } from "../../core/calendar/weekday.ts";
import type { Locale } from "../../core/text/words.ts";
import type { ReviewRequest } from "../../usecases/cycle/openReview.ts";
import type { OpeningView } from "../../usecases/phases/viewOpening.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { periodOf, weekendHints } from "../phases/presentPhases.ts";

/** What opening a review will do, in the words of its page. */
export function presentOpening(
  view: OpeningView,
  locale: Locale,
  words: Pick<Dictionary, "opening" | "phases" | "reviewSettings">,
) {
  const { departments, withoutDepartment, phases, approvalSteps, figures, usualDueOn } = view;
  const used = phases.filter(({ isSkipped }) => !isSkipped);
  const sheets = departments.reduce((sum, department) => sum + department.sheets.length, 0);
  const way = [words.reviewSettings.clerk, ...approvalSteps.map(({ name }) => name)].join(" → ");
  return {
    usualDueOn,
    weekendHint: usualDueOn !== null && isWeekend(usualDueOn) ? words.opening.weekend : null,
    hasReply: used.some(({ kind }) => kind === "reply"),
    copied: [
      fill(words.opening.copySheets, { n: sheets }),
      fill(words.opening.copyPhases, { n: used.length }),
      fill(words.opening.copySteps, { way }),
      ...(figures > 0 ? [fill(words.opening.copyFigures, { n: figures })] : []),
    ],
    phases: used.map((phase) => ({
      id: phase.id,
      name: phase.name,
      period: periodOf(phase, locale, words.phases),
      concerns: phase.concerns,
      hints: weekendHints(phase, locale, words.phases),
    })),
    departments: departments.map(({ orgUnitId, name, hint, ...department }) => ({
      orgUnitId,
      name,
      hint: hint && words.opening[`hint_${hint}`],
      sheets: department.sheets.map(({ nodeId, number, title }) => ({
        nodeId,
        name: number === null ? title : `${String(number).padStart(2, "0")} ${title}`,
      })),
    })),
    withoutDepartment: withoutDepartment.map(({ number, title, indicators }) =>
      fill(words.opening.noDepartmentItem, { title: `${number} ${title}`.trim(), n: indicators }),
    ),
  };
}
export type PresentedOpening = ReturnType<typeof presentOpening>;

/** Names of the fields of the form. */
export const fieldOf = {
  /** A department that is asked for nothing; all its sheets stand in the value. */
  department: (orgUnitId: string) => `exclude:${orgUnitId}`,
  sheet: (nodeId: string, orgUnitId: string) => `exclude:${orgUnitId}:${nodeId}`,
  due: (orgUnitId: string) => `dueOn:${orgUnitId}`,
};

/** Reads due dates and what needs no answer out of the form. Which sheets a department has says the form, so that a
 * department that is left out is left out with what was shown. */
export function readOpening(
  typed: Readonly<Record<string, string>>,
): Pick<ReviewRequest, "dueOn" | "dueOnOf" | "excluded"> {
  const shown = (typed["shown"] ?? "").split("\n").flatMap((line) => {
    const [orgUnitId = "", nodeId = ""] = line.trim().split(" ");
    return nodeId === "" ? [] : [{ orgUnitId, nodeId }];
  });
  const excluded = shown.filter(
    ({ orgUnitId, nodeId }) =>
      typed[fieldOf.department(orgUnitId)] === "yes" || typed[fieldOf.sheet(nodeId, orgUnitId)] === "yes",
  );
  const dates = [...new Set(shown.map(({ orgUnitId }) => orgUnitId))]
    .map((orgUnitId) => [orgUnitId, (typed[fieldOf.due(orgUnitId)] ?? "").trim()] as const)
    .filter(([, day]) => day !== "");
  return { dueOn: (typed["dueOn"] ?? "").trim(), dueOnOf: Object.fromEntries(dates), excluded };
}
