import { readingFromJson } from "../../indicator/readingJson.ts";
import type { Direction } from "../../indicator/indicator.ts";
import { formatReading } from "../../text/formatReading.ts";
import type { ReviewDocument, SheetDocument, SheetRow } from "../documents.ts";
import type { Presenting } from "./presentSheet.ts";

/** Which way is better; other directions say nothing about a single step. */
const wanted: Partial<Record<Direction, 1 | -1>> = { increase: 1, decrease: -1 };

/** What got better or worse since the year before, each with the first sentence of what the city will do. An
 * indicator that was not measured in both years is in neither list. */
export function yearlyChanges(
  { at, year }: Presenting,
  rows: readonly { readonly row: SheetRow; readonly sheet: SheetDocument }[],
): ReviewDocument["changes"] {
  return rows.flatMap(({ row, sheet }) => {
    const adopted = at.indicator.get(row.indicatorId);
    const sign = adopted && wanted[adopted.direction];
    const step = sign && stepOf(row, sheet, year.fiscalYear);
    if (!adopted || !step || step.difference.eq(0)) return [];
    const owner = at.orgUnit.get(adopted.indicator.ownerId ?? "")?.name;
    const plans = sheet.checks.find(({ department }) => department === owner)?.nextSteps ?? "";
    return [
      {
        indicatorId: row.indicatorId,
        seriesLabel: row.seriesLabel,
        name: adopted.indicator.name,
        change: step.difference.times(sign).gt(0) ? ("better" as const) : ("worse" as const),
        from: formatReading(step.before, "ja", { unit: row.unit }),
        to: formatReading(step.now, "ja", { unit: row.unit }),
        nextStep: /^[^。]*。?/.exec(plans)?.[0] ?? "",
      },
    ];
  });
}

function stepOf(row: SheetRow, { actualYears }: SheetDocument, fiscalYear: number) {
  const readingIn = (year: number) => {
    const cell = row.actuals[actualYears.indexOf(year)];
    return cell && readingFromJson(cell.reading);
  };
  const before = readingIn(fiscalYear - 1);
  const now = readingIn(fiscalYear);
  if (before?.kind !== "number" || now?.kind !== "number") return undefined;
  return { before, now, difference: now.value.minus(before.value) };
}
