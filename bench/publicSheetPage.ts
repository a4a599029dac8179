import { closeContext, openContext } from "../src/context.ts";
import { publicationPath } from "../src/core/publication/publication.ts";
import { readEnv } from "../src/env.ts";
import { linkFromRoot } from "../src/site/links.ts";
import { render } from "../src/site/render.ts";
import { cachedPublications } from "../src/usecases/site/cachedPublications.ts";
import { city, planId, publishedYear, sheetCount } from "./support/demoFolder.ts";
import { load, type LoadResult } from "./support/load.ts";
import type { Benchmark, Row } from "./support/row.ts";
import { startScript, startServer, withServer, type BenchServer } from "./support/server.ts";
import { quantile } from "./support/statistics.ts";

const seconds = 4;
const warmUp = 2;
const connections = 16;
const paths = Array.from(
  { length: sheetCount },
  (_, index) => `${publicationPath.sheet(city, planId, publishedYear, index + 1)}/`,
);
/** What browsers say they take. */
const encodings = { "accept-encoding": "gzip, deflate, br" };

/** The public page of a sheet, all sheets in turn: the render function alone, over HTTP rendered each time,
 * and over HTTP from the cache. */
export const publicSheetPage: Benchmark = async (dataDir) => {
  const uncached = (from: string) => () =>
    startScript(new URL("./support/uncachedServer.ts", import.meta.url), (port) => [
      dataDir,
      String(port),
      from,
    ]);
  return [
    ...(await renderFunction(dataDir)),
    ...(await overHttp(
      "rendered each time",
      uncached("memory"),
      { slowest: 10, least: 1_000 },
      {},
      "documents in memory, as in a server that has been asked before; the page cache left out; not compressed",
    )),
    ...(await overHttp(
      "rendered and compressed each time",
      uncached("memory"),
      undefined,
      encodings,
      "the same, with Brotli as browsers ask for it; the server compresses each page once",
    )),
    ...(await overHttp(
      "documents read and rendered each time",
      uncached("database"),
      undefined,
      {},
      "documents read from PostgreSQL for every page; the page cache left out; not compressed",
    )),
    ...(await overHttp(
      "from the cache",
      () => startServer(dataDir),
      { least: 5_000 },
      encodings,
      "the server as it runs, compressed pages",
    )),
  ];
};

async function renderFunction(dataDir: string): Promise<Row[]> {
  const context = await openContext(readEnv({ dataDir }, {}));
  const taken: number[] = [];
  try {
    const publications = cachedPublications(context.publications);
    const ends = performance.now() + (warmUp + seconds) * 1000;
    const begins = ends - seconds * 1000;
    for (let index = 0, began = performance.now(); began < ends; index += 1) {
      const rendered = await render(publications, paths[index % paths.length] ?? "", linkFromRoot);
      if (rendered?.status !== 200) throw new Error("a sheet is not published");
      const now = performance.now();
      if (began >= begins) taken.push(now - began);
      began = now;
    }
  } finally {
    await closeContext(context);
  }
  const result = { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99), perSecond: taken.length / seconds };
  const how = `${seconds} s after ${warmUp} s that do not count, documents in memory, one process`;
  return rowsOf("render function", { one: result, many: result }, { slowest: 10, least: 1_000 }, how);
}

async function overHttp(
  name: string,
  start: () => Promise<BenchServer>,
  target: Target | undefined,
  headers: Record<string, string>,
  what: string,
): Promise<Row[]> {
  return withServer(start(), async (origin) => {
    const urls = paths.map((path) => `${origin}/${path}`);
    const one = await load({ urls, connections: 1, seconds, warmUp, headers });
    const many = await load({ urls, connections, seconds, warmUp, headers });
    const how = `${what}; p50 and p99 with one connection, pages/s with ${connections}, each ${seconds} s after ${warmUp} s that do not count`;
    return rowsOf(name, { one, many }, target, how);
  });
}

interface Target {
  readonly slowest?: number;
  readonly least: number;
}

function rowsOf(
  name: string,
  { one, many }: { one: LoadResult; many: LoadResult },
  target: Target | undefined,
  how: string,
): Row[] {
  const what = (figure: string) => `public sheet page, ${name}: ${figure}`;
  return [
    {
      what: what("p50"),
      figure: one.p50,
      unit: "ms",
      how,
      ...(target?.slowest !== undefined && { target: { atMost: target.slowest } }),
    },
    { what: what("p99"), figure: one.p99, unit: "ms", how },
    {
      what: what("rate"),
      figure: many.perSecond,
      unit: "pages/s",
      how,
      ...(target && { target: { atLeast: target.least } }),
    },
  ];
}
