import { fieldName } from "../../core/cycle/entryField.ts";
import { hasCost } from "../../core/cycle/formRows.ts";
import { fallHint, totalKind } from "../../core/cycle/totalSoFar.ts";
import type { Figure } from "../../core/indicator/indicator.ts";
import { contradictions } from "../../core/contradictions/row/contradictions.ts";
import { notEntered, presentCell } from "../../core/publication/present/cell.ts";
import { presetFor } from "../../core/publication/present/planPresets.ts";
import { presentBands } from "../../core/publication/present/presentBands.ts";
import { finalTarget, valueOf } from "../../core/publication/present/planValues.ts";
import { presentProgress } from "../../core/publication/present/progress.ts";
import { indexYear } from "../../core/publication/present/lookup.ts";
import { figureYears, type Presenting } from "../../core/publication/present/presentSheet.ts";
import { listDoubts } from "../../store/doubts.ts";
import type { Db } from "../../store/databases.ts";
import { derivedView } from "./derivedView.ts";
import { enteredAt } from "./enteredAt.ts";
import { fieldView } from "./fieldView.ts";
import { gradeView } from "./evaluationParts.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";
import { typedYear } from "./typedYear.ts";
import { valueFields } from "./valueFields.ts";
import type { EntryFigure, EntryRow, FieldView } from "./views.ts";

/** The rows of the indicator table, last year beside this year, with the progress of what is typed now. */
export async function entryRows(
  tx: Db,
  loaded: LoadedSubmission,
  presented: Presenting,
  value: (name: string) => string,
): Promise<EntryRow[]> {
  const { plan, node, review, rows } = loaded;
  const { recorded } = presented;
  const doubts = await listDoubts(tx, plan.version.id, node.id);
  const lastYear = review.fiscalYear - 1;
  const bands = presentBands(presented.presets);
  const now = indexYear(plan, typedYear(loaded, value));
  return rows.map((row) => {
    const { adopted, placement, series, part } = row;
    const baseline = valueOf(adopted.baselines, series.id);
    const target = finalTarget(adopted.targets, series.id);
    const previous = recorded.actual(series.id, lastYear);
    const current = now.actual(series.id, review.fiscalYear);
    const isMine = part === "owner";
    // A derived value is there before anything is typed: it says what it lacks.
    const reading = isMine && current.reading !== notEntered ? current.reading : undefined;
    const isRated = reading && !series.isPart && (series.derivation === null || reading.kind === "number");
    const progress = isRated
      ? presentProgress(
          plan.version,
          presetFor(presented.presets, adopted),
          adopted,
          series,
          review.fiscalYear,
          (year) => now.actual(series.id, year).reading,
        )
      : null;
    const cost = fieldName({ kind: "cost", placementId: placement.id, seriesId: series.id });
    return {
      indicatorName: placement.printedName,
      seriesLabel: series.label,
      unit: series.unit,
      isRepeat: placement.isRepeat,
      isPart: series.isPart,
      department: placement.printedDepartment,
      baseline: {
        fiscalYear: baseline?.fiscalYear ?? plan.version.baselineYear,
        cell: presentCell(baseline?.reading ?? notEntered),
      },
      lastYear: { fiscalYear: lastYear, cell: presentCell(previous.reading, previous) },
      target: {
        fiscalYear: target?.fiscalYear ?? plan.version.period?.end ?? review.fiscalYear,
        cell: presentCell(target?.reading ?? notEntered),
      },
      lastCost: presentCell(recorded.cost(placement.id, series.id, lastYear).reading),
      now: reading ? presentCell(reading, current) : null,
      ...valueFields(loaded, row, now, value),
      derived:
        isMine && series.derivation ? derivedView(loaded, row, series.derivation, presented, now) : null,
      cost: hasCost(row) ? fieldView(loaded, value, cost) : null,
      enteredAt: isMine ? null : enteredAt(row, presented),
      progress,
      band: bands.find(({ id }) => id === progress?.band) ?? null,
      grade: gradeView(loaded, row, value),
      hints:
        reading && !series.isPart
          ? [
              ...contradictions({
                direction: adopted.direction,
                // The figures of single years may fall although their total rises.
                timeBasis: totalKind(adopted) === "annual" ? "annualFlow" : adopted.indicator.timeBasis,
                unit: series.unit,
                baseline: baseline?.reading,
                target: target?.reading,
                actual: reading,
                previous: previous.reading,
                operator: target?.operator,
              }).map(({ message }) => message),
              ...[fallHint(adopted, reading)].filter((hint) => hint !== undefined),
            ]
          : [],
      doubts: series.isPart
        ? []
        : doubts
            .filter(({ indicatorId }) => indicatorId === adopted.indicator.id)
            .map(({ reason }) => reason),
    };
  });
}

/** Supporting figures: the series so far, rolled forward by a year, and the field of this year. */
export function entryFigures(
  figures: readonly Figure[],
  fiscalYear: number,
  view: (name: string) => FieldView,
): EntryFigure[] {
  return figures.map(({ id, label, values }) => ({
    label,
    past: values
      .filter((value) => value.fiscalYear < fiscalYear && value.fiscalYear > fiscalYear - figureYears)
      .map((value) => ({ fiscalYear: value.fiscalYear, cell: presentCell(value.reading) })),
    field: view(fieldName({ kind: "figure", figureId: id, fiscalYear })),
  }));
}
