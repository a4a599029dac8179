import type { Reading } from "../../indicator/reading.ts";
import { actualCell, baselineCell, targetCell } from "../evidence.ts";
import type { Evidence } from "../hint.ts";
import type { Line } from "../line.ts";

/** Every cell of a line with its reading. */
export function cellsOf(line: Line): { readonly reading: Reading; readonly evidence: Evidence }[] {
  const one = (reading: Reading | undefined, [evidence]: readonly Evidence[]) =>
    reading && evidence ? [{ reading, evidence }] : [];
  return [
    ...one(line.baseline?.reading, baselineCell(line)),
    ...line.targets.flatMap((target) => one(target.reading, targetCell(line, target))),
    ...line.actuals.flatMap((actual) => one(actual.reading, [actualCell(line, actual)])),
  ];
}
