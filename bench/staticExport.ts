import { rmSync } from "node:fs";
import { join } from "node:path";
import { shirube } from "./support/command.ts";
import { startServer, withServer } from "./support/server.ts";
import type { Benchmark } from "./support/row.ts";
import { median, timeRuns } from "./support/statistics.ts";

const times = { warmUp: 1, runs: 3 };

/** The whole public site as files: pages in two languages, charts, data, PDF and XLSX of every sheet. */
export const staticExport: Benchmark = (dataDir) =>
  withServer(startServer(dataDir), async () => {
    const out = join(dataDir, "../site");
    const anew = async () => {
      rmSync(out, { recursive: true, force: true });
      await shirube("site", "--out", out, "--data", dataDir);
    };
    const seconds = await timeRuns(times, anew);
    const how = `scripts/shirube.mjs site into an empty folder, from its start to its end, PostgreSQL running, compiled code kept from the run before; median of ${times.runs} after ${times.warmUp} that does not count`;
    return [
      { what: "static export of the city", figure: median(seconds), unit: "s", target: { atMost: 10 }, how },
    ];
  });
