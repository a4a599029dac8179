import { figureKinds, type FigureKind } from "../src/core/forecast/rules.ts";
import { checkAgreement } from "./support/backtest/agreement.ts";
import { cellsOf, reportOn, type Report } from "./support/backtest/cells.ts";
import { readFigures } from "./support/backtest/figures.ts";
import { trials, type Trial } from "./support/backtest/trials.ts";
import type { Benchmark, Row } from "./support/row.ts";

const names: Readonly<Record<FigureKind, string>> = {
  smallCount: "counts under 300",
  count: "counts from 300",
  measure: "shares, averages, balances",
  money: "money",
  smallTotal: "running totals under 300",
  total: "running totals from 300",
};

/** The forecast of indicators, tried on the statistics of all municipalities: its error against 「直近の値のまま」, on the
 * half of the municipalities that chose neither rule nor band. */
export const forecastBacktest: Benchmark = async () => {
  const { municipalities, items } = await readFigures();
  checkAgreement(items);
  const all = [...trials(municipalities, items)];
  const cells = new Map(cellsOf(all).map((cell) => [keyOf(cell), cell]));
  const held = Map.groupBy(
    all.filter(({ half }) => half === 1),
    (trial) => `${trial.kind} ${trial.horizon} ${cells.get(keyOf(trial))?.isShown ?? false}`,
  );
  const report = (group: readonly Trial[]) =>
    reportOn(group, (trial) => cells.get(keyOf(trial))?.halfWidth ?? Number.NaN);

  return figureKinds.flatMap((kind) => {
    const shown = [1, 2, 3, 4, 5].flatMap((horizon): Row[] => {
      const group = held.get(`${kind} ${horizon} true`);
      if (!group) return [];
      const found = report(group);
      return [
        {
          what: `forecast of ${names[kind]}, ${years(horizon)}: median error`,
          figure: found.medianError * 100,
          unit: "%",
          target: { atMost: found.lastValueError * 100 },
          how: `${words(found)}; the target is the error of “the last value stays”`,
        },
      ];
    });
    const hidden = held.get(`${kind} 1 false`);
    if (!hidden || hidden.length < 100) return shown;
    const found = report(hidden);
    return [
      ...shown,
      {
        what: `forecast of ${names[kind]}, ${years(1)}, not shown: median error`,
        figure: found.medianError * 100,
        unit: "%",
        how: `with ${pointCounts(hidden)} points, where it does not beat “the last value stays” (${(found.lastValueError * 100).toFixed(1)}%) in every respect; ${words(found)}`,
      },
    ];
  });
};

const keyOf = ({ kind, points, horizon }: Pick<Trial, "kind" | "points" | "horizon">) =>
  `${kind} ${points} ${horizon}`;

const years = (horizon: number) => (horizon === 1 ? "1 year ahead" : `${horizon} years ahead`);

const pointCounts = (group: readonly Trial[]) =>
  [...new Set(group.map(({ points }) => points))].toSorted((a, b) => a - b).join(", ");

const percent = (share: number) => `${Math.round(share * 100)}%`;

function words({ trials: count, series, against, better, betterItems, items, coverage }: Report): string {
  return `${count.toLocaleString("en")} trials on ${series.toLocaleString("en")} series of the half that chose neither rule nor band; errors on the whole ${percent(against)} of the last value's; nearer in ${percent(better)} of the trials and for ${percent(betterItems)} of ${items} kinds of figure; the band of 80% held ${percent(coverage)}`;
}
