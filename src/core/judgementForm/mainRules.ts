import type { BandRule, Condition, JudgementPreset, Measure } from "../progress/judgement/preset.ts";
import type { ActsOn } from "./presetForm.ts";

/** A band with its lower limit on the measure that its scale acts on; without one it takes all that is below. */
export interface LimitedBand {
  readonly band: string;
  readonly lower: Lower | undefined;
}
export interface Lower {
  readonly side: "atLeast" | "above";
  /** Plain decimal; shares as shares (0.8). */
  readonly limit: string;
}

/** The rules of bands that follow each other on one measure, from best to worst: each ends where the one before it
 * begins. */
export function limitRules(of: Measure, bands: readonly LimitedBand[]): BandRule[] {
  return bands.map(({ band, lower }, place) => {
    const before = bands[place - 1]?.lower;
    return {
      band,
      when: [
        {
          of,
          ...(lower && { [lower.side]: lower.limit }),
          ...(before && { [before.side === "atLeast" ? "below" : "atMost"]: before.limit }),
        },
      ],
    };
  });
}

/** Finds the rules at the end that are limits of bands on one measure; what stands before them is looked at first.
 * Where there are none, all rules are written one by one. */
export function mainRules(preset: JudgementPreset): { actsOn: ActsOn; first: readonly BandRule[] } {
  const { basis, rules, bands } = preset;
  if (basis === "choice") return { actsOn: "choice", first: [] };
  const measure = basis === "level" ? "changeFromBaseline" : basis;
  const order = new Map(bands.map(({ id }, place) => [id, place]));
  for (let start = 0; start < rules.length - 1; start++) {
    const main = rules.slice(start);
    const limited = main.map(({ band, when }) => ({ band, lower: when[0] && lowerLimit(when[0]) }));
    const inOrder = main.every(
      ({ band }, place) =>
        place === 0 || (order.get(band) ?? 0) > (order.get(main[place - 1]?.band ?? "") ?? 0),
    );
    const hasRest = limited.every(
      ({ lower }, place) => (lower === undefined) === (place === main.length - 1),
    );
    if (inOrder && hasRest && isSame(limitRules(measure, limited), main)) {
      return { actsOn: measure, first: rules.slice(0, start) };
    }
  }
  return { actsOn: "rules", first: rules };
}

/** The lower limit of a condition. */
export function lowerLimit({ atLeast, above }: Condition): Lower | undefined {
  if (atLeast !== undefined) return { side: "atLeast", limit: atLeast };
  if (above !== undefined) return { side: "above", limit: above };
  return undefined;
}

const isSame = (one: readonly BandRule[], other: readonly BandRule[]) => keyOf(one) === keyOf(other);

/** As text in which the order of the keys does not matter. */
const keyOf = (rules: readonly BandRule[]) =>
  JSON.stringify(
    rules.map(({ band, when, ...only }) => [
      band,
      when.map((condition) => Object.entries(condition).toSorted(([a], [b]) => (a < b ? -1 : 1))),
      only,
    ]),
  );
