import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import { shown, valueCell } from "../evidence.ts";
import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { actualValues, isTotal, knownValues } from "../lineValues.ts";
import type { Line } from "../line.ts";

/** A running total or a total over the plan that falls from one known year to the next, over all years. A total over
 * the plan starts at zero, so its baseline is left out. */
export function totalFalls(line: Line): Hint[] {
  if (!isTotal(line)) return [];
  const values = line.indicator.timeBasis === "planCumulative" ? actualValues(line) : knownValues(line);
  return values.flatMap((later, place) => {
    const earlier = values[place - 1];
    if (!earlier || later.reading.value.gte(earlier.reading.value)) return [];
    const [a, b] = [shown(earlier.reading, line.series.unit), shown(later.reading, line.series.unit)];
    const ja = (year: number) => fiscalYearLabel(year, "ja", "full");
    return [
      hintOf(
        "total-falls",
        "contradiction",
        [line],
        {
          ja: `累計の「${line.name}」が、${ja(earlier.fiscalYear)}の${a.ja}から${ja(later.fiscalYear)}の${b.ja}に減っています。累計は減らないはずです。`,
          en: `“${line.name}” is a total, but it falls from ${a.en} in FY${earlier.fiscalYear} to ${b.en} in FY${later.fiscalYear}. A total should not fall.`,
        },
        [valueCell(line, earlier), valueCell(line, later)],
        String(later.fiscalYear),
      ),
    ];
  });
}
