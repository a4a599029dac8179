import { fieldName } from "../../core/cycle/entryField.ts";
import { readActual, type FormRow } from "../../core/cycle/entryForm.ts";
import type { Figure } from "../../core/indicator/indicator.ts";
import { contradictions } from "../../core/contradictions/row/contradictions.ts";
import type { Bilingual } from "../../core/publication/cell.ts";
import { notEntered, presentCell } from "../../core/publication/present/cell.ts";
import { presentBands } from "../../core/publication/present/presentBands.ts";
import { finalTarget, valueOf } from "../../core/publication/present/planValues.ts";
import { presentProgress } from "../../core/publication/present/progress.ts";
import { figureYears, type Presenting } from "../../core/publication/present/presentSheet.ts";
import { listDoubts } from "../../store/doubts.ts";
import type { Db } from "../../store/databases.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";
import type { EntryFigure, EntryRow, FieldView } from "./views.ts";

/** The rows of the indicator table, last year beside this year, with the progress of what is typed now. */
export async function entryRows(
  tx: Db,
  loaded: LoadedSubmission,
  presented: Presenting,
  view: (name: string) => FieldView,
): Promise<EntryRow[]> {
  const { plan, node, review, rows } = loaded;
  const { recorded, at } = presented;
  const doubts = await listDoubts(tx, plan.version.id, node.id);
  const lastYear = review.fiscalYear - 1;
  const bands = presentBands(presented.preset);
  return rows.map((row) => {
    const { adopted, placement, series, part } = row;
    const baseline = valueOf(adopted.baselines, series.id);
    const target = finalTarget(adopted.targets, series.id);
    const previous = recorded.actual(series.id, lastYear);
    const mine = part === "owner";
    const field = (kind: "actual" | "status" | "note") =>
      mine ? view(fieldName({ kind, seriesId: series.id })) : null;
    const actual = field("actual");
    const typed = actual && actual.value.trim() !== "" ? readActual(row, actual.value) : undefined;
    const reading = typed?.kind === "unreadable" ? undefined : typed;
    const progress = reading
      ? presentProgress(plan.version, presented.preset, adopted, series, review.fiscalYear, (year) =>
          year === review.fiscalYear ? reading : recorded.actual(series.id, year).reading,
        )
      : null;
    return {
      indicatorName: placement.printedName,
      seriesLabel: series.label,
      unit: series.unit,
      isRepeat: placement.isRepeat,
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
      actual,
      status: field("status"),
      note: field("note"),
      cost: mine ? view(fieldName({ kind: "cost", placementId: placement.id, seriesId: series.id })) : null,
      enteredAt: mine ? null : enteredAt(row, presented),
      progress,
      band: bands.find(({ id }) => id === progress?.band) ?? null,
      hints: reading
        ? contradictions({
            direction: adopted.direction,
            timeBasis: adopted.indicator.timeBasis,
            unit: series.unit,
            baseline: baseline?.reading,
            target: target?.reading,
            actual: reading,
            previous: previous.reading,
            operator: target?.operator,
          }).map(({ message }) => message)
        : [],
      doubts: doubts
        .filter(({ indicatorId }) => indicatorId === adopted.indicator.id)
        .map(({ reason }) => reason),
    };
  });

  function enteredAt({ adopted, placement, part }: FormRow, { at: lookup }: Presenting): Bilingual {
    if (part === "contributor") {
      const owner = lookup.orgUnit.get(adopted.indicator.ownerId ?? "")?.name ?? placement.printedDepartment;
      return { ja: `${owner}が入力します`, en: `Entered by ${owner}` };
    }
    const home = at.placementsOf.get(adopted.id)?.find(({ isRepeat }) => !isRepeat);
    const sheetNo = String(lookup.node.get(home?.nodeId ?? "")?.sheetNo ?? "").padStart(2, "0");
    return { ja: `シート${sheetNo}で入力します（再掲）`, en: `Entered on sheet ${sheetNo} (repeated here)` };
  }
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
