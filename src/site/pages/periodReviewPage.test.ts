import { readFile } from "node:fs/promises";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { PeriodReviewDocument } from "../../core/publication/periodReviewDocument.ts";
import { publicationPath, type Publication, type Publications } from "../../core/publication/publication.ts";
import { linkFromRoot } from "../links.ts";
import { render } from "../render.ts";

const golden = new URL("../../../test/golden/published-v2.json", import.meta.url);
const documents = JSON.parse(await readFile(golden, "utf8")) as { kind: string }[];
const body = documents.find(({ kind }) => kind === "periodReview") as PeriodReviewDocument;
const path = publicationPath.periodReview(body.municipality.id, body.plan.id, "midTerm", 2021);

/** A city that has published this review alone. */
const published = (change: Partial<PeriodReviewDocument> = {}): Publications => {
  const review: Publication = {
    path,
    kind: "periodReview",
    schemaVersion: 2,
    publishedAt: "2022-06-01T00:00:00.000Z",
    hash: "0".repeat(64),
    body: { ...body, ...change },
  };
  return {
    get: async (asked) => (asked === path ? review : undefined),
    paths: async () => [
      { path, kind: "periodReview", hash: review.hash, stage: "final", title: body.plan.title },
    ],
  };
};
async function pageOf(change: Partial<PeriodReviewDocument> = {}, language = "") {
  const page = await render(published(change), `${language}${path}/`, linkFromRoot);
  const { document } = parseHTML(String(page?.body));
  return document;
}
const textOf = (element: { textContent: string | null } | null | undefined) =>
  (element?.textContent ?? "").replaceAll(/\s+/gu, " ").trim();

test("the address says what kind of review it is, and of which last year", () =>
  expect(path).toBe(`${body.municipality.id}/${body.plan.id}/reviews/mid-term-2021`));

test.each([
  ["", "中間評価 令和2年度〜令和3年度（令和4年度実施）", "第1版の目標で検証した年度", "第1版の目標 13件"],
  [
    "en/",
    "Mid-term review FY2020 to FY2021 (done in FY2022)",
    "judged by version 1",
    "Target of version 1: 13",
  ],
])("periodReviewPage %s: years, versions and former targets", async (language, title, version, former) => {
  const page = await pageOf({}, language);
  expect(textOf(page.querySelector("h1"))).toContain(title);
  const heads = [...page.querySelectorAll("table.indicators thead th")].map(textOf);
  expect(heads.filter((head) => head.includes(version))).toHaveLength(1);
  expect(textOf(page.querySelector("table.indicators tbody"))).toContain(former);
});

test("years without values are named", async () => {
  const years = body.years.map((year) => ({ ...year, hasData: year.fiscalYear === 2020 }));
  expect(textOf(await pageOf({ years }).then(({ body: all }) => all))).toContain(
    "令和3年度は、記録された実績値がありません。",
  );
});

test("a row without a mid target says what it is held against", async () => {
  const rows = body.rows.map((row) => ({ ...row, mid: null, against: "final" as const }));
  const text = textOf((await pageOf({ rows })).querySelector("table.indicators tbody"));
  expect(text).toContain("中間目標なし");
  expect(text).toContain("中間目標がないため、最終の目標値と比べています。");
});

test("a final review leads to what was achieved; texts of a city stay texts", async () => {
  const page = await pageOf({
    reviewKind: "final",
    achievements: [{ id: "s1", title: "<script>成果</script>" }],
  });
  const link = page.querySelector("#achievements ~ ul a");
  expect(textOf(link)).toBe("<script>成果</script>");
  expect(link?.getAttribute("href")).toContain("#s1");
  expect(page.querySelector("script")).toBeNull();
});

test("every value stands in the CSV, with the version of its year", async () => {
  const file = await render(published(), `${path}/indicators.csv`, linkFromRoot);
  const lines = String(file?.body)
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(","));
  expect(lines.map((cells) => cells.slice(11, 15).join(" ").trim())).toEqual([
    "基準値 2019  10",
    "実績値 2020 1 12",
    "実績値 2021 2 15",
    "中間目標 2021 2 14",
    "目標値 2024 2 20",
    "前の版の目標値 2021 1 13",
  ]);
});
