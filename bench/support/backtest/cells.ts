import { figureKinds, type FigureKind } from "../../../src/core/forecast/rules.ts";
import { quantile } from "../statistics.ts";
import type { Trial } from "./trials.ts";

/** How the forecast did for one kind of figure, number of points and years ahead. Errors are shares of the level. */
export interface Cell {
  readonly kind: FigureKind;
  readonly points: number;
  readonly horizon: number;
  /** Half of the band that held 80% of the outcomes in the first half, in yearly slopes. */
  readonly halfWidth: number;
  /** Beats 「直近の値のまま」 in both halves, for this and every shorter time. */
  readonly isShown: boolean;
  /** On the second half, which chose neither rule nor band. */
  readonly report: Report;
}

export interface Report {
  readonly trials: number;
  readonly series: number;
  readonly medianError: number;
  readonly lastValueError: number;
  /** Sum of errors against that of the last value, each in yearly slopes, the worst cut off. */
  readonly against: number;
  /** Share of the trials that came nearer than the last value, ties left out. */
  readonly better: number;
  /** Share of the kinds of figure on which it was nearer on the whole. */
  readonly betterItems: number;
  readonly items: number;
  readonly coverage: number;
}

const band = 0.8;
// With fewer, chance decides.
const fewestTrials = 100;
const fewestOfItem = 30;
const worst = 20;

/** Works out every cell that has enough trials in both halves. */
export function cellsOf(all: readonly Trial[]): readonly Cell[] {
  const groups = Map.groupBy(all, ({ kind, points, horizon }) => `${kind} ${points} ${horizon}`);
  const cells: Cell[] = [];
  for (const kind of figureKinds) {
    for (const points of [3, 4, 5, 6]) {
      let beaten = true;
      for (const horizon of [1, 2, 3, 4, 5]) {
        const group = groups.get(`${kind} ${points} ${horizon}`) ?? [];
        const [chosenOn, held] = [0, 1].map((half) => group.filter((trial) => trial.half === half));
        if (!chosenOn || !held || Math.min(chosenOn.length, held.length) < fewestTrials) break;
        const halfWidth = quantile(
          chosenOn.map(({ error, slope }) => error / slope),
          band,
        );
        const report = reportOn(held, () => halfWidth);
        beaten &&= beats(reportOn(chosenOn, () => halfWidth)) && beats(report);
        cells.push({ kind, points, horizon, halfWidth, isShown: beaten, report });
      }
    }
  }
  return cells;
}

/** A smaller error in the middle, on the whole, in most trials and for most kinds of figure. */
function beats({ medianError, lastValueError, against, better, betterItems }: Report): boolean {
  return medianError < lastValueError && against < 1 && better > 0.5 && betterItems > 0.5;
}

/** How trials came out.
 * @param halfWidthOf half of a trial's band, in yearly slopes */
export function reportOn(trials: readonly Trial[], halfWidthOf: (trial: Trial) => number): Report {
  const decided = trials.filter(({ error, lastValueError }) => error !== lastValueError);
  const items = [...Map.groupBy(trials, ({ item }) => item).values()].filter(
    (group) => group.length >= fewestOfItem,
  );
  return {
    trials: trials.length,
    series: new Set(trials.map(({ item, series }) => `${item} ${series}`)).size,
    medianError: quantile(
      trials.map(({ error, level }) => error / level),
      0.5,
    ),
    lastValueError: quantile(
      trials.map(({ lastValueError, level }) => lastValueError / level),
      0.5,
    ),
    against: againstLast(trials),
    better: decided.filter(({ error, lastValueError }) => error < lastValueError).length / decided.length,
    betterItems: items.filter((group) => againstLast(group) < 1).length / items.length,
    items: items.length,
    coverage:
      trials.filter((trial) => trial.error <= halfWidthOf(trial) * trial.slope).length / trials.length,
  };
}

function againstLast(trials: readonly Trial[]): number {
  const sum = (of: (trial: Trial) => number) =>
    trials.reduce((total, trial) => total + Math.min(of(trial) / trial.slope, worst), 0);
  return sum(({ error }) => error) / sum(({ lastValueError }) => lastValueError);
}
