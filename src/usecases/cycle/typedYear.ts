import { fieldName } from "../../core/cycle/entryField.ts";
import { isTyped, type FormRow } from "../../core/cycle/formRows.ts";
import { readEntered, type Entered } from "../../core/cycle/readEntered.ts";
import { findSpreads } from "../../core/cycle/spreadLabelled.ts";
import type { YearContent } from "../../core/cycle/yearContent.ts";
import type { Observation } from "../../core/indicator/indicator.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";

/** What a row holds now, read together with its state. */
export function enteredNow(row: FormRow, value: (name: string) => string): Entered {
  const seriesId = row.series.id;
  const of = (kind: "actual" | "status") => value(fieldName({ kind, seriesId }));
  return readEntered(row, of("actual"), of("status"));
}

/** The value of a row as it would be recorded; undefined where it is empty or cannot be read. */
export function typedObservation(
  row: FormRow,
  fiscalYear: number,
  value: (name: string) => string,
): Omit<Observation, "revision"> | undefined {
  const entered = enteredNow(row, value);
  if (entered.kind !== "entered") return undefined;
  const seriesId = row.series.id;
  const { reading, status } = entered;
  return {
    seriesId,
    fiscalYear,
    reading,
    status,
    note: value(fieldName({ kind: "note", seriesId })) || null,
    asOf: value(fieldName({ kind: "asOf", seriesId })).trim() || entered.asOf,
  };
}

/** The year as it would be with what is typed now, so that whatever is worked out of it can be shown at once. */
export function typedYear(
  { rows, review, year }: Pick<LoadedSubmission, "rows" | "review" | "year">,
  value: (name: string) => string,
): YearContent {
  const typed = rows.filter(isTyped);
  // The values of several series in one field are no value yet.
  const together = new Set(findSpreads(rows, value).map(({ from }) => from));
  const ids = new Set(typed.map(({ series }) => series.id));
  const isHere = ({ seriesId, fiscalYear }: Observation) =>
    fiscalYear === review.fiscalYear && ids.has(seriesId);
  return {
    ...year,
    observations: [
      ...year.observations.filter((one) => !isHere(one)),
      ...typed.flatMap((row) => {
        if (together.has(fieldName({ kind: "actual", seriesId: row.series.id }))) return [];
        const observation = typedObservation(row, review.fiscalYear, value);
        return observation ? [{ ...observation, revision: 0 }] : [];
      }),
    ],
  };
}
