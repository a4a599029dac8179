import { expect, test } from "vitest";
import type { Person } from "../../support/browser.ts";
import { indicatorRow, press } from "../staffSteps.ts";
import { career, internships, planId, reviewId, type Story } from "./story.ts";

const stayed = "市内高校卒業生のうち市内事業所への就職率";
const passport = "小千谷未来パスポート普及率【地方創生交付金】";
const analysis = "企業ガイドブックを高校へ配り、見学の受け入れ先が増えた。";
const nextSteps = "受け入れ先を増やし、冬にも見学を行う。";
const refusals = [/status of 400/, /status of 409/];

/** A department reports on one sheet, and its head decides. */
export function entry(story: Story): void {
  let clerk: Person;
  let head: Person;

  test("a clerk sees only what is theirs, last year's figures and text beside empty fields", async () => {
    clerk = await story.comes("ojiya-shoko-clerk", refusals);
    const { page } = clerk;
    await page.getByRole("heading", { name: "入力するシート（9）" }).waitFor();
    expect(await page.getByRole("link", { name: /^入力する/ }).count()).toBe(9);
    expect(await page.getByRole("main").innerText()).not.toMatch(/６次産業化|屋根雪/);
    await page.getByRole("link", { name: `入力する ${career}` }).click();
    await page.getByRole("heading", { level: 1, name: `01 ${career}` }).waitFor();
    const { row, actual, cost } = indicatorRow(page, internships);
    expect(await row.innerText()).toContain("17件");
    expect(await row.innerText()).toContain("50件");
    expect([await actual.inputValue(), await cost.inputValue()]).toEqual(["", ""]);
    expect(await page.getByRole("group", { name: /職場体験/ }).count()).toBe(0);
    expect(await page.getByRole("main").innerText()).toContain(
      "インターンシップの支援は例年の約50件を大きく割り込んだ",
    );
    expect(await page.getByLabel("現状分析", { exact: true }).inputValue()).toBe("");
    await page.getByLabel(/^インターンシップ支援実績（件）/).waitFor();
    expect(await page.getByRole("main").innerText()).toMatch(/H29\s+55\s+H30\s+48/);
  });

  test("wrong input is refused at the field, in words, and nothing typed is lost", async () => {
    const { page } = clerk;
    const [first, second, third] = [internships, stayed, passport].map((name) => indicatorRow(page, name));
    if (!first || !second || !third) throw new Error("three indicators");
    await first.actual.fill("12,34");
    await first.cost.fill("１，０８３");
    await second.actual.fill("△12");
    await second.cost.fill("0");
    await third.actual.fill("－");
    await third.cost.fill("－");
    await page.getByLabel(/^市内高等学校卒業生における地元企業就職率/).fill("４０");
    await page.getByLabel(/^インターンシップ支援実績（件）/).fill("1,234件");
    await page.getByLabel(/^市内県立高校の就職希望者の就職率/).fill("集計中");
    await page.getByLabel("現状分析", { exact: true }).fill(analysis);
    await page.getByLabel("今後の取組", { exact: true }).fill(nextSteps);
    await press(page, "下書きを保存");
    const words = "『12,34』は数として読めません。『1,234』のように入力してください。";
    await first.row.getByText(words).waitFor();
    expect(await first.actual.getAttribute("aria-invalid")).toBe("true");
    const typed = async () => [
      await first.actual.inputValue(),
      await first.cost.inputValue(),
      await second.actual.inputValue(),
      await second.cost.inputValue(),
      await third.actual.inputValue(),
      await third.cost.inputValue(),
      await page.getByLabel(/^インターンシップ支援実績（件）/).inputValue(),
      await page.getByLabel(/^市内県立高校の就職希望者の就職率/).inputValue(),
      await page.getByLabel("現状分析", { exact: true }).inputValue(),
      await page.getByLabel("今後の取組", { exact: true }).inputValue(),
    ];
    const rest = ["１，０８３", "△12", "0", "－", "－", "1,234件", "集計中", analysis, nextSteps];
    expect(await typed()).toEqual(["12,34", ...rest]);
    await first.actual.fill("1,234件");
    await press(page, "下書きを保存");
    await first.row.getByText(words).waitFor({ state: "detached" });
    await page.reload();
    expect(await typed()).toEqual(["1,234件", ...rest]);
    await first.row.getByText(/→\s*◎\s*達成\s*目標に届きました（目標50件、実績1,234件）/).waitFor();
  });

  test("two people at one field: both texts are shown, and the clerk says which stays", async () => {
    head = await story.comes("ojiya-shoko-head", refusals);
    const { page } = clerk;
    await head.page.goto(page.url());
    await indicatorRow(head.page, internships).actual.fill("40件");
    await press(head.page, "下書きを保存");
    await head.page.getByText(/^下書き保存/).waitFor();
    const { row, actual } = indicatorRow(page, internships);
    await actual.fill("43件");
    await press(page, "下書きを保存");
    await page
      .getByRole("alert")
      .getByRole("heading", { name: /ほかの人の入力と重なりました/ })
      .waitFor();
    await row.getByText(/商工振興課.*さんが.*に変更しました/).waitFor();
    expect(await row.innerText()).toMatch(/相手の入力\s+40件\s+自分の入力\s+43件/);
    expect(await actual.inputValue()).toBe("43件");
    await row.getByRole("radio", { name: "自分の入力を残す" }).check();
    await press(page, "下書きを保存");
    await page.getByRole("alert").waitFor({ state: "detached" });
    await page.reload();
    expect(await actual.inputValue()).toBe("43件");
  });

  test("the check page lists everything once; submitted, it can no longer be changed", async () => {
    const { page } = clerk;
    await press(page, "確認して提出する");
    await page.getByRole("heading", { level: 1, name: /提出前の確認/ }).waitFor();
    const row = page.getByRole("row", { name: new RegExp(internships) });
    expect(await row.innerText()).toMatch(/17件\s+43件\s+50件/);
    for (const text of ["△12", "集計中", analysis, nextSteps])
      await page.getByRole("main").getByText(text).first().waitFor();
    await press(page, "提出する");
    await page.getByText("提出しました。", { exact: true }).waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
  });

  test("the section head returns it with a reason; the clerk sees the reason, corrects and submits", async () => {
    await head.page.goto(`${story.server.url}/staff/`);
    await head.page.getByRole("heading", { name: "承認を待っているシート（1）" }).waitFor();
    await head.page.getByRole("link", { name: `内容を確認する ${career}` }).click();
    await press(head.page, "差し戻す");
    await head.page.getByText("差し戻す理由を、全体の欄か").first().waitFor();
    await head.page.getByLabel("差し戻しの理由").fill("インターンシップの件数を、もう一度確かめてください。");
    await press(head.page, "差し戻す");
    await head.page.getByText("差し戻されています").waitFor();

    const { page } = clerk;
    await page.goto(`${story.server.url}/staff/`);
    await page.getByText("「インターンシップの件数を、もう一度確かめてください。」").waitFor();
    await page.getByRole("link", { name: `直す ${career}` }).click();
    await page.getByText("差し戻されています").waitFor();
    await indicatorRow(page, internships).actual.fill("４４件");
    await indicatorRow(page, stayed).actual.fill("42.9%");
    await press(page, "確認して提出する");
    await press(page, "提出する");
    await page.getByText("提出しました。", { exact: true }).waitFor();
    expect(await page.getByRole("main").innerText()).toMatch(/差し戻し[\s\S]*もう一度確かめてください/);
  });

  test("the head approves; the figure is then on the sheet page of 2021", async () => {
    await head.page.goto(`${story.server.url}/staff/submissions/${reviewId}.01.shoko`);
    await press(head.page, "承認する");
    await head.page.getByText("承認しました。", { exact: true }).waitFor();
    const { page } = head;
    await page.goto(`${story.server.url}/staff/plans/${planId}/2021/sheets/1`);
    const row = page.getByRole("row", { name: new RegExp(internships) });
    expect(await row.innerText()).toMatch(/48件\s+17件\s+44件/);
    expect(await row.innerText()).toContain("1,083");
    await page.getByRole("main").getByText(analysis).waitFor();
  });
}
