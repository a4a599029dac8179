import { formatReferencePeriod } from "../calendar/formatReferencePeriod.ts";
import type { MissingReading, Reading, ValueStatus } from "../indicator/reading.ts";
import { missingWords } from "../text/missingWords.ts";
import { parseDatedReading } from "../text/parseDatedReading.ts";
import { parseReading } from "../text/parseReading.ts";
import { defaultSymbols, missingReasonOf } from "../text/symbolTable.ts";
import type { Unreadable } from "../text/unreadable.ts";
import type { Words } from "../text/words.ts";
import type { FormRow } from "./formRows.ts";
import { planStages } from "./planStages.ts";
import { refusal } from "./refusals.ts";
import { missingStateOf, takesAsOf, valueStatusOf, type MissingState } from "./valueState.ts";

/** What a value and its state say together. */
export type Entered =
  | { readonly kind: "empty" }
  | {
      readonly kind: "entered";
      readonly reading: Reading;
      readonly status: ValueStatus;
      /** When it was so, where the cell itself says it: 45.2％（R1.10.1現在）. */
      readonly asOf: string | null;
    }
  | { readonly kind: "refused"; readonly message: Words }
  /** A figure, and a state that says there is none: which is meant is for the clerk to say. */
  | { readonly kind: "both"; readonly message: Words; readonly state: MissingState };

type Row = Pick<FormRow, "adopted" | "series">;
type Read = {
  readonly reading: Reading | Unreadable;
  readonly status: ValueStatus | null;
  readonly asOf: string | null;
};

/** Reads the value of a row as it is typed, together with the state that was chosen beside it. A state of no figure
 * needs no text; a text that stands beside it is kept as the raw text of the missing value.
 * @example readEntered(row, "R8.3", "pending") // missing, pending, raw 「R8.3公表予定」 */
export function readEntered(row: Row, typed: string, state: string): Entered {
  const missing = missingStateOf(state);
  if (missing) return withoutFigure(row, typed, missing);
  const chosen = valueStatusOf(state);
  if (!chosen) return { kind: "refused", message: refusal.unknownState };
  if (typed.trim() === "") return { kind: "empty" };
  const { reading, status, asOf } = readActual(row, typed);
  if (reading.kind === "unreadable") return { kind: "refused", message: reading.message };
  // Missing values say by their reason how they stand: 速報 of nothing means nothing.
  if (reading.kind === "missing") return { kind: "entered", reading, status: "final", asOf: null };
  if (status && chosen !== "final" && status !== chosen)
    return { kind: "refused", message: refusal.otherStatus(typed, status, chosen) };
  return { kind: "entered", reading, status: status ?? chosen, asOf };
}

function readActual({ adopted, series }: Row, typed: string): Read {
  const options = {
    unit: series.unit,
    milestone: adopted.direction === "milestone",
    stages: planStages(adopted, series.id),
  };
  const reading = parseReading(typed, options);
  const plain = { reading, status: null, asOf: null };
  if (reading.kind !== "unreadable" && reading.kind !== "text") return plain;
  // 「1,234人（R1.10.1現在）」, 「p1,234」: the figure with what stands beside it.
  const dated = parseDatedReading(typed, options);
  if (dated.reading.kind !== "number") return plain;
  const asOf = [dated.period && formatReferencePeriod(dated.period, "ja"), dated.source]
    .filter(Boolean)
    .join(" ");
  // A figure of another time is no figure of this fiscal year, unless the indicator has its own times.
  if (asOf !== "" && !takesAsOf(adopted.indicator.timeBasis)) return plain;
  return { reading: dated.reading, status: dated.status, asOf: asOf || null };
}

function withoutFigure(row: Row, typed: string, state: MissingState): Entered {
  const entered = (raw: string): Entered => ({
    kind: "entered",
    reading: { kind: "missing", reason: state, raw } satisfies MissingReading,
    status: "final",
    asOf: null,
  });
  const text = typed.trim();
  if (text === "") return entered(missingWords[state].ja);
  const { reading } = readActual(row, typed);
  if (reading.kind === "missing") {
    // 「－」 and 「…」 only say that there is none; the state says why.
    return [state, "nil", "unknown"].includes(reading.reason)
      ? entered(typed)
      : { kind: "refused", message: refusal.otherReason(typed, reading.reason, state) };
  }
  // 「R8.3」: when it will be known.
  if (reading.kind !== "number" && reading.kind !== "stage" && state === "pending") {
    const due = `${text}公表予定`;
    if (missingReasonOf(due, defaultSymbols) === "pending") return entered(due);
  }
  if (reading.kind === "text") return entered(typed);
  return { kind: "both", message: refusal.both(typed, state), state };
}
