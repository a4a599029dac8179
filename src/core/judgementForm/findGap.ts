import { d, type Decimal } from "../decimal.ts";
import { isShare } from "../progress/explanation/bandRule.ts";
import { judge } from "../progress/judgement/judge.ts";
import type { JudgementPreset, Measure } from "../progress/judgement/preset.ts";
import { exampleInput, forAnyIndicator } from "./exampleGrades.ts";

/** A value that no rule of a preset catches, as a share of the way from baseline to target (points for presets on
 * points); undefined where every value gets a band. Tried at every limit, beside it and between limits, for an
 * indicator that is to rise from 100 to 200. */
export function findGap(preset: JudgementPreset): Decimal | undefined {
  if (preset.basis === "choice") return undefined;
  const open = forAnyIndicator(preset);
  return tried(preset).find((value) => {
    const { evidence } = judge(open, exampleInput(preset, value));
    return "unevaluable" in evidence;
  });
}

function tried({ rules }: JudgementPreset): Decimal[] {
  const edges = rules
    .flatMap(({ when }) => when)
    .flatMap(({ of, ...limits }) => Object.values(limits).map((limit) => placeOf(of, d(limit))))
    .toSorted((a, b) => a.cmp(b));
  const step = d("0.00001");
  const [first = d(0)] = edges;
  return [
    first.minus(1),
    ...edges.flatMap((edge, place) => [
      edge.minus(step),
      edge,
      edge.plus(step),
      edge.plus(edges[place + 1] ?? edge.plus(2)).div(2),
    ]),
  ];
}

/** Where on the way from 100 to 200 a limit lies. */
function placeOf(of: Measure, limit: Decimal): Decimal {
  if (isShare(of) || of === "points") return limit;
  return of === "gainOverTarget" ? limit.plus(100).div(100) : limit.div(100);
}
