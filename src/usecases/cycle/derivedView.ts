import { derivedWords } from "../../core/cycle/derivedWords.ts";
import type { FormRow } from "../../core/cycle/formRows.ts";
import { partsOf } from "../../core/indicator/deriveReading.ts";
import type { Derivation } from "../../core/indicator/indicator.ts";
import { presentCell } from "../../core/publication/present/cell.ts";
import type { YearIndex } from "../../core/publication/present/lookup.ts";
import type { Presenting } from "../../core/publication/present/presentSheet.ts";
import { partEnteredAt } from "./enteredAt.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";
import type { EntryRow } from "./views.ts";

/** A value that is worked out of others: its formula with the figures of now, what it lacks, and the parts that are
 * entered elsewhere.
 * @param now the year with what is typed */
export function derivedView(
  { plan, review, rows }: LoadedSubmission,
  { adopted, series }: FormRow,
  derivation: Derivation,
  presented: Presenting,
  now: YearIndex,
): NonNullable<EntryRow["derived"]> {
  const { fiscalYear } = review;
  const homeOf = (id: string) =>
    plan.indicators.find(({ indicator }) => indicator.series.some((one) => one.id === id));
  const seriesOf = (id: string) => homeOf(id)?.indicator.series.find((one) => one.id === id);
  const nameOf = (id: string): string => {
    const home = homeOf(id);
    const label = seriesOf(id)?.label ?? null;
    if (!home || home === adopted) return label ?? id;
    return label === null ? home.indicator.name : `${home.indicator.name}（${label}）`;
  };
  const here = new Set(rows.filter(({ part }) => part === "owner").map((row) => row.series.id));
  return {
    ...derivedWords(
      derivation,
      series,
      now.actual(series.id, fiscalYear).reading,
      (id) => now.actual(id, fiscalYear).reading,
      nameOf,
    ),
    elsewhere: [...new Set(partsOf(derivation))]
      .filter((id) => !here.has(id))
      .map((id) => {
        const value = now.actual(id, fiscalYear);
        return {
          name: nameOf(id),
          unit: seriesOf(id)?.unit ?? null,
          cell: presentCell(value.reading, value),
          enteredAt: partEnteredAt(homeOf(id), presented),
        };
      }),
  };
}
