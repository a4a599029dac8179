// node scripts/forecastErrors.mjs: tries the forecast on the statistics of data/reference/ssdse and writes its errors
// to src/core/forecast/errorTable.ts. To be run when the rules of the forecast or the statistics change.
import { goOn, setUp } from "./setup.mjs";

await goOn(setUp({ app: false }), "bench/support/backtest/saveErrorTable.ts", []);
