import { expect, test } from "vitest";
import type { Person } from "../../support/browser.ts";
import { signedIn } from "../formClient.ts";
import { submissionIds } from "../formPosts.ts";
import { press } from "../staffSteps.ts";
import { career, internships, planId, reviewId, type Story } from "./story.ts";

/** Planning looks at the plan and at the recorded year, and opens the next one. */
export function opening(story: Story): void {
  let planning: Person;
  let clerk: Person;

  test("planning signs in and sees the plan as a tree, with the state of every indicator", async () => {
    planning = await story.comes("ojiya-planning");
    const { page } = planning;
    await page.getByRole("link", { name: "計画", exact: true }).click();
    await page
      .getByRole("link", { name: /小千谷市総合戦略/ })
      .first()
      .click();
    await page
      .getByRole("heading", { level: 1, name: /小千谷市総合戦略.*令和2年度（2020）の検証/ })
      .waitFor();
    expect(await page.getByRole("main").innerText()).toContain(
      "令和3年度（2021）に令和2年度（2020）の実績を検証します。",
    );
    expect(await page.getByRole("heading", { level: 2, name: /^基本目標/ }).count()).toBe(4);
    const sheets = page.getByRole("heading", { level: 4 });
    expect(await sheets.count()).toBe(33);
    const states = page.getByRole("list", { name: /^指標 \d+件$/ }).getByRole("listitem");
    const texts = await states.allInnerTexts();
    expect(texts.length).toBeGreaterThanOrEqual(72);
    for (const text of texts) expect(text).toMatch(/^[◎○△▲－]\s*\S/);
  });

  test("the review of 2020 is there as the city recorded it, and says where the source was unclear", async () => {
    const { page } = planning;
    await page.getByRole("link", { name: `01 ${career}` }).click();
    await page.getByRole("heading", { level: 1, name: `01 ${career}` }).waitFor();
    const row = page.getByRole("row", { name: new RegExp(internships) });
    expect(await row.innerText()).toMatch(/48件\s+17件[\s\S]*50件/);
    await page.getByRole("heading", { name: "資料の読み取りについて" }).waitFor();
    const main = await page.getByRole("main").innerText();
    expect(main).toContain("採用した読み");
    expect(main).toContain("令和2年度（2020）の検証");
    expect(main).toContain("令和3年度（2021）に実施");
  });

  test("until it is opened, 2021 is closed to everyone", async () => {
    clerk = await story.comes("ojiya-shoko-clerk");
    await clerk.page.getByText("いま受付中の検証はありません").waitFor();
    for (const { page } of [clerk, planning]) {
      await page.goto(`${story.server.url}/staff/plans/${planId}/2021`);
      await page.getByText("令和3年度（2021）の検証はまだ始まっていません").waitFor();
      expect(await page.getByRole("heading", { level: 4 }).count()).toBe(0);
    }
    expect(await clerk.page.getByRole("link", { name: /検証を開始する/ }).count()).toBe(0);
  });

  test("planning opens 2021: both years are shown, 42 submissions are due on a day", async () => {
    const { page } = planning;
    await page.getByRole("link", { name: "令和3年度（2021）の検証を開始する" }).click();
    await page.getByRole("heading", { level: 1, name: "検証を開始する" }).waitFor();
    const said = await page.getByRole("main").innerText();
    expect(said).toMatch(/検証する年度\s+令和3年度（2021）/);
    expect(said).toMatch(/作業する年度\s+令和4年度（2022）/);
    await page.getByLabel("締切日", { exact: true }).fill("2022-05-20");
    await press(page, "令和3年度（2021）の検証を開始する");
    await page.getByText("検証を開始し、入力シート42件を作りました。").waitFor();
    const board = await page.getByRole("main").innerText();
    expect(board).toMatch(/令和3年度（2021）の検証\s*（令和4年度（2022）に実施）/);
    expect(board).toContain("5月20日");
    expect(board).toContain("提出 0／42");
    const ids = await submissionIds(await signedIn(story.server.url, "ojiya-planning"), reviewId);
    expect(ids).toHaveLength(42);
  });
}
