import { echoWords } from "../../core/cycle/echoWords.ts";
import { fieldName } from "../../core/cycle/entryField.ts";
import { isTyped, type FormRow } from "../../core/cycle/formRows.ts";
import { planStages, stagesOf } from "../../core/cycle/planStages.ts";
import { findSpreads } from "../../core/cycle/spreadLabelled.ts";
import { totalHelp, totalSoFar } from "../../core/cycle/totalSoFar.ts";
import type { YearIndex } from "../../core/publication/present/lookup.ts";
import { fieldView } from "./fieldView.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";
import { enteredNow } from "./typedYear.ts";
import type { EntryRow } from "./views.ts";

type ValueFields = Pick<
  EntryRow,
  "actual" | "status" | "asOf" | "note" | "help" | "echo" | "total" | "stages" | "asks" | "understood"
>;

/** The fields in which a value is typed, what to type there, and what was understood of what stands there. Nothing
 * of it where the value is entered elsewhere or worked out.
 * @param now the year with what is typed */
export function valueFields(
  loaded: LoadedSubmission,
  row: FormRow,
  now: YearIndex,
  value: (name: string) => string,
): ValueFields {
  if (!isTyped(row)) return nothing;
  const { plan, review, rows, fields } = loaded;
  const { adopted, series } = row;
  const nameOf = (kind: "actual" | "status" | "asOf" | "note") => fieldName({ kind, seriesId: series.id });
  const view = (kind: "actual" | "status" | "asOf" | "note") => fieldView(loaded, value, nameOf(kind));
  const entered = enteredNow(row, value);
  const reading = entered.kind === "entered" ? entered.reading : undefined;
  const spread = findSpreads(rows, value).find(({ from }) => from === nameOf("actual"));
  const start = plan.version.period?.start ?? null;
  const reached = stagesOf(reading);
  return {
    actual: view("actual"),
    status: view("status"),
    asOf: fields.some(({ name }) => name === nameOf("asOf")) ? view("asOf") : null,
    note: view("note"),
    help: totalHelp(adopted, start) ?? null,
    echo: (!spread && reading && echoWords(reading, series.unit)) || null,
    total:
      totalSoFar(
        adopted,
        series,
        { fiscalYear: review.fiscalYear, start },
        (year) => now.actual(series.id, year).reading,
      ) ?? null,
    stages: planStages(adopted, series.id).map((stage) => ({ stage, isReached: reached.includes(stage) })),
    asks: entered.kind === "both" ? entered.state : null,
    understood: spread && !spread.blockedBy ? spread.parts.map(({ label, text }) => ({ label, text })) : [],
  };
}

const nothing: ValueFields = {
  actual: null,
  status: null,
  asOf: null,
  note: null,
  help: null,
  echo: null,
  total: null,
  stages: [],
  asks: null,
  understood: [],
};
