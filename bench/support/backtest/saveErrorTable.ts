import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "prettier";
import type { ForecastError } from "../../../src/core/forecast/forecastError.ts";
import { cellsOf } from "./cells.ts";
import { readFigures } from "./figures.ts";
import { trials } from "./trials.ts";

// Writes the errors that forecasts state and take their bands from: node scripts/forecastErrors.mjs
const root = join(import.meta.dirname, "../../..");
const { municipalities, items } = await readFigures();
const errors = cellsOf([...trials(municipalities, items)])
  .filter(({ isShown }) => isShown)
  .map(({ kind, points, horizon, halfWidth, report }): ForecastError => ({
    kind,
    points,
    horizon,
    halfWidth: halfWidth.toFixed(2),
    medianError: report.medianError.toFixed(4),
    lastValueError: report.lastValueError.toFixed(4),
    better: report.better.toFixed(2),
    coverage: report.coverage.toFixed(2),
    cases: report.trials,
  }));
const text = `import type { ForecastError } from "./forecastError.ts";
import type { FigureKind } from "./rules.ts";

// Written by node scripts/forecastErrors.mjs from data/reference/ssdse; not edited by hand.
// kind, points, years ahead, half width, median error, that of the last value, better, coverage, cases
const rows: readonly [FigureKind, number, number, string, string, string, string, string, number][] = [
${errors.map((error) => `  ${JSON.stringify(Object.values(error))},`).join("\n")}
];

/** The back-tested errors of the forecast, for all that beats 「直近の値のまま」. What is not here is not shown. */
export const forecastErrors: readonly ForecastError[] = rows.map(
  ([kind, points, horizon, halfWidth, medianError, lastValueError, better, coverage, cases]) => ({
    kind,
    points,
    horizon,
    halfWidth,
    medianError,
    lastValueError,
    better,
    coverage,
    cases,
  }),
);
`;
const options = JSON.parse(await readFile(join(root, ".prettierrc.json"), "utf8"));
const file = join(root, "src/core/forecast/errorTable.ts");
await writeFile(file, await format(text, { ...options, parser: "typescript" }));
console.log(`Wrote ${file}: ${errors.length} rows`);
