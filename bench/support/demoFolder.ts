import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeContext, openContext } from "../../src/context.ts";
import { readEnv } from "../../src/env.ts";
import { openReview } from "../../src/usecases/cycle/openReview.ts";
import { commandLineActor } from "../../src/usecases/people/commandLineActor.ts";
import { prepareDemo } from "../../src/usecases/site/prepareDemo.ts";

/** The city and the plan that everything is measured on. */
export const city = "ojiya";
export const planId = "ojiya-strategy-2020";
/** The year that is published, and the one whose review is open. */
export const publishedYear = 2020;
export const openYear = 2021;
export const sheetCount = 33;

/** Makes a data folder with the demo, the review of the following year opened; PostgreSQL is stopped again. */
export async function makeDemoFolder(): Promise<{ dataDir: string; remove(): void }> {
  const parent = mkdtempSync(join(tmpdir(), "shirube-bench-"));
  // Started by root, PostgreSQL runs as another user, who must be able to pass.
  chmodSync(parent, 0o711);
  const dataDir = join(parent, "data");
  const context = await openContext(readEnv({ dataDir, demo: true }, {}));
  try {
    await prepareDemo(context);
    const dueOn = `${openYear + 1}-05-20`;
    await openReview(context, commandLineActor(city), { planId, fiscalYear: openYear, dueOn });
  } finally {
    await closeContext(context);
  }
  return { dataDir, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
