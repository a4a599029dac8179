import { join } from "node:path";
import { shirube } from "./command.ts";
import { city, planId, publishedYear, sheetCount } from "./demoFolder.ts";
import type { Row } from "./row.ts";
import { startServer, withServer } from "./server.ts";
import { signIn } from "./signIn.ts";
import { median, timeRuns } from "./statistics.ts";

const fresh = { warmUp: 1, runs: 5 };
const warm = { warmUp: 2, runs: 10 };

/** All sheets in one file: with a command of its own, and asked of a server that has printed before. */
export function printBook(
  dataDir: string,
  format: "pdf" | "xlsx",
  within?: { readonly fresh: number; readonly warm: number },
): Promise<Row[]> {
  return withServer(startServer(dataDir), async (origin) => {
    const out = join(dataDir, "..", `book.${format}`);
    const command = [
      "sheets",
      "--plan",
      planId,
      "--year",
      String(publishedYear),
      "--format",
      format,
      "--out",
      out,
    ];
    const alone = await timeRuns(fresh, () => shirube(...command, "--data", dataDir));
    const headers = { cookie: await signIn(origin, `${city}-planning`) };
    const asked = await timeRuns(warm, async () => {
      const answer = await fetch(`${origin}/staff/plans/${planId}/${publishedYear}/print/all/${format}`, {
        headers,
      });
      if (!answer.ok) throw new Error(`printing answered ${answer.status}`);
      await answer.arrayBuffer();
    });
    const what = `book of ${sheetCount} sheets as ${format.toUpperCase()}`;
    return [
      {
        what: `${what}: in a fresh process`,
        figure: median(alone),
        unit: "s",
        ...(within && { target: { atMost: within.fresh } }),
        how: `scripts/shirube.mjs sheets, from its start to its end, PostgreSQL running, compiled code kept from the run before; median of ${fresh.runs} after ${fresh.warmUp} that does not count`,
      },
      {
        what: `${what}: within a running server`,
        figure: median(asked),
        unit: "s",
        ...(within && { target: { atMost: within.warm } }),
        how: `downloaded by a signed-in person, made anew each time; median of ${warm.runs} after ${warm.warmUp} that do not count`,
      },
    ];
  });
}
