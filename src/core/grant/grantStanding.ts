import { d, type Decimal } from "../decimal.ts";
import type { NumberReading, Reading } from "../indicator/reading.ts";
import { grantIncrement } from "../progress/grantIncrement.ts";
import { noRate, type NoRate, type Rate } from "../progress/rate.ts";
import { sureValue } from "../progress/readingFigure.ts";
import { grantYears, type GrantKpi, type GrantProject } from "./grantProject.ts";

/** A year of a KPI: what it was to add and added, and the levels that come of it. Undefined is not known, never zero. */
export interface GrantYear {
  readonly fiscalYear: number;
  readonly planned: Reading;
  readonly actual: Reading;
  readonly plannedLevel: Decimal | undefined;
  readonly actualLevel: Decimal | undefined;
}

/** Where a KPI stands. */
export interface GrantStanding {
  readonly start: Reading;
  readonly years: readonly GrantYear[];
  /** Sums of the increments; undefined where one of them is missing. */
  readonly plannedTotal: Decimal | undefined;
  readonly actualTotal: Decimal | undefined;
  /** The increments so far against what was planned up to that year, and against all that was planned. */
  readonly toDate: Rate | NoRate;
  readonly final: Rate | NoRate;
}

/** Works a KPI out up to a fiscal year: levels from start and increments, sums and rates (M10). A year without a figure
 * leaves the levels behind it and the rates open: it is not counted as zero.
 * @param actualOf the increment of a fiscal year */
export function grantStanding(
  kpi: GrantKpi,
  project: Pick<GrantProject, "fromFiscalYear" | "years">,
  upTo: number,
  actualOf: (fiscalYear: number) => Reading,
): GrantStanding {
  const all = grantYears(project);
  const planned = all.map((_, place) => kpi.planned[place] ?? notKnown);
  const reported = all.filter((year) => year <= upTo);
  const actual = reported.map(actualOf);
  const start = sureValue(kpi.start);
  const plannedLevels = levels(start, planned);
  const actualLevels = levels(start, actual);
  const against = (plan: readonly Reading[], which: "toDate" | "final"): Rate | NoRate => {
    const known = plan.flatMap((reading) => sureValue(reading) ?? []);
    // A plan with a gap has no sum to hold anything against.
    if (known.length < plan.length) return noRate("no-planned-increments", { part: "target" });
    return grantIncrement({ planned: known, actual: actual.map(sureValue) })[which];
  };
  return {
    start: kpi.start,
    years: all.map((fiscalYear, place) => ({
      fiscalYear,
      planned: planned[place] ?? notKnown,
      actual: actual[place] ?? notKnown,
      plannedLevel: plannedLevels[place],
      actualLevel: actualLevels[place],
    })),
    plannedTotal: total(planned),
    actualTotal: actual.length > 0 ? total(actual) : undefined,
    toDate: against(planned.slice(0, actual.length), "toDate"),
    final: against(planned, "final"),
  };
}

/** The increment of a year where the figures of a series are the levels: what it rose by since the year before, or since
 * the start in the first year. Missing where one of the two is.
 * @param levelOf the figure of a fiscal year */
export function linkedIncrement(
  { start }: Pick<GrantKpi, "start">,
  { fromFiscalYear }: Pick<GrantProject, "fromFiscalYear">,
  fiscalYear: number,
  levelOf: (fiscalYear: number) => Reading,
): Reading {
  const now = levelOf(fiscalYear);
  const before = fiscalYear === fromFiscalYear ? start : levelOf(fiscalYear - 1);
  const [level, base] = [sureValue(now), sureValue(before)];
  if (level !== undefined && base !== undefined) {
    const value = level.minus(base);
    return { kind: "number", value, raw: value.toFixed() } satisfies NumberReading;
  }
  if (now.kind === "missing") return now;
  return before.kind === "missing" && level !== undefined ? before : notKnown;
}

const notKnown: Reading = { kind: "missing", reason: "notEntered", raw: "" };

/** The level of each year; undefined from the first year on whose increment is not known. */
function levels(start: Decimal | undefined, increments: readonly Reading[]): (Decimal | undefined)[] {
  let level = start;
  return increments.map((reading) => {
    const increment = sureValue(reading);
    level = level && increment && level.plus(increment);
    return level;
  });
}

function total(increments: readonly Reading[]): Decimal | undefined {
  let sum: Decimal | undefined = d(0);
  for (const reading of increments) {
    const value = sureValue(reading);
    sum = sum && value && sum.plus(value);
  }
  return sum;
}
