import { addBigPlan, bigPlanId } from "./support/bigPlan.ts";
import { city, publishedYear } from "./support/demoFolder.ts";
import { load } from "./support/load.ts";
import type { Benchmark, Row } from "./support/row.ts";
import { startServer, withServer } from "./support/server.ts";
import { signIn } from "./support/signIn.ts";

const indicators = 2000;
const seconds = 4;
const warmUp = 2;

/** The list of a plan of 2,000 indicators over HTTP, signed in: every request reads and judges all of them. */
export const indicatorList: Benchmark = async (dataDir) => {
  await addBigPlan(dataDir, indicators);
  return withServer(startServer(dataDir), async (origin) => {
    const headers = { cookie: await signIn(origin, `${city}-planning`) };
    const list = `${origin}/staff/plans/${bigPlanId}/indicators?year=${publishedYear}`;
    const measure = async (what: string, query: string): Promise<Row> => {
      const { p50 } = await load({ urls: [list + query], connections: 1, seconds, warmUp, headers });
      const how = `${indicators} indicators, signed in, one connection, ${seconds} s after ${warmUp} s that do not count`;
      return { what: `indicator list, ${what}: p50`, figure: p50, unit: "ms", target: { atMost: 50 }, how };
    };
    return [
      await measure("first page", ""),
      await measure("last page", "&page=999"),
      await measure("filter by grade", "&band=behind"),
      await measure("filter by department and text", "&department=shoko&q=件"),
    ];
  });
};
