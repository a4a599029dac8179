import { expect, test } from "vitest";
import { todayInJapan } from "../../../src/core/calendar/days.ts";
import type { Person } from "../../support/browser.ts";
import { press } from "../staffSteps.ts";
import { career, internships, reviewId, type Story } from "./story.ts";

const body = "総合戦略推進会議";
const said = "インターンシップの受け入れ先を、もっと増やしてほしい。";
const answered = "受け入れ先の募集を、翌年度から商工会議所と共同で行います。";

/** The council of the city is shown the review, a member says something, the department answers. */
export function council(story: Story): void {
  let planning: Person;
  let member: Person;
  let password = "";
  const today = todayInJapan(new Date());

  test("planning sets up a council, a member with an account that ends, and a meeting with its papers", async () => {
    planning = await story.comes("ojiya-planning");
    const { page } = planning;
    await page.getByRole("link", { name: "審議会", exact: true }).click();
    await page.getByLabel("名称").fill(body);
    await page.getByLabel("設置の根拠").selectOption({ label: "要綱" });
    await page.getByLabel("根拠の名前").fill("総合戦略推進会議設置要綱");
    await page.getByLabel("設置した日").fill("2020-04-01");
    await press(page, "会議体を加える");
    await page.getByText("会議体を加えました。").waitFor();
    if ((await page.getByRole("heading", { level: 1, name: body }).count()) === 0)
      await page.getByRole("link", { name: body }).first().click();
    await page.getByRole("heading", { level: 1, name: body }).waitFor();

    await page.getByLabel("氏名").fill("森 一郎");
    await page.getByLabel("分野", { exact: true }).selectOption({ label: "産（産業界）" });
    await page.getByLabel("所属・肩書").fill("商工会議所");
    await page.getByLabel("任期の初日").fill("2020-04-01");
    await press(page, "委員を加える");
    await page.getByText("委員を加えました。").waitFor();
    await page.getByRole("link", { name: /森 一郎/ }).click();
    await page.getByLabel("利用者名").fill("mori.ichiro");
    await page.getByLabel("使い始める日").fill(today);
    await page.getByLabel("使える最後の日").fill("2099-03-31");
    await press(page, "アカウントを作る");
    await page.getByText("アカウントを作りました。").waitFor();
    password = await page.locator("main code").nth(1).innerText();
    expect(password.length).toBeGreaterThan(11);

    await page.getByRole("link", { name: "審議会", exact: true }).click();
    await page.getByRole("link", { name: body }).first().click();
    await page.getByLabel("回数", { exact: true }).fill("1");
    await page.getByLabel("開催日").fill(today);
    await page.getByLabel("審議する検証").selectOption({ value: reviewId });
    await press(page, "会議を予定する");
    await page.getByText("会議を予定しました。").waitFor();
    await press(page, "標準の次第を作る");
    await page.getByText("標準の次第を作りました。").waitFor();
    await press(page, "資料を作る");
    await page.getByText(/資料を作りました（資料 \d+点）。/).waitFor();
  });

  test("the member reads the paper without a script, and says something to the figure that is shown", async () => {
    member = await story.citizenComes();
    const { page } = member;
    await page.goto(`${story.server.url}/staff/`);
    await page.getByLabel("利用者名またはメールアドレス").fill("mori.ichiro");
    await page.getByLabel("パスワード").fill(password);
    await press(page, "サインインする");
    await page.goto(`${story.server.url}/staff/account`);
    await page.getByLabel("いまのパスワード").fill(password);
    await page.getByLabel("新しいパスワード", { exact: true }).fill("a quiet meeting room");
    await page.getByLabel("新しいパスワード（もう一度）").fill("a quiet meeting room");
    await press(page, "パスワードを変える");
    await page.goto(`${story.server.url}/staff/`);
    await page.getByRole("heading", { name: "あなたの会議" }).waitFor();
    await page
      .getByRole("link", { name: /資料を読む/ })
      .first()
      .click();
    await page
      .getByRole("link", { name: new RegExp(`01 ${career}`) })
      .first()
      .click();
    expect(await page.getByRole("row", { name: new RegExp(internships) }).innerText()).toContain("44件");
    await page
      .getByRole("link", { name: /意見を書く/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: "意見を入力する" }).waitFor();
    expect(await page.getByRole("main").innerText()).toContain("実績 44件");
    await page.getByRole("textbox", { name: "意見" }).fill(said);
    await press(page, "意見を提出する");
    await page.getByText("意見1を受け付けました。").waitFor();
    // Nothing but what is theirs: no board, no entry form of a department.
    const refused = await page.request.get(`${story.server.url}/staff/reviews/${reviewId}`);
    expect(refused.status()).toBe(403);
  });

  test("planning asks the department, which answers; planning approves the answer", async () => {
    const { page } = planning;
    await page.goto(`${story.server.url}/staff/opinions`);
    await page.getByRole("link", { name: /意見1/ }).first().click();
    await page.getByText(said).first().waitFor();
    await press(page, "受け付ける");
    await page.getByText("受け付けました。").waitFor();
    const clerk = await story.comes("ojiya-shoko-clerk");
    await clerk.page
      .getByRole("link", { name: /回答する/ })
      .first()
      .click();
    await clerk.page.getByRole("radio", { name: "今後検討" }).check();
    await clerk.page.getByLabel("回答の文").fill(answered);
    await press(clerk.page, "提出する");
    await page.reload();
    await page.getByText(answered).first().waitFor();
    await page.getByRole("button", { name: "承認する", exact: true }).first().click();
    await page.getByText("状況を変えました。").waitFor();
    expect(await page.getByRole("main").innerText()).toMatch(
      /今後検討[\s\S]*承認済み|承認済み[\s\S]*今後検討/,
    );
  });
}
