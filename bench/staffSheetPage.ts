import { submissionId } from "../src/usecases/cycle/submissionId.ts";
import { city, openYear, planId, publishedYear, sheetCount } from "./support/demoFolder.ts";
import { load } from "./support/load.ts";
import type { Benchmark, Row } from "./support/row.ts";
import { startServer, withServer } from "./support/server.ts";
import { signIn } from "./support/signIn.ts";

const seconds = 4;
const warmUp = 2;
const connections = 16;

/** A staff page over HTTP, signed in: nothing is kept, every request reads the database. */
export const staffSheetPage: Benchmark = (dataDir) =>
  withServer(startServer(dataDir), async (origin) => {
    const sheets = Array.from(
      { length: sheetCount },
      (_, index) => `${origin}/staff/plans/${planId}/${publishedYear}/sheets/${index + 1}`,
    );
    const entry = `${origin}/staff/submissions/${submissionId(`${planId}-${openYear}`, 1, "shoko")}`;
    return [
      ...(await measure("sheet", sheets, await signIn(origin, `${city}-planning`))),
      ...(await measure("entry form", [entry], await signIn(origin, `${city}-shoko-clerk`))),
    ];
  });

async function measure(name: string, urls: readonly string[], cookie: string): Promise<Row[]> {
  const headers = { cookie };
  const one = await load({ urls, connections: 1, seconds, warmUp, headers });
  const many = await load({ urls, connections, seconds, warmUp, headers });
  const how = `signed in; p50 and p99 with one connection, pages/s with ${connections}, each ${seconds} s after ${warmUp} s that do not count`;
  return [
    { what: `staff page, ${name}: p50`, figure: one.p50, unit: "ms", how },
    { what: `staff page, ${name}: p99`, figure: one.p99, unit: "ms", how },
    { what: `staff page, ${name}: rate`, figure: many.perSecond, unit: "pages/s", how },
  ];
}
