import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre";
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { Person } from "../../support/browser.ts";
import { signedIn } from "../formClient.ts";
import { expectRedirect, fillAndSubmit, submissionIds } from "../formPosts.ts";
import { press } from "../staffSteps.ts";
import { planId, reviewId, type Story } from "./story.ts";

/** The other departments report; planning watches, prints, publishes for comment and then for good. */
export function publishing(story: Story): void {
  let planning: Person;

  test("the other 41 are handed in by plain form posts, and the board counts them", async () => {
    planning = await story.comes("ojiya-planning");
    const { url } = story.server;
    const ids = await submissionIds(await signedIn(url, "ojiya-planning"), reviewId);
    const departments = new Set(ids.map((id) => departmentOf(id)));
    const board = `${url}/staff/reviews/${reviewId}`;
    await planning.page.goto(board);
    await expectProgress(planning.page, 1, 1);
    await Promise.all(
      [...departments].map(async (department) => {
        const clerk = await signedIn(url, `ojiya-${department}-clerk`);
        const own = ids.filter((id) => departmentOf(id) === department && !id.endsWith(".01.shoko"));
        for (const id of own) await fillAndSubmit(clerk, id);
      }),
    );
    await planning.page.reload();
    await expectProgress(planning.page, 42, 1);
    expect(
      await planning.page.getByText("すべてのシートが承認されると確定できます（残り41件）。").count(),
    ).toBe(1);
    for (const department of departments) {
      const head = await signedIn(url, `ojiya-${department}-head`);
      const own = ids.filter((id) => departmentOf(id) === department && !id.endsWith(".01.shoko"));
      await expectRedirect(head, "/staff/?index", { submission: own }, `?approved=${own.length}`);
    }
    await planning.page.reload();
    await expectProgress(planning.page, 42, 42);
  });

  test("planning prints one sheet and the book of 33, as PDF and as Excel", async () => {
    const { page } = planning;
    await page.goto(`${story.server.url}/staff/plans/${planId}/2021/sheets/1`);
    const sheetPdf = await download(page, "PDF");
    expect(pagesOf(sheetPdf.path)).toBeGreaterThanOrEqual(1);
    expect((await download(page, "Excel")).head).toBe("PK\u0003\u0004");
    await page.goto(`${story.server.url}/staff/plans/${planId}/2021`);
    const book = await download(page, "全シートをPDFで");
    expect(book.head).toBe("%PDF");
    expect(pagesOf(book.path)).toBeGreaterThanOrEqual(33);
    const workbook = await readXlsx(await readFile((await download(page, "全シートをExcelで")).path));
    expect(workbook.sheets).toHaveLength(34);
  });

  test("a draft is published for comment, and its pages say so", async () => {
    const { page } = planning;
    await page.goto(`${story.server.url}/staff/reviews/${reviewId}`);
    await page.getByRole("link", { name: "公表する" }).click();
    await page.getByText("すべてのシートが承認されています。").waitFor();
    expect(await page.getByRole("radio", { name: /^確定版として公表する/ }).isDisabled()).toBe(true);
    await page.getByRole("radio", { name: /^意見募集のための案として公表する/ }).check();
    await page.getByLabel("市民に公表されることを確認しました").check();
    await press(page, "案として公表する");
    await page.getByText(/^\d+件の文書を公表しました/).waitFor();
    const citizen = await story.citizenComes();
    for (const below of ["", "sheets/01/", "indicators/i02/"]) {
      await citizen.page.goto(`${story.server.url}/ojiya/${planId}/2021/${below}`);
      expect([below, await citizen.page.getByText("案・意見募集中").count()]).toEqual([below, 1]);
    }
  });

  test("the review is locked and published for good", async () => {
    const { page } = planning;
    await page.goto(`${story.server.url}/staff/reviews/${reviewId}`);
    await press(page, "検証を確定する");
    await page.getByText("検証を確定しました。").waitFor();
    await page.getByRole("link", { name: "公表する" }).click();
    await page.getByLabel("市民に公表されることを確認しました").check();
    await press(page, "確定版を公表する");
    await page.getByText(/^\d+件の文書を公表しました/).waitFor();
    await page.getByRole("link", { name: "公表されたページを見る" }).click();
    await page.getByRole("heading", { level: 1, name: /令和3年度の検証（令和4年度実施）/ }).waitFor();
    expect(await page.getByText("案・意見募集中").count()).toBe(0);
  });
}

const departmentOf = (submissionId: string): string => submissionId.split(".").at(-1) ?? "";

async function expectProgress(page: Page, submitted: number, approved: number): Promise<void> {
  const main = await page.getByRole("main").innerText();
  expect(main).toContain(`提出 ${submitted}／42`);
  expect(main).toContain(`承認 ${approved}／42`);
}

async function download(page: Page, name: string): Promise<{ path: string; head: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("main").getByRole("link", { name, exact: true }).click(),
  ]);
  const path = await file.path();
  return { path, head: (await readFile(path)).subarray(0, 4).toString("latin1") };
}

const pdfinfo = "pdfinfo";

function pagesOf(pdf: string): number {
  const { stdout } = spawnSync(pdfinfo, [pdf], { encoding: "utf8" });
  return Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1] ?? 0);
}
