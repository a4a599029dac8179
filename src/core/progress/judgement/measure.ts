import type { Decimal } from "../../decimal.ts";
import type { Direction } from "../../indicator/indicator.ts";
import type { Reading } from "../../indicator/reading.ts";
import { pace } from "../pace.ts";
import { noRate } from "../rate.ts";
import type { NoRate, Rate } from "../rate.ts";
import { absent, sureValue } from "../readingFigure.ts";
import type { JudgeInput, Measured } from "./judge.ts";
import type { Measure } from "./preset.ts";

/** Works out one measure of a judgement, or says what is lacking. */
export function measure(of: Measure, input: JudgeInput): Measured | NoRate {
  const found = measureOf[of](input);
  if (!("kind" in found)) return { kind: "figure", of, value: found };
  return found.kind === "rate" ? { kind: "rate", of, rate: found } : found;
}

const measureOf: Record<Measure, (input: JudgeInput) => Decimal | Rate | NoRate> = {
  rate: ({ rate }) => rate,
  pace: (input) => pace(input.rate, input),
  annual: ({ annual, rate }) => annual ?? (isAnnual(rate) ? rate : noRate("no-yearly-target")),
  gainOverTarget: (input) => gain("target", input),
  gainOverBaseline: (input) => gain("baseline", input),
  changeFromBaseline: (input) =>
    gain("baseline", input, (gained, baseline) =>
      baseline.eq(0) ? noRate("baseline-zero") : gained.div(baseline.abs()),
    ),
  points: ({ points }) => points ?? noRate("chosen-by-person"),
};

/** How much better the actual is than the baseline or target, on the side that the plan wants; `as` makes another
 * figure of it. */
function gain(
  over: "baseline" | "target",
  input: JudgeInput,
  as: (gained: Decimal, from: Decimal) => Decimal | NoRate = (gained) => gained,
): Decimal | NoRate {
  const from = figure(over, input[over]);
  if ("kind" in from) return from;
  const to =
    over === "target" && input.accumulatedTarget ? sumOf(input.rate) : figure("actual", input.actual);
  if ("kind" in to) return to;
  if (input.direction === "unstated") return noRate("direction-unstated");
  const sign = wantedSign[input.direction];
  return sign === undefined ? noRate("wrong-direction-for-method") : as(to.minus(from).times(sign), from);
}

function isAnnual(rate: Rate | NoRate): boolean {
  return rate.kind === "rate" && rate.method === "annual-attainment";
}

/** The sum that a rate over the years of the plan rests on. */
function sumOf(rate: Rate | NoRate): Decimal | NoRate {
  if (rate.kind === "noRate") return rate;
  return rate.figures.sum ?? noRate("missing-year");
}

const wantedSign: Partial<Record<Direction, 1 | -1>> = { increase: 1, decrease: -1 };

function figure(part: "baseline" | "target" | "actual", reading: Reading | undefined): Decimal | NoRate {
  const value = part === "target" && reading?.kind === "number" ? reading.value : sureValue(reading);
  return value ?? absent(part, reading);
}
