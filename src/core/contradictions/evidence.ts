import type { Reading } from "../indicator/reading.ts";
import { formatReading } from "../text/formatReading.ts";
import type { Words } from "../text/words.ts";
import type { Evidence, HintPlace } from "./hint.ts";
import type { Line, YearValue } from "./line.ts";

/** Where a line is at home. */
export function placeOf({ plan, nodeIds }: Line): HintPlace {
  return { planId: plan.plan.id, nodeId: nodeIds[0] ?? null, sectionId: null };
}

/** The baseline cell of a line. */
export function baselineCell(line: Line): Evidence[] {
  if (!line.baseline) return [];
  return [cell(line, "baseline", line.baselineYear, line.baseline.reading)];
}

/** The target cell of a line, the final one unless another is given. */
export function targetCell(line: Line, target = line.target): Evidence[] {
  return target ? [cell(line, "target", target.fiscalYear, target.reading)] : [];
}

/** An actual cell of a line. */
export function actualCell(
  line: Line,
  { fiscalYear, reading }: Omit<YearValue, "reading"> & { reading: Reading },
): Evidence {
  return cell(line, "actual", fiscalYear, reading);
}

/** The cell of a value that may be the baseline. */
export function valueCell(line: Line, value: YearValue): Evidence {
  const isBaseline = line.baseline?.reading === value.reading;
  return cell(line, isBaseline ? "baseline" : "actual", value.fiscalYear, value.reading);
}

function cell(line: Line, what: Evidence["what"], fiscalYear: number | null, { raw }: Reading): Evidence {
  return { what, label: line.name, fiscalYear, raw, place: placeOf(line) };
}

/** A reading as a sentence names it, in both languages. */
export function shown(reading: Reading, unit: string | null): Words {
  return { ja: formatReading(reading, "ja", { unit }), en: formatReading(reading, "en", { unit }) };
}
