import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { Person } from "../../support/browser.ts";
import { internships, planId, type Story } from "./story.ts";

/** Somebody who is not signed in, in a browser without scripts, finds what the clerk typed. */
export function citizen(story: Story): void {
  let visitor: Person;

  test("from the city's page to the figure: value, rate, grade and how it was worked out", async () => {
    visitor = await story.citizenComes();
    const { page } = visitor;
    await page.goto(`${story.server.url}/`);
    for (const name of ["小千谷市", "小千谷市総合戦略", "令和3年度の検証（令和4年度実施）"]) {
      await page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
      await expectNoScript(page);
    }
    await page
      .getByRole("link", { name: /キャリア教育の推進$/ })
      .first()
      .click();
    await expectNoScript(page);
    const row = page.getByRole("row", { name: new RegExp(internships) });
    expect(await row.innerText()).toMatch(/44件/);
    await page.getByText("企業ガイドブックを高校へ配り、見学の受け入れ先が増えた。").waitFor();
    await row.getByRole("link", { name: internships }).click();
    await page.getByRole("heading", { level: 1, name: internships }).waitFor();
    await expectNoScript(page);
    const main = await page.getByRole("main").innerText();
    expect(main).toContain("▲遅れ");
    expect(main).toContain("目標まであと6件");
    expect(main).toMatch(/どう計算したか[\s\S]*44[\s\S]*48[\s\S]*50[\s\S]*[−△-]200(\.0)?%/);
    expect(await page.getByRole("img").count()).toBeGreaterThanOrEqual(1);
    expect(await page.getByRole("table").first().innerText()).toMatch(
      /令和3年度（2021）\s+実績\s+[4４]{2}件/,
    );
  });

  test("everything can be downloaded: PDF, Excel, CSV and JSON", async () => {
    const { page } = visitor;
    const review = `${story.server.url}/ojiya/${planId}/2021`;
    const kinds = [
      [`${review}/`, /^PDF/, "%PDF"],
      [`${review}/`, /^Excel/, "PK\u0003\u0004"],
      [`${review}/sheets/01/`, /^PDF/, "%PDF"],
      [`${review}/sheets/01/`, /^Excel/, "PK\u0003\u0004"],
      [`${review}/indicators/i02/`, /^JSON/, "{"],
    ] as const;
    for (const [address, name, begins] of kinds) {
      const bytes = await downloaded(page, address, name);
      expect([address, bytes.subarray(0, begins.length).toString("latin1")]).toEqual([address, begins]);
    }
    const csv = (await downloaded(page, `${review}/indicators/i02/`, /^CSV/)).toString("utf8");
    expect(csv).toMatch(/2021.*44/);
  });

  test("the English pages are there, and say the same", async () => {
    const { page } = visitor;
    await page.goto(`${story.server.url}/ojiya/${planId}/2021/indicators/i02/`);
    await page.getByRole("link", { name: "English" }).click();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await expectNoScript(page);
    const main = await page.getByRole("main").innerText();
    expect(main).toMatch(/Behind[\s\S]*200(\.0)?%/);
    await page.getByRole("navigation").getByRole("link").first().click();
    await expectNoScript(page);
    expect(page.url()).toContain("/en/");
  });
}

async function expectNoScript(page: Page): Promise<void> {
  const html = await page.content();
  expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
}

async function downloaded(page: Page, address: string, name: RegExp): Promise<Buffer> {
  await page.goto(address);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("main").getByRole("link", { name }).first().click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
