import type { PlanContent } from "../../src/core/plan/planContent.ts";
import type { PlanNode } from "../../src/core/plan/plan.ts";
import { figureIn } from "./toldTexts.ts";

/** What a basic goal of 伊那市 with its numerical target says, in the shape of the facts file. */
export function toldGoal({ indicators, placements }: PlanContent, { id, number, title, purpose }: PlanNode) {
  const placed = placements.find(({ nodeId }) => nodeId === id);
  const adopted = indicators.find((one) => one.id === placed?.planIndicatorId);
  const [baseline] = adopted?.baselines ?? [];
  const [target] = adopted?.targets ?? [];
  if (!adopted || !baseline || !target) throw new Error(`goal ${id} has no numerical target`);
  const unit = adopted.indicator.series[0]?.unit ?? null;
  const inOku = unit?.startsWith("億") ?? false;
  const sizeOf = (value: number | null) => ({
    value: value === null || !inOku ? value : value * 100_000_000,
    unit: inOku ? (unit ?? "").slice(1) : unit,
    ...(inOku && { unit_raw: unit, value_in_unit_raw: value }),
  });
  const values = [figureIn(target.reading) ?? Number.NaN, figureIn(baseline.reading) ?? Number.NaN] as const;
  return {
    no: number,
    title,
    indicator: adopted.indicator.name,
    target: {
      raw: target.reading.raw,
      ...sizeOf(values[0]),
      kind: target.accumulated ? "期間累計" : "水準",
      accumulation_raw: target.note ?? undefined,
      year_raw: target.period,
      year: target.fiscalYear,
    },
    baseline: {
      raw: baseline.reading.raw,
      value_raw: /）の\S+ (.*)$/.exec(baseline.reading.raw)?.[1],
      ...sizeOf(values[1]),
      year: baseline.fiscalYear,
      footnote: baseline.note,
      // A calendar year stands as printed beside the year; a fiscal year needs no words.
      fiscal: baseline.period === null,
      kind: adopted.indicator.timeBasis === "annualFlow" ? "単年" : undefined,
    },
    direction: adopted.direction === "increase" ? "増加" : null,
    summary: purpose,
    target_below_baseline: values[0] < values[1] ? true : undefined,
  };
}
