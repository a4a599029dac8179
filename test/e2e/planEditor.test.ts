import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { newPerson, openBrowser, refuseComplaints, signIn, type Person } from "../support/browser.ts";
import { faults, unfold } from "./pageFaults.ts";
import { demoPassword, startShirube, type Shirube } from "../support/shirube.ts";

/** One revision of a plan, from the version in force to the next; each test goes on where the one before stopped. */
const planId = "ojiya-strategy-2020";
const versions = `/staff/plans/${planId}/versions`;
const edit = `${versions}/${planId}-v2/edit`;
let server: Shirube;
let browser: Browser;
let planner: Person;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startShirube(), openBrowser()]);
  planner = await newPerson(browser, { expected: [/status of 40[09]/] });
  ({ page } = planner);
  await signIn(page, server.url, "ojiya-planning");
});
afterEach(() => refuseComplaints([planner]));
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Waits as long as a busy machine may take. */
const patience = { timeout: 10_000 };
const open = (path: string) => page.goto(server.url + path);
const item = (name: RegExp) => page.getByRole("treeitem", { name });
/** Titles of the tree from top to bottom, without numbers and signs. */
async function titles(count: number): Promise<string[]> {
  const texts = await page.getByRole("treeitem").allTextContents();
  return texts.slice(0, count).map((text) => text.replace(/^▸\S*?(?=[^\d０-９])|指標\d+|⠿/gu, ""));
}
const says = (text: RegExp) => page.getByRole("status").filter({ hasText: text }).waitFor();
/** Does something that the page saves by itself, and waits for the answer. */
async function saved(run: () => Promise<unknown>): Promise<void> {
  const answer = page.waitForResponse(
    (response) => response.url().endsWith("/edits") && response.request().method() === "POST",
  );
  await run();
  expect((await answer).status()).toBe(200);
  await says(/保存しました/);
}

test("a revision is begun with its first year and its reason", async () => {
  await open(versions);
  await page.getByLabel("新しい目標で判定する最初の年度").fill("令和4");
  await page.getByLabel("改訂の理由").fill("社会情勢の変化に合わせて目標値を見直す。");
  await page.getByLabel("版の名前（あれば）").fill("令和4年度改訂");
  await page.getByRole("button", { name: "計画を改訂する" }).click();
  await page.waitForURL(`**${edit}`);
  await expect.poll(() => page.getByText("第2版（令和4年度改訂） 下書き").count(), patience).toBe(1);
});

test("a title is saved a moment after the last key", async () => {
  await item(/技術承継/).click();
  await saved(() => page.getByLabel("題名", { exact: true }).fill("技術承継と人材育成"));
  await expect.poll(() => item(/技術承継と人材育成/).count(), patience).toBe(1);
});

test("the keyboard goes through the tree, moves within it and keeps the focus", async () => {
  await item(/技術承継と/).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+ArrowUp");
  await expect
    .poll(() => titles(4))
    .toEqual([
      "しごとをつくり、安心して働けるようにする（しごとづくり）",
      "人材育成、技術能力向上支援",
      "技術承継と人材育成",
      "キャリア教育の推進",
    ]);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent), patience)
    .toContain("技術承継と");
});

test("Ctrl+Z takes the move back, Ctrl+Y does it again", async () => {
  await page.keyboard.press("Control+z");
  await says(/元に戻しました/);
  await expect.poll(async () => (await titles(4))[2], patience).toBe("キャリア教育の推進");
  await page.keyboard.press("Control+y");
  await expect.poll(async () => (await titles(4))[2], patience).toBe("技術承継と人材育成");
});

test("a row is dragged before another", async () => {
  await open(edit);
  await item(/スマート農業/).scrollIntoViewIfNeeded();
  const from = await item(/スマート農業/).boundingBox();
  const to = await item(/６次産業化/).boundingBox();
  if (!from || !to) throw new Error("both rows are in sight");
  await page.mouse.move(from.x + 120, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 120, to.y + 20, { steps: 4 });
  await page.mouse.move(to.x + 120, to.y + 4, { steps: 2 });
  await saved(() => page.mouse.up());
  await expect.poll(async () => (await titles(6))[5], patience).toMatch(/^スマート農業/);
  expect(new URL(page.url()).pathname).toBe(edit);
});

test("two entries are merged, and undo brings both back", async () => {
  const before = await page.getByRole("treeitem").count();
  await item(/スマート農業/).click();
  await page.getByText("まとめる…").click();
  await page.getByLabel("どこへまとめるか").selectOption({ label: "1 ６次産業化、新規就農支援" });
  await page.getByRole("button", { name: "まとめる" }).click();
  await page.getByRole("heading", { level: 1, name: /６次産業化/ }).waitFor();
  await page.getByRole("heading", { name: "指標（5）" }).waitFor();
  await expect.poll(() => page.getByRole("treeitem").count(), patience).toBe(before - 1);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect.poll(() => page.getByRole("treeitem").count(), patience).toBe(before);
});

test("an indicator is placed again at another entry", async () => {
  await page.getByLabel("指標・事業の名前").fill("インターンシップ");
  await page.getByRole("button", { name: "探す" }).click();
  await page.getByRole("button", { name: /^ここにも置く インターンシップ実施/ }).click();
  await page.getByRole("heading", { name: "指標（5）" }).waitFor();
  expect(await page.getByText("ほかの場所: 1 キャリア教育の推進").count()).toBe(1);
});

test("a target is changed with its reason; what is typed is read at once, what cannot be read is said", async () => {
  await page.getByRole("link", { name: /インターンシップ実施/ }).click();
  const target = page.getByLabel(/^目標値 /);
  await target.fill("12,34");
  await page
    .getByText(/読めません/)
    .first()
    .waitFor();
  await saved(() => target.fill("60件以上"));
  expect(await page.getByText("→ 60件以上").count()).toBe(1);
  await saved(() => page.getByLabel("目標値を変える理由").fill("実績が目標を上回ったため"));
});

test("twenty cells are pasted from Excel into the grid after a look at them, and undone as one", async () => {
  await open(`${edit}/grid`);
  await page.getByRole("gridcell", { name: "職場体験実施日数（中学生）/生徒1人", exact: true }).click();
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
  const copied = Array.from({ length: 10 }, (_, row) => (row === 1 ? "12,34\t5" : `${row + 1}\t${row + 2}`));
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document
        .querySelector("[role=grid]")
        ?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    `${copied.join("\r\n")}\r\n`,
  );
  await page.getByText("19件の欄が変わります。").waitFor();
  await page.getByText("読み取れない欄が1件あります。").waitFor();
  expect(await faults(page)).toEqual([]);
  await saved(() => page.getByRole("button", { name: "この内容で貼り付ける" }).click());
  await page.getByRole("gridcell", { name: "11", exact: true }).waitFor();
  await page.getByRole("button", { name: "元に戻す" }).click();
  await page.getByRole("gridcell", { name: "11", exact: true }).waitFor({ state: "detached" });
});

test("a cell is typed into with the keyboard alone", async () => {
  await page.getByRole("grid").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("4");
  await saved(() => page.keyboard.press("Enter"));
  await expect.poll(() => page.getByRole("gridcell", { name: "4", exact: true }).count(), patience).toBe(1);
});

test("when the session ends in mid-edit, what was typed is there after signing in", async () => {
  await open(edit);
  await item(/キャリア教育/).click();
  const purpose = page.getByLabel("目的", { exact: true });
  await purpose.waitFor();
  // Elsewhere, say in another tab, the session ends.
  await page.context().clearCookies();
  await purpose.fill("途中まで入力した文");
  await page.waitForURL(/sign-in/);
  await page.getByLabel("利用者名またはメールアドレス").fill("ojiya-planning");
  await page.getByLabel("パスワード").fill(demoPassword);
  await page.getByRole("button", { name: "サインインする" }).click();
  await page.getByRole("heading", { level: 1, name: /キャリア教育/ }).waitFor();
  await says(/保存しました|戻しました/);
  await expect.poll(() => purpose.inputValue(), patience).toBe("途中まで入力した文");
  await page.reload();
  expect(await purpose.inputValue()).toBe("途中まで入力した文");
});

test("two people change the same text: both are shown, and one is chosen", async () => {
  const other = await newPerson(browser);
  await signIn(other.page, server.url, "ojiya-planning");
  await other.page.goto(page.url());
  const said = other.page.waitForResponse((response) => response.url().endsWith("/edits"));
  await other.page.getByLabel("目的", { exact: true }).fill("相手の文");
  await said;
  await other.close();
  await page.getByLabel("目的", { exact: true }).fill("自分の文");
  const choice = page.getByRole("group", { name: /ほかの人が変更しました/ });
  await choice.getByText("相手の文").waitFor();
  await saved(() => choice.getByLabel("自分の入力を残す").click());
  await page.reload();
  expect(await page.getByLabel("目的", { exact: true }).inputValue()).toBe("自分の文");
});

test("without a script every field and every tool is a form", async () => {
  const plain = await newPerson(browser, { javaScriptEnabled: false });
  const cookies = await page.context().cookies();
  await plain.page.context().addCookies(cookies);
  await plain.page.goto(page.url());
  await plain.page.getByLabel("副題").fill("文だけで保存した副題");
  await plain.page.getByRole("button", { name: "保存する" }).first().click();
  await plain.page.waitForLoadState();
  expect(await plain.page.getByLabel("副題").inputValue()).toBe("文だけで保存した副題");
  await plain.page.getByText("移動…").click();
  await plain.page.getByLabel("何番目").first().fill("1");
  await plain.page.getByRole("button", { name: "移動する" }).click();
  await plain.page.waitForLoadState();
  const rows = await plain.page.getByRole("treeitem").allTextContents();
  expect(rows[2]).toContain("キャリア教育");
  await plain.page.goto(`${server.url}${edit}/grid?rows=nodes`);
  await plain.page.getByLabel(/キャリア教育の推進 題名/).fill("キャリア教育を進める");
  await plain.page.getByRole("button", { name: "保存する" }).click();
  await plain.page.waitForLoadState();
  expect(await plain.page.getByLabel(/キャリア教育を進める 題名/).count()).toBe(1);
  refuseComplaints([plain]);
  await plain.close();
});

test.each([
  versions,
  "/staff/plans/new",
  edit,
  `${edit}/nodes/${planId}-v2.1-1-1`,
  `${edit}/nodes/${planId}-v2.1-1-1?find=人`,
  `${edit}/sections`,
  `${edit}/version`,
  `${edit}/grid`,
  `${edit}/grid?rows=programmes`,
  `${versions}/${planId}-v2/compare`,
  `${versions}/${planId}-v1/edit/nodes/1-1-1`,
])("%s: axe finds nothing, nothing scrolls sideways", async (path) => {
  await open(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await unfold(page);
  expect(await faults(page)).toEqual([]);
});

test("an indicator's form: axe finds nothing", async () => {
  await open(`${edit}/nodes/${planId}-v2.1-1-1`);
  await page.getByRole("link", { name: /職場体験/ }).click();
  await page.getByRole("heading", { level: 1, name: /職場体験/ }).waitFor();
  await unfold(page);
  expect(await faults(page)).toEqual([]);
});

test("the comparison shows what changed, and the version is adopted", async () => {
  await open(`${versions}/${planId}-v2/compare`);
  await page.getByText("実績が目標を上回ったため").waitFor();
  await page.locator("ins", { hasText: "60件以上" }).waitFor();
  await open(versions);
  for (const button of ["意見募集中にする", "策定する"]) {
    await page.getByText("状態を変える").click();
    await page.getByRole("button", { name: button }).click();
    await page.getByText("状態を変えました。").waitFor();
  }
  await page.getByText("施行中（改訂）").waitFor();
  await page.getByText("前の版", { exact: true }).waitFor();
  await open(edit);
  expect(await page.getByText(/施行中または過去の版は編集できません/).count()).toBe(1);
});
