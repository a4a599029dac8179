import type { PeriodReviewDocument, PeriodRow } from "../periodReviewDocument.ts";
import { countBands, judgementTitle, presentBands } from "./presentBands.ts";
import { errataIn } from "./presentErrata.ts";
import { presentEvaluation } from "./presentEvaluation.ts";
import { presentPeriodRow, type ReviewedPeriod } from "./presentPeriodRow.ts";
import { documentHead, pathTo, type Presenting } from "./presentSheet.ts";

/** A mid-term or final review: every indicator over all years under review, counts by grade, goal and department, each
 * indicator once (再掲を除く), and what the departments wrote.
 * @param presented the plan in the version that is reviewed, and everything recorded up to the last year
 * @param review.versionOf the number of the version by which a year was judged */
export function presentPeriodReview(
  presented: Presenting,
  review: ReviewedPeriod & { readonly versionOf: (fiscalYear: number) => number },
): PeriodReviewDocument {
  const { plan, presets, recorded } = presented;
  const { rows, repeats } = rowsOf(presented, review);
  const goalOf = new Map(plan.nodes.map((node) => [node.id, pathTo(presented, node)[0]]));
  const bandsOf = (chosen: readonly PeriodRow[]) =>
    countBands(
      presets,
      chosen.map(({ progress }) => progress.band),
    );
  const byGoal = Map.groupBy(rows, ({ node }) => goalOf.get(node.id)?.nodeId);
  const byDepartment = Map.groupBy(rows, ({ department }) => department);
  const goals = plan.nodes.filter(({ id }) => byGoal.has(id));
  const { fiscalYear, workYear, ...head } = documentHead(presented);
  const measured = new Set(
    review.years.filter((one) =>
      rows.some(({ seriesId }) => recorded.actual(seriesId, one).reading.kind !== "missing"),
    ),
  );
  return {
    kind: "periodReview",
    ...head,
    reviewKind: review.kind,
    fromFiscalYear: review.years[0] ?? fiscalYear,
    fiscalYear,
    workYear,
    version: plan.version.number,
    years: review.years.map((one) => ({
      fiscalYear: one,
      version: review.versionOf(one),
      hasData: measured.has(one),
    })),
    bands: presentBands(presets),
    judgementTitle: judgementTitle(presets.plan),
    counts: bandsOf(rows),
    repeats,
    goalLevel: plan.version.levels[goals[0]?.level ?? 0] ?? { ja: "", en: "" },
    goals: goals.map(({ id, number, title }) => ({
      nodeId: id,
      number,
      title,
      counts: bandsOf(byGoal.get(id) ?? []),
    })),
    departments: plan.orgUnits.flatMap(({ name }) => {
      const own = byDepartment.get(name);
      return own ? [{ name, counts: bandsOf(own) }] : [];
    }),
    rows,
    texts: textsOf(presented),
    achievements:
      review.kind === "final"
        ? plan.sections
            .filter(({ kind }) => kind === "achievement")
            .map(({ id, number, title }) => ({ id, title: `${number} ${title}`.trim() }))
        : [],
    ...errataIn(presented, ({ seriesId }) => rows.some((row) => row.seriesId === seriesId)),
  };
}

/** Every indicator at its home place; how many places repeat one. */
function rowsOf(presented: Presenting, review: ReviewedPeriod): { rows: PeriodRow[]; repeats: number } {
  const { plan, at } = presented;
  const rows: PeriodRow[] = [];
  let repeats = 0;
  for (const node of plan.nodes)
    for (const { planIndicatorId, isRepeat } of at.placementsAt.get(node.id) ?? []) {
      const adopted = at.indicator.get(planIndicatorId);
      const own = adopted?.indicator.series.filter(({ isPart }) => !isPart) ?? [];
      if (!adopted) continue;
      if (isRepeat) repeats += own.length;
      else rows.push(...own.map((series) => presentPeriodRow(presented, review, node, adopted, series)));
    }
  return { rows, repeats };
}

function textsOf(presented: Presenting): PeriodReviewDocument["texts"] {
  return presented.plan.nodes.flatMap((node) => {
    const checks = node.departmentIds.flatMap((orgUnitId) => {
      const written = presented.recorded.evaluation(node.id, orgUnitId);
      return written ? [presentEvaluation(presented, node.id, orgUnitId)] : [];
    });
    return checks.length > 0 ? [{ nodeId: node.id, number: node.number, title: node.title, checks }] : [];
  });
}
