import type { Page } from "playwright-core";

/** The rows of an indicator on the entry form: its figure, its status, its cost. */
export function indicatorRow(page: Page, name: string) {
  const row = page.getByRole("group", { name, exact: true });
  return {
    row,
    actual: row.getByLabel(/実績値$/),
    status: row.getByLabel(/値の状態$/),
    cost: row.getByLabel(/事業費（千円）/),
  };
}

/** Presses a button of a form and waits for its answer; drafts that the page saves by itself do not count. */
export async function press(page: Page, name: string): Promise<void> {
  await Promise.all([
    page.waitForResponse((answer) => {
      const sent = answer.request();
      return sent.method() === "POST" && !sent.postData()?.includes("intent=autosave");
    }),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  await page.waitForLoadState();
}
