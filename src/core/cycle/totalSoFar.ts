import { fiscalYearLabel } from "../calendar/fiscalYearLabel.ts";
import { d, type Decimal } from "../decimal.ts";
import type { PlanIndicator, Series } from "../indicator/indicator.ts";
import type { NumberReading, Reading } from "../indicator/reading.ts";
import { formatReading } from "../text/formatReading.ts";
import type { Locale, Words } from "../text/words.ts";

type Total = "annual" | "cumulative";

/** What is typed for a running total: the year's own figure or the total; undefined where nothing is added up.
 * A total of which the plan says neither is typed as what it is, a total. */
export function totalKind({ indicator }: Pick<PlanIndicator, "indicator">): Total | undefined {
  const { timeBasis, actualKind } = indicator;
  if (timeBasis !== "planCumulative" && timeBasis !== "runningCumulative") return undefined;
  return actualKind ?? "cumulative";
}

/** What to type into the field of a running total, and from where it counts. */
export function totalHelp(adopted: PlanIndicator, start: number | null): Words | undefined {
  const kind = totalKind(adopted);
  if (!kind) return undefined;
  const isPlan = adopted.indicator.timeBasis === "planCumulative";
  const year = (locale: Locale) => (start === null ? "" : fiscalYearLabel(start, locale, "full"));
  const zero: Words = isPlan
    ? {
        ja: `計画の初め${start === null ? "" : `（${year("ja")}）`}を0として数えます。`,
        en: `It counts from 0 at the start of the plan${start === null ? "" : ` (${year("en")})`}.`,
      }
    : { ja: "", en: "" };
  return kind === "annual"
    ? {
        ja: `今年度分だけを入力します。累計は自動で計算します。${zero.ja}`,
        en: `Type this year's own figure alone; the total is worked out. ${zero.en}`.trim(),
      }
    : { ja: `これまでの累計を入力します。${zero.ja}`, en: `Type the total so far. ${zero.en}`.trim() };
}

/** The total so far with what is typed now, or by how much a typed total rose; why there is none where a year has no
 * figure. Undefined where nothing is added up or nothing countable is typed.
 * @param actualOf the actual of a year, that of the year under review as it is typed */
export function totalSoFar(
  adopted: PlanIndicator,
  { unit }: Pick<Series, "unit">,
  { fiscalYear, start }: { readonly fiscalYear: number; readonly start: number | null },
  actualOf: (fiscalYear: number) => Reading,
): Words | undefined {
  const kind = totalKind(adopted);
  const now = actualOf(fiscalYear);
  if (!kind || now.kind !== "number") return undefined;
  const print = (value: Decimal, locale: Locale) =>
    formatReading({ kind: "number", value, raw: "" }, locale, { unit });
  if (kind === "cumulative") {
    const isFirst = adopted.indicator.timeBasis === "planCumulative" && fiscalYear === start;
    const before = isFirst ? zero : actualOf(fiscalYear - 1);
    if (before.kind !== "number") return undefined;
    const rise = now.value.minus(before.value);
    return {
      ja: `今年度に増えた分 ${print(rise, "ja")}（前年度までの累計 ${print(before.value, "ja")}）`,
      en: `Rise of this year: ${print(rise, "en")} (total until last year: ${print(before.value, "en")})`,
    };
  }
  const years = Array.from(
    { length: fiscalYear - (start ?? fiscalYear) + 1 },
    (_, i) => fiscalYear - i,
  ).toReversed();
  const readings = years.map((year) => ({ year, reading: actualOf(year) }));
  const zeroed = adopted.rateOptions.treatMissingAsZero === true;
  const gaps = readings.filter(({ reading }) => reading.kind !== "number").map(({ year }) => year);
  const name = (year: number, locale: Locale) => fiscalYearLabel(year, locale, "short");
  if (gaps.length > 0 && !zeroed) {
    return {
      ja: `${gaps.map((year) => name(year, "ja")).join("・")}の値がないため、累計は出せません。`,
      en: `There is no total, since ${gaps.map((year) => name(year, "en")).join(", ")} has no figure.`,
    };
  }
  const known = readings.filter(
    (one): one is { year: number; reading: NumberReading } => one.reading.kind === "number",
  );
  const sum = known.reduce((total, { reading }) => total.plus(reading.value), d(0));
  const shown = (locale: Locale) =>
    known.map(({ year, reading }) => `${name(year, locale)} ${print(reading.value, locale)}`).join(" ＋ ");
  return {
    ja: `これまでの累計 ${print(sum, "ja")}（${shown("ja")}）`,
    en: `Total so far: ${print(sum, "en")} (${shown("en").replaceAll("＋", "+")})`,
  };
}

const zero: NumberReading = { kind: "number", value: d(0), raw: "" };

/** A hint where the figure of a year would make the total fall. A typed total is held against last year's elsewhere. */
export function fallHint(adopted: PlanIndicator, actual: Reading): Words | undefined {
  if (totalKind(adopted) !== "annual" || actual.kind !== "number" || !actual.value.lt(0)) return undefined;
  return {
    ja: "今年度分が負の数なので、累計が減ります。累計は減らないはずです。",
    en: "The figure of this year is negative, so the total falls. A total should not fall.",
  };
}
