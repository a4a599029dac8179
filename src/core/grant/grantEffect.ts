import { d } from "../decimal.ts";
import type { NumberReading } from "../indicator/reading.ts";
import { judge, type Judgement } from "../progress/judgement/judge.ts";
import type { Band, JudgementPreset } from "../progress/judgement/preset.ts";
import { findJudgementPreset } from "../progress/judgement/presets.ts";
import type { GrantStanding } from "./grantStanding.ts";

/** The four steps of the effect of a grant project (DOMAIN 2.4). */
export const effectPreset = shipped("grant4");
/** What may become of a grant project. */
export const futurePreset = shipped("grantFuture5");

/** The mechanical effect by one KPI: the increments so far held against those planned up to then. Increments need no
 * start: before the project they were nothing. Where the plan wants less of something, less is an effect. */
export function kpiEffect({ years, actualTotal, toDate }: GrantStanding, upTo: number): Judgement {
  const planned = years.filter(({ fiscalYear }) => fiscalYear <= upTo).map(({ planned: reading }) => reading);
  const target = planned.reduce(
    (sum, reading) => (sum && reading.kind === "number" ? sum.plus(reading.value) : undefined),
    d(0) as ReturnType<typeof d> | undefined,
  );
  const figure = (value: ReturnType<typeof d> | undefined): NumberReading | undefined =>
    value && { kind: "number", value, raw: value.toFixed() };
  return judge(effectPreset, {
    rate: toDate,
    direction: target?.lt(0) ? "decrease" : "increase",
    baseline: figure(d(0)),
    target: figure(target),
    actual: figure(actualTotal),
  });
}

/** The mechanical effect of a whole project: that of the KPI which is furthest behind, of those that can be judged;
 * undefined where none can (decision 32). */
export function projectEffect(ofKpis: readonly Judgement[]): Band | undefined {
  const order = effectPreset.bands.map(({ id }) => id);
  const places = ofKpis.map(({ band }) => order.indexOf(band.id)).filter((place) => place >= 0);
  return places.length === 0 ? undefined : effectPreset.bands[Math.max(...places)];
}

function shipped(id: string): JudgementPreset {
  const preset = findJudgementPreset(id);
  if (!preset) throw new Error(`No judgement preset ${id}`);
  return preset;
}
