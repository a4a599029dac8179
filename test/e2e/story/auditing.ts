import { expect, test } from "vitest";
import { shirube } from "../../support/shirube.ts";
import { career, reviewId, type Story } from "./story.ts";

/** The auditor reads who changed which figure, when, from what; the chain of the record holds. */
export function auditing(story: Story): void {
  test("the auditor finds who changed a figure, and reads nothing that is not theirs", async () => {
    const { page } = await story.comes("ojiya-auditor");
    await page.getByRole("link", { name: "操作の記録" }).click();
    await page.getByRole("heading", { level: 1, name: "操作の記録" }).waitFor();
    await page.goto(
      `${story.server.url}/staff/audit?subject=${encodeURIComponent(`submission ${reviewId}.01.shoko`)}`,
    );
    const main = await page.getByRole("main").innerText();
    expect(main).toContain(career);
    expect(main).toContain("４４件");
    expect(main).toMatch(/商工振興課/);
    const refused = await page.request.get(`${story.server.url}/staff/reviews/${reviewId}`);
    expect(refused.status()).toBe(403);
  });

  test("the chain of the record is sealed and holds", async () => {
    const data = ["--data", story.server.data];
    await shirube("audit", "seal", ...data);
    expect(await shirube("audit", "verify", ...data)).toMatch(/ojiya/);
  });
}
