import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withTestContext } from "../../../test/support/context.ts";
import { withdraw } from "../../../test/support/publishing.ts";
import { commandLineActor } from "../people/commandLineActor.ts";
import { publishReview } from "../publication/publishReview.ts";
import { seedSample } from "../seed/seedSample.ts";
import { exportSite } from "./exportSite.ts";
import { isManifestPath, readManifest } from "./manifest.ts";

const { context } = await withTestContext();
let root: string;
let out: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "shirube-site-"));
  out = join(root, "site");
  for (const city of ["ojiya", "elsewhere"]) {
    await seedSample(context, city);
    const review = { planId: "ojiya-strategy-2020", fiscalYear: 2020, stage: "final" as const };
    await publishReview(context, commandLineActor(city), review);
  }
});
afterAll(() => rm(root, { recursive: true }));

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, join(entry.parentPath, entry.name)));
}

test("exportSite(one city) writes every page and file of it, each as its manifest says", async () => {
  const exported = await exportSite(context, { out, municipalityId: "ojiya" });
  const files = await filesIn(out);
  const manifest = readManifest(await readFile(join(out, "manifest.json"), "utf8"));
  expect(files.toSorted()).toEqual([...Object.keys(manifest?.files ?? {}), "manifest.json"].toSorted());
  expect(exported).toMatchObject({ files: files.length - 1, written: files.length - 1, deleted: [] });
  for (const [path, hash] of Object.entries(manifest?.files ?? {})) {
    const bytes = await readFile(join(out, path));
    expect([path, createHash("sha256").update(bytes).digest("hex")]).toEqual([path, hash]);
  }
  const sheets = "ojiya/ojiya-strategy-2020/2020/sheets";
  for (const file of [
    "index.html",
    "en/index.html",
    "site.css",
    `${sheets}/33/index.html`,
    `en/${sheets}/33/index.html`,
    `${sheets}/33.pdf`,
    `${sheets}/33.xlsx`,
    `${sheets}.pdf`,
    `${sheets}.xlsx`,
  ]) {
    expect([file, files.includes(file)]).toEqual([file, true]);
  }
  expect(files.some((file) => file.includes("elsewhere"))).toBe(false);
}, 60_000);

test("every link of every page is relative and leads to a file of the export", async () => {
  const files = new Set(await filesIn(out));
  const broken: string[] = [];
  for (const page of files) {
    if (!page.endsWith(".html")) continue;
    const html = await readFile(join(out, page), "utf8");
    expect(html).not.toMatch(/<script|elsewhere/);
    for (const [, link = ""] of html.matchAll(/(?:href|src)="([^"#]+)/g)) {
      if (!files.has(posix.join(posix.dirname(page), link))) broken.push(`${page} -> ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

test("a second export writes nothing; one without a page removes it, and no file of anybody else", async () => {
  expect(await exportSite(context, { out, municipalityId: "ojiya" })).toMatchObject({
    written: 0,
    deleted: [],
  });
  await writeFile(join(out, "ojiya/own-notes.txt"), "of the web master");
  await mkdir(join(out, "old/page"), { recursive: true });
  await writeFile(join(out, "old/page/index.html"), "left from an earlier export");
  const manifest = JSON.parse(await readFile(join(out, "manifest.json"), "utf8"));
  manifest.files["old/page/index.html"] = "x";
  await writeFile(join(out, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(out, "site.css"), "changed by somebody");
  const again = await exportSite(context, { out, municipalityId: "ojiya" });
  expect(again).toMatchObject({ written: 1, deleted: ["old/page/index.html"] });
  expect([existsSync(join(out, "old")), existsSync(join(out, "ojiya/own-notes.txt"))]).toEqual([false, true]);
  expect(JSON.parse(await readFile(join(out, "manifest.json"), "utf8")).deleted).toEqual([
    "old/page/index.html",
  ]);
}, 60_000);

test("a page that was taken down says so in the export, and its files are gone", async () => {
  const path = "ojiya/ojiya-strategy-2020/2020/sheets/02";
  await withdraw(context, path, "誤り");
  const { deleted } = await exportSite(context, { out, municipalityId: "ojiya" });
  expect(deleted).toEqual([`${path}.json`, `${path}.pdf`, `${path}.xlsx`]);
  expect(await readFile(join(out, path, "index.html"), "utf8")).toContain("誤り");
}, 60_000);

test.each([
  ["other files", async (folder: string) => writeFile(join(folder, "thesis.docx"), "x")],
  [
    "a manifest of something else",
    async (folder: string) => writeFile(join(folder, "manifest.json"), `{"name":"app"}`),
  ],
  [
    "a manifest that names files outside",
    async (folder: string) =>
      writeFile(
        join(folder, "manifest.json"),
        `{"kind":"shirube-site","files":{"../../x":"h"},"deleted":[]}`,
      ),
  ],
])("a folder with %s is refused and left as it is", async (_, fill) => {
  const folder = await mkdtemp(join(root, "other-"));
  await fill(folder);
  const before = await filesIn(folder);
  await expect(exportSite(context, { out: folder, municipalityId: null })).rejects.toMatchObject({
    code: "wrong-state",
  });
  expect(await filesIn(folder)).toEqual(before);
});

test.each(["../x", "/etc/passwd", "a/../../x", "a//b", ".htaccess", "a\\b", "C:x", "manifest.json", ""])(
  "isManifestPath(%j) is false",
  (path) => expect(isManifestPath(path)).toBe(false),
);
