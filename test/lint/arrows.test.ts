import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const project = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "shirube-arrows-"));
copyFileSync(join(project, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every folder of src/ and those it may import; docs/architecture.md shows the same. */
const mayImport: Record<string, string[]> = {
  demography: [],
  core: ["demography"],
  charts: ["core", "demography"],
  documents: ["core", "charts"],
  site: ["charts"],
  store: ["core"],
  usecases: ["core", "demography", "documents", "site", "store"],
  jobs: ["usecases"],
  server: ["usecases", "site"],
  staff: ["usecases", "core", "charts", "demography"],
  cli: ["usecases"],
};
const folders = Object.keys(mayImport);
const pairs = folders.flatMap((from) => folders.filter((to) => to !== from).map((to) => [from, to] as const));

interface Import {
  from: string;
  statement: string;
  allowed: boolean;
}

const arrows: Import[] = pairs.flatMap(([from, to]) => {
  const allowed = mayImport[from]?.includes(to) ?? false;
  return [
    { from: `src/${from}/a.ts`, statement: `import "../${to}/b.ts";`, allowed },
    {
      from: `src/${from}/deep/er/a.ts`,
      statement: `import type { B } from "../../../${to}/x/b.ts";`,
      allowed,
    },
  ];
});

const others: Import[] = [
  { from: "src/core/a.ts", statement: 'import "node:fs";', allowed: false },
  { from: "src/core/a.ts", statement: 'import "fs";', allowed: false },
  { from: "src/core/a.ts", statement: 'import "react";', allowed: false },
  { from: "src/core/a.ts", statement: 'import { sql } from "kysely";', allowed: false },
  { from: "src/core/a.ts", statement: 'import "pg";', allowed: false },
  { from: "src/core/a.ts", statement: 'import "../context.ts";', allowed: false },
  { from: "src/core/a.ts", statement: 'import { z } from "zod";', allowed: true },
  { from: "src/core/publication/present/a.ts", statement: 'import "../documents.ts";', allowed: true },
  { from: "src/core/a.ts", statement: 'export * from "../store/b.ts";', allowed: false },
  { from: "src/core/a.ts", statement: 'await import("../store/b.ts");', allowed: false },
  { from: "src/demography/a.ts", statement: 'import "node:fs";', allowed: false },
  { from: "src/site/a.ts", statement: 'import "../core/plan/b.ts";', allowed: false },
  { from: "src/site/pages/a.ts", statement: 'import "../../core/indicator/b.ts";', allowed: false },
  { from: "src/site/a.ts", statement: 'import "../core/publication/b.ts";', allowed: true },
  { from: "src/site/a.ts", statement: 'import "../core/text/b.ts";', allowed: true },
  { from: "src/site/a.ts", statement: 'import "../core/calendar/b.ts";', allowed: true },
  { from: "src/site/a.ts", statement: 'import "kysely";', allowed: false },
  { from: "src/documents/pdf/a.ts", statement: 'import "pg";', allowed: false },
  { from: "src/staff/cycle/a.tsx", statement: 'import "kysely";', allowed: false },
  { from: "src/store/a.ts", statement: 'import "kysely";', allowed: true },
  { from: "src/store/a.ts", statement: 'import "../context.ts";', allowed: false },
  { from: "src/server/a.ts", statement: 'import "../usecases/site/b.ts";', allowed: true },
  { from: "src/staff/ui/a.tsx", statement: 'import "../../core/text/b.ts";', allowed: true },
  { from: "src/staff/ui/a.tsx", statement: 'import "../../core/plan/b.ts";', allowed: false },
  { from: "src/staff/ui/a.tsx", statement: 'import "../../usecases/plan/b.ts";', allowed: false },
  { from: "src/staff/ui/deep/a.tsx", statement: 'import "../../../charts/b.ts";', allowed: false },
];

const refused = lint([...arrows, ...others]);

describe("the import arrows", () => {
  test.each([...arrows, ...others])("$from: $statement allowed: $allowed", (each) => {
    expect(refused.has(each)).toBe(!each.allowed);
  });

  test("allowed and forbidden ones are both among them", () => {
    expect(arrows.filter((each) => each.allowed).length).toBeGreaterThan(20);
    expect(arrows.filter((each) => !each.allowed).length).toBeGreaterThan(100);
  });
});

/** Writes each import into a file of its own and lints them all in one go; returns those refused. */
function lint(imports: Import[]): Set<Import> {
  const pathOf = new Map(
    imports.map((each, index) => [each, each.from.replace(/a(\.tsx?)$/, `a${index}$1`)]),
  );
  for (const [{ statement }, path] of pathOf) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${statement}\n`);
  }
  const oxlint = join(project, "node_modules/oxlint/bin/oxlint");
  const run = spawnSync(process.execPath, [oxlint, "--format=json", "."], { cwd: folder, encoding: "utf8" });
  const report = JSON.parse(run.stdout) as { diagnostics: { code: string; filename: string }[] };
  const broken = report.diagnostics.filter(({ code }) => code.includes("no-restricted-imports"));
  const files = new Set(broken.map(({ filename }) => filename));
  return new Set(imports.filter((each) => files.has(pathOf.get(each) ?? "")));
}
