import { baselineCell, shown, targetCell } from "../evidence.ts";
import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { isTotal } from "../lineValues.ts";
import type { Line } from "../line.ts";

const overYears = /のべ|延べ|累計|累積|年間の(合)?計|期間(中|内)?の(合)?計/;
const severalYears = /(元|\d)\s*年?度?\s*[~〜～∼]\s*\D{0,4}\d+\s*年|期間.{0,12}(平均|最大|最小|合計)/;

/** A target that counts over several years beside a baseline of one year; a baseline that stands for several years
 * beside a target of one. Such figures cannot be compared without more. */
export function notComparable(line: Line): Hint[] {
  const { baseline, target } = line;
  if (baseline?.reading.kind !== "number" || target?.reading.kind !== "number") return [];
  const [b, t] = [shown(baseline.reading, line.series.unit), shown(target.reading, line.series.unit)];
  const evidence = [...baselineCell(line), ...targetCell(line)];
  const words = ({ reading, note, period }: typeof baseline) => [reading.raw, note, period].join(" ");
  const isAccumulated = target.accumulated || (!isTotal(line) && overYears.test(words(target)));
  const name = `${line.name}${line.series.printedUnit ?? ""}`;
  if (isAccumulated && !baseline.accumulated && !overYears.test(words(baseline)) && !overYears.test(name)) {
    return [
      hintOf(
        "target-not-comparable",
        "contradiction",
        [line],
        {
          ja: `「${line.name}」の目標${t.ja}は何年分かの計ですが、基準値${b.ja}は1年の値です。そのままでは比べられません。`,
          en: `The target ${t.en} of “${line.name}” counts several years, but the baseline ${b.en} counts one. They cannot be compared as they are.`,
        },
        evidence,
      ),
    ];
  }
  if (!isTotal(line) && severalYears.test(words(baseline)) && !severalYears.test(words(target))) {
    return [
      hintOf(
        "baseline-of-several-years",
        "look",
        [line],
        {
          ja: `「${line.name}」の基準値${b.ja}は何年かをまとめた値（${baseline.period ?? baseline.reading.raw.trim()}）で、目標${t.ja}は1年の値に見えます。比べ方を確認してください。`,
          en: `The baseline ${b.en} of “${line.name}” stands for several years (${baseline.period ?? baseline.reading.raw.trim()}), the target ${t.en} seems to be of one year. Check how they are compared.`,
        },
        evidence,
      ),
    ];
  }
  return [];
}
