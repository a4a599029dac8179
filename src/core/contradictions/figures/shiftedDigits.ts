import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import { d } from "../../decimal.ts";
import { shown, valueCell } from "../evidence.ts";
import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { knownValues } from "../lineValues.ts";
import type { Line, YearValue } from "../line.ts";

/** A figure whose digits are those of the year before with the point elsewhere (724 → 7,240), or that is a hundred
 * times as large or as small: the unit of one of the two may be another (円 for 千円). Small counts jump. */
export function shiftedDigits(line: Line): Hint[] {
  const values = knownValues(line);
  return values.flatMap((later, place) => {
    const earlier = values[place - 1];
    if (!earlier || !isShifted(earlier, later)) return [];
    const [a, b] = [shown(earlier.reading, line.series.unit), shown(later.reading, line.series.unit)];
    return [
      hintOf(
        "digits-shifted",
        "look",
        [line],
        {
          ja: `「${line.name}」が${fiscalYearLabel(earlier.fiscalYear, "ja", "full")}の${a.ja}から${fiscalYearLabel(later.fiscalYear, "ja", "full")}の${b.ja}に桁ごと変わっています。単位の取り違えがないか確認してください。`,
          en: `“${line.name}” goes from ${a.en} in FY${earlier.fiscalYear} to ${b.en} in FY${later.fiscalYear}, another order of magnitude. Check that both have the same unit.`,
        },
        [valueCell(line, earlier), valueCell(line, later)],
        String(later.fiscalYear),
      ),
    ];
  });
}

function isShifted({ reading: { value: a } }: YearValue, { reading: { value: b } }: YearValue): boolean {
  if (a.lte(0) || b.lte(0) || a.eq(b)) return false;
  const [small, large] = a.lt(b) ? [a, b] : [b, a];
  const digits = (value: typeof a) => value.c.join("");
  if (digits(a) === digits(b) && a.c.length >= 3) return true;
  return small.gte(d(10)) && large.div(small).gte(100);
}
