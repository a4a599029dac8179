// npm test: set up all that is missing, then run every check and every test.
// The last line is `N passed, N failed`, with `, N skipped` where tests were skipped.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkCount, runChecks, runVitest } from "./checks.mjs";
import { fail, setUp } from "./setup.mjs";

requireTools();
const runtime = setUp();
const failedChecks = await runChecks(runtime);
const counts = [{ passed: checkCount - failedChecks, failed: failedChecks, skipped: 0 }];
// The browser tests come alone: they wait for pages, and must not wait for other tests.
for (const projects of [["unit", "store", "golden"], ["e2e"]]) counts.push(await runTests(projects));
const total = (name) => counts.reduce((sum, count) => sum + count[name], 0);
const [passed, failed, skipped] = ["passed", "failed", "skipped"].map(total);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;

/** Fails at once where a program is missing that tests need: nothing is skipped because of the machine. */
function requireTools() {
  const programs = [
    ["chromium", "chromium-browser", "google-chrome"],
    ["soffice"],
    ["pdftotext"],
    ["pdftoppm"],
  ];
  const missing = programs.filter((names) => !names.some(isThere)).map(([name]) => name);
  if (missing.length === 0) return;
  const remedy = "apt-get install chromium libreoffice-calc libreoffice-writer-nogui poppler-utils";
  fail(`the tests need ${missing.join(", ")}, not found here; install with: ${remedy}`);
}

async function runTests(projects) {
  const folder = mkdtempSync(join(tmpdir(), "shirube-report-"));
  const file = join(folder, "report.json");
  const code = await runVitest(runtime, [
    ...projects.map((project) => `--project=${project}`),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const count = countOf(file);
  rmSync(folder, { recursive: true });
  // An error outside of any test (an unhandled rejection, a broken set-up) is a failure too.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function countOf(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  // A file that cannot be loaded has no tests and would not be counted.
  const broken = report.testResults.filter(
    (each) => each.status === "failed" && each.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function isThere(program) {
  return spawnSync("which", [program]).status === 0;
}
