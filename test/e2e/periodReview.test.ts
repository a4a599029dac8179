import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import {
  newPerson,
  openBrowser,
  refuseComplaints,
  screens,
  signIn,
  type Person,
} from "../support/browser.ts";
import { startShirube, type Shirube } from "../support/shirube.ts";
import { signedIn } from "./formClient.ts";
import { fillAndSubmit } from "./formPosts.ts";

/** A mid-term review from its opening to the public page; each test goes on where the one before stopped. */
const planId = "ojiya-strategy-2020";
const reviewId = `${planId}-midTerm-2021`;
const result = `/staff/reviews/${reviewId}/result`;
const publicPage = `/ojiya/${planId}/reviews/mid-term-2021/`;
let server: Shirube;
let browser: Browser;
let planner: Person;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startShirube(), openBrowser()]);
  planner = await newPerson(browser, { expected: [/status of 400/] });
  ({ page } = planner);
  await signIn(page, server.url, "ojiya-planning");
});
afterEach(() => refuseComplaints([planner]));
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const open = (path: string) => page.goto(server.url + path);

test("planning opens it for two years; what is wrong is said at its field", async () => {
  await open(`/staff/plans/${planId}`);
  await page.getByRole("link", { name: "中間評価・最終評価" }).click();
  await page.getByLabel("対象の最後の年度").fill("令和3");
  await page.getByRole("button", { name: "評価を開く" }).click();
  await page.locator("#dueOn-problem").waitFor();
  expect(await page.getByLabel("対象の最後の年度").inputValue()).toBe("令和3");
  await page.getByLabel("提出の締切日").fill("2022-05-20");
  await page.getByRole("button", { name: "評価を開く" }).click();
  await page.waitForURL(`**/staff/reviews/${reviewId}?opened=42`);
  await page.getByText("中間評価 令和2年度（2020）〜令和3年度（2021）").first().waitFor();
});

test("a department hands in, its head approves, and the result has it", async () => {
  const [clerk, head] = await Promise.all(
    ["ojiya-shoko-clerk", "ojiya-shoko-head"].map((login) => signedIn(server.url, login)),
  );
  if (!clerk || !head) throw new Error("two people sign in");
  await fillAndSubmit(clerk, `${reviewId}.01.shoko`);
  await head.post(`/staff/submissions/${reviewId}.01.shoko`, { intent: "approve" });
  await open(result);
  await page.getByText("計画どおりに進んだ。").waitFor();
  expect(await page.getByRole("row").filter({ hasText: "進捗率" }).count()).toBeGreaterThan(0);
});

test("a draft for comment is published, with its page and data, and the plan leads to it", async () => {
  await page.getByRole("button", { name: "案として公表する" }).click();
  await page.getByRole("status").filter({ hasText: "公表しました" }).waitFor();
  await page.getByRole("link", { name: "公表中のページ" }).click();
  await page.getByRole("heading", { level: 1, name: /中間評価 令和2年度〜令和3年度/ }).waitFor();
  await page.getByText("計画どおりに進んだ。").waitFor();
  await page.getByRole("link", { name: "小千谷市総合戦略" }).first().click();
  const link = page.getByRole("link", { name: /中間評価 令和2年度〜令和3年度/ });
  expect(await link.getAttribute("href")).toBe(publicPage);
});

test.each(Object.entries(screens))("its pages on the %s screen: no fault, no sideways", async (_, size) => {
  await page.setViewportSize(size);
  for (const [name, path] of [
    ["periods", `/staff/plans/${planId}/reviews`],
    ["result", result],
    ["public", publicPage],
    ["public-en", `/en${publicPage}`],
  ] as const) {
    await open(path);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect([name, violations.map(({ id, nodes }) => [id, nodes[0]?.target])]).toEqual([name, []]);
    const [wide, room] = await page.evaluate(() => [document.body.scrollWidth, innerWidth]);
    expect(wide).toBeLessThanOrEqual(room ?? 0);
    const shots = process.env["SHOTS"];
    if (shots) await page.screenshot({ path: `${shots}/${name}-${size.width}.png`, fullPage: false });
  }
});
