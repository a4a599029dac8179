import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run, shirube } from "./support/command.ts";
import { planId, publishedYear } from "./support/demoFolder.ts";
import type { Benchmark } from "./support/row.ts";
import { median, timeRuns } from "./support/statistics.ts";

const program = "soffice";
const times = { warmUp: 1, runs: 3 };

/** The way many city halls print today, beside ours: LibreOffice turns the workbook into a PDF. */
export const libreOffice: Benchmark = async (dataDir) => {
  const what = "LibreOffice: the XLSX book to PDF";
  if (spawnSync(program, ["--version"]).status !== 0)
    return [{ what, figure: null, unit: "s", how: `${program} was not found on this machine` }];
  const folder = mkdtempSync(join(dataDir, "../office-"));
  try {
    const book = join(folder, "book.xlsx");
    const which = ["--plan", planId, "--year", String(publishedYear)];
    await shirube("sheets", ...which, "--format", "xlsx", "--out", book, "--data", dataDir);
    // A profile of its own: a LibreOffice that somebody has open would take the order over.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const convert = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, book];
    const seconds = await timeRuns(times, () => run(program, convert));
    const how = `${program} --headless --convert-to pdf, a process each time; median of ${times.runs} after ${times.warmUp} that makes its profile`;
    return [{ what, figure: median(seconds), unit: "s", how }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
