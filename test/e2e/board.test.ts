import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newPerson, openBrowser, refuseComplaints, signIn, type Person } from "../support/browser.ts";
import { startShirube, type Shirube } from "../support/shirube.ts";
import { signedIn } from "./formClient.ts";
import { expectRedirect } from "./formPosts.ts";

/** Planning works the board with the keyboard alone, and without scripts. */
const reviewId = "ojiya-strategy-2020-2021";
const board = `/staff/reviews/${reviewId}`;
let server: Shirube;
let browser: Browser;
const people: Person[] = [];

beforeAll(async () => {
  server = await startShirube();
  browser = await openBrowser();
  const planning = await signedIn(server.url, "ojiya-planning");
  const open = "/staff/plans/ojiya-strategy-2020/2021/open";
  await expectRedirect(planning, open, { dueOn: "2022-05-20" }, "?opened=42");
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function comes(login: string, options: Parameters<typeof newPerson>[1] = {}): Promise<Page> {
  const person = await newPerson(browser, options);
  people.push(person);
  await signIn(person.page, server.url, login);
  return person.page;
}

/** Goes on with Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 150; steps++) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => {
      const it = document.activeElement;
      const labels = it instanceof HTMLInputElement || it instanceof HTMLTextAreaElement ? it.labels : null;
      return it?.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? it?.textContent ?? "";
    });
    if (name.test(label)) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

const texts = async (page: Page) => page.getByRole("main").innerText();

test("a department is chosen and reminded with the keyboard alone", async () => {
  const page = await comes("ojiya-planning");
  await page.goto(server.url + board);
  await page.getByRole("heading", { name: "シートごとの状態" }).focus();
  await tabTo(page, /^商工振興課の9件をすべて選ぶ$/);
  await page.keyboard.press("Space");
  expect(await page.getByRole("checkbox", { name: /（商工振興課）を選ぶ$/, checked: true }).count()).toBe(9);
  await tabTo(page, /^キャリア教育の推進（商工振興課）を選ぶ$/);
  await page.keyboard.press("Space");
  expect(await page.getByLabel("商工振興課の9件をすべて選ぶ").isChecked()).toBe(false);
  await tabTo(page, /^催促の文$/);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("今週中にお願いします。");
  await tabTo(page, /^催促する$/);
  await page.keyboard.press("Enter");
  await page.getByText("8件のシートについて、1人に知らせました。").waitFor();
  expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(0);
  expect((await texts(page)).match(/催促 \d/g)).toHaveLength(8);
});

test("the clerk sees it in the frame, reads it, and it is gone from there", async () => {
  const page = await comes("ojiya-shoko-clerk");
  await page.getByRole("link", { name: "お知らせ 1件" }).click();
  await page.getByText("今週中にお願いします。").waitFor();
  expect(await texts(page)).toContain("令和3年度（2021）の検証");
  await page.getByRole("button", { name: /^読んだ/ }).click();
  await page.getByText("新しいお知らせはありません").waitFor();
  await page.getByRole("link", { name: "お知らせ", exact: true }).waitFor();
});

test("without a script: a whole department gets a new date, and the date is asked for in words", async () => {
  const page = await comes("ojiya-planning", { javaScriptEnabled: false, expected: [/status of 400/] });
  await page.goto(`${server.url}${board}?department=norin`);
  await page.getByLabel("農林課の4件をすべて選ぶ").check();
  await page.getByRole("button", { name: "期限を延ばす" }).click();
  await page.getByText("新しい締切日を入力してください。").first().waitFor();
  await page.getByLabel("農林課の4件をすべて選ぶ").check();
  await page.getByLabel("新しい締切日").fill("2022-06-30");
  await page.getByRole("button", { name: "期限を延ばす" }).click();
  await page.getByText("締切を延ばしました。").waitFor();
  expect((await texts(page)).match(/6月30日/g)).toHaveLength(4);
  expect(page.url()).toContain("department=norin");
});

test("the counts are links; overdue ones lead to what is overdue; the list prints a page for each", async () => {
  const page = await comes("ojiya-planning");
  await page.goto(server.url + board);
  await page.getByRole("link", { name: "商工振興課 期限超過 9" }).click();
  await page.waitForURL(/due=late/);
  expect(await page.getByRole("checkbox", { name: /を選ぶ$/ }).count()).toBe(9);
  await page.getByRole("link", { name: "一覧を印刷" }).click();
  await page.getByRole("link", { name: "催促一覧（期限超過）" }).click();
  await page.getByRole("heading", { name: "商工振興課 御中" }).waitFor();
  expect(await page.getByText("受領印").count()).toBe(9);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("催促一覧（期限超過） 小千谷市総合戦略 2021.csv");
});

test("settings of notices: what cannot be read comes back with words", async () => {
  const page = await comes("ojiya-planning", { expected: [/status of 400/] });
  await page.goto(`${server.url}/staff/notices/settings`);
  await page.getByText("メールは設定されていません。画面のお知らせと印刷用一覧でお知らせします。").waitFor();
  await page.getByLabel("締切の何日前に知らせるか").fill("七日");
  await page.getByRole("button", { name: "設定を保存する" }).click();
  await page.getByText("『七』は日数として読めません。").first().waitFor();
  await page.getByLabel("締切の何日前に知らせるか").fill("１０、2");
  await page.getByRole("button", { name: "設定を保存する" }).click();
  await page.getByText("設定を保存しました。").waitFor();
  expect(await page.getByLabel("締切の何日前に知らせるか").inputValue()).toBe("10, 2");
});

test("no console says anything", () => expect(() => refuseComplaints(people)).not.toThrow());
