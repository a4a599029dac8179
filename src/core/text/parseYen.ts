import type { MissingReading, NumberReading } from "../indicator/reading.ts";
import { parseReading } from "./parseReading.ts";
import type { SymbolTable } from "./symbolTable.ts";
import { unreadable } from "./unreadable.ts";
import type { Unreadable } from "./unreadable.ts";

/** Reads a cost (事業費) in 千円: `1,083`, `1,083千円`, `0`, `-`. Nil and zero differ: `-` is missing, `0` is zero.
 * Other money units are refused, never converted: 1,083円 in this column is nearly always a slip. */
export function parseYen(raw: string, symbols?: SymbolTable): NumberReading | MissingReading | Unreadable {
  const reading = parseReading(raw, { unit: "千円", ...(symbols && { symbols }) });
  if (reading.kind === "missing") return reading;
  if (/[^千]円|[百億万兆]/.test(raw)) return unreadable("not-thousand-yen", raw);
  if (reading.kind === "unreadable") return reading;
  if (reading.kind !== "number") return unreadable("not-a-number", raw);
  if (reading.value.lt(0)) return unreadable("negative-cost", raw);
  if (!reading.value.eq(reading.value.round(0))) return unreadable("not-whole", raw);
  return reading;
}
