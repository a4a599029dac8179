import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyFolder, shirube } from "../../support/shirube.ts";
import { brokenLinks, serveFolder } from "../staticSite.ts";
import { planId, type Story } from "./story.ts";

/** What leaves the machine while the server runs: the static site and the backup. */
export function copies(story: Story): void {
  let folder: string;
  beforeAll(() => {
    folder = emptyFolder();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const data = () => ["--data", story.server.data];

  test("the site as static files: every link is relative and leads to a file", async () => {
    const line = await shirube("site", "--out", join(folder, "site"), ...data());
    expect(line).toMatch(/^Wrote the site to .*: \d+ files/);
    expect(await brokenLinks(join(folder, "site"))).toEqual([]);
  });

  test.each(["from disk", "from a folder of a plain web server"])("it can be walked %s", async (from) => {
    const site = join(folder, "site");
    const web = from === "from disk" ? undefined : await serveFolder(site, "/shisei/keikaku/");
    const { page } = await story.citizenComes();
    await page.goto(web?.url ?? pathToFileURL(join(site, "index.html")).href);
    for (const name of ["小千谷市", "小千谷市総合戦略", "令和3年度の検証（令和4年度実施）"])
      await page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
    await page
      .getByRole("link", { name: /キャリア教育の推進$/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: /キャリア教育の推進/ }).waitFor();
    await page
      .getByRole("main")
      .getByRole("link", { name: /^インターンシップ/ })
      .first()
      .click();
    expect(await page.getByRole("main").innerText()).toContain("目標まであと6件");
    // The style sheet has come along.
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(1);
    await page.getByRole("link", { name: "English" }).click();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    // Before the server: a page may still be asking for its icon.
    await page.close();
    await web?.close();
  });

  test("a backup made while the server runs brings the same figures back in a new folder", async () => {
    const file = join(folder, "shirube.backup");
    await shirube("backup", file, ...data());
    expect((await stat(file)).size).toBeGreaterThan(10_000);
    const other = emptyFolder();
    try {
      await shirube("restore", file, "--data", other);
      for (const year of ["2020", "2021"]) {
        const progress = ["progress", "--plan", planId, "--year", year, "--json", "--data"];
        const [before, after] = [
          await shirube(...progress, story.server.data),
          await shirube(...progress, other),
        ];
        expect(JSON.parse(after)).toEqual(JSON.parse(before));
        expect(JSON.parse(after).length).toBeGreaterThanOrEqual(72);
      }
      expect(await shirube("plans", "--json", "--data", other)).toBe(
        await shirube("plans", "--json", ...data()),
      );
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });
}
