import { publicationPath } from "../src/core/publication/publication.ts";
import { submissionId } from "../src/usecases/cycle/submissionId.ts";
import { city, openYear, planId, publishedYear } from "./support/demoFolder.ts";
import { pageScripts } from "./support/pageScripts.ts";
import type { Benchmark, Row } from "./support/row.ts";
import { startServer, withServer } from "./support/server.ts";
import { signIn } from "./support/signIn.ts";

/** Script that a browser fetches for a page with nothing in its cache, compressed as the server sends it. */
export const scriptBytes: Benchmark = (dataDir) =>
  withServer(startServer(dataDir), async (origin) => {
    const sheet = publicationPath.sheet(city, planId, publishedYear, 1);
    const shown = await pageScripts(`${origin}/${sheet}/`, "");
    const planning = await signIn(origin, `${city}-planning`);
    const clerk = await signIn(origin, `${city}-shoko-clerk`);
    const inaPlanning = await signIn(origin, "ina-planning");
    const draft = "plans/ina-strategy-2020/versions/ina-strategy-2020-v1/edit";
    const entry = submissionId(`${planId}-${openYear}`, 1, "shoko");
    const pages = [
      { name: "sheet", path: `plans/${planId}/${publishedYear}/sheets/1`, cookie: planning },
      { name: "board", path: `reviews/${planId}-${openYear}`, cookie: planning },
      { name: "indicator list", path: `plans/${planId}/indicators`, cookie: planning },
      { name: "plan editor", path: draft, cookie: inaPlanning },
      { name: "grid of the plan editor", path: `${draft}/grid`, cookie: inaPlanning },
      { name: "entry form", path: `submissions/${entry}`, cookie: clerk },
    ];
    const staff = await Promise.all(
      pages.map(async ({ name, path, cookie }): Promise<Row> => {
        const { files, fileBytes, withinBytes } = await pageScripts(`${origin}/staff/${path}`, cookie);
        return {
          what: `script on a staff page: ${name}`,
          figure: fileBytes / 1000,
          unit: "KB",
          target: { atMost: 130 },
          how: `${files} files that the page names and all that they import, gzip; 1 KB is 1,000 bytes; the page itself holds ${Math.round(withinBytes / 100) / 10} KB more in scripts, its data for the most part`,
        };
      }),
    );
    return [
      {
        what: "script on a public page",
        figure: shown.fileBytes + shown.withinBytes,
        unit: "bytes",
        target: { atMost: 0 },
        how: `${shown.files} files; scripts within the page counted too`,
      },
      ...staff,
    ];
  });
