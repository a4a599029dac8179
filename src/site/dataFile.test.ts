import { describe, expect, test } from "vitest";
import { publicationList, publications } from "../../test/support/publications.ts";
import { linkFromRoot } from "./links.ts";
import { render } from "./render.ts";

const review = "mori/mori-plan/2020";
const bodyOf = async (path: string) => String((await render(publications, path, linkFromRoot))?.body);

describe("JSON", () => {
  const documents = publicationList.filter(({ kind }) => kind !== "planPart" && kind !== "picture");
  test.each(documents.map(({ path, body }) => [path, body] as const))(
    "%s.json is the document",
    async (path, body) => expect(JSON.parse(await bodyOf(`${path}.json`))).toEqual(body),
  );
});

describe("CSV", () => {
  test("of an indicator holds every value, exact, beside what was printed", async () => {
    const lines = linesOf(await bodyOf(`${review}/indicators/visits.csv`));
    expect(
      lines.map((line) => [
        line["区分"],
        line["年度"],
        line["値"],
        line["限定"],
        line["原表記"],
        line["状態"],
      ]),
    ).toEqual([
      ["基準値", "2018", "10", "", "10件", ""],
      ["実績値", "2020", "25", "", "25件", "preliminary"],
      ["事業費（千円）", "2020", "0", "", "0", ""],
      ["目標値", "2024", "20", "atLeast", "20件以上", ""],
    ]);
    expect(lines.map((line) => [line["判定"], line["進捗率"]])).toEqual([
      ["", ""],
      ["達成", "1.5"],
      ["", ""],
      ["", ""],
    ]);
    expect(lines[0]?.["団体コード"]).toBe("011011");
  });

  test("of a review holds all indicators; negative values stay figures, missing ones say why", async () => {
    const lines = linesOf(await bodyOf(`en/${review}/indicators.csv`));
    expect(lines).toHaveLength(16);
    expect(
      lines.find(({ indicator_id, kind }) => indicator_id === "land" && kind === "baseline"),
    ).toMatchObject({
      series: "箇所",
      value: "-12",
      as_printed: "△12",
    });
    expect(lines.filter(({ value }) => value === "").map(({ missing_reason }) => missing_reason)).toEqual(
      expect.arrayContaining(["pending", "nil", "notEntered"]),
    );
  });
});

test("the targets of a plan: every baseline and target with its term, time and what was printed", async () => {
  const lines = linesOf(await bodyOf("mori/mori-plan/indicators.csv"));
  const cells = lines.map((line) =>
    ["指標ID", "系列", "区分", "年度", "値", "限定", "原表記", "比較", "時点", "累計", "共通の系列"].map(
      (name) => line[name],
    ),
  );
  expect(cells).toEqual([
    ["visits", "", "基準値", "2018", "10", "", "10件", "", "", "0", ""],
    ["visits", "", "中間目標", "2022", "15", "", "15件", "", "", "0", ""],
    ["visits", "", "目標値", "2024", "20", "atLeast", "20件以上", ">=", "", "0", ""],
    ["land", "箇所", "基準値", "", "-12", "", "△12か所", "", "2017年調査", "0", ""],
    ["land", "箇所", "目標値", "2024", "3", "", "3か所", "", "", "1", ""],
    ["land", "面積", "目標値", "2024", "", "", "", "", "", "0", "箇所"],
  ]);
  expect(linesOf(await bodyOf("mori/mori-plan/indicators/land.csv"))).toEqual(lines.slice(3));
});

test("a picture is its bytes, at the address of its own type", async () => {
  const file = await render(publications, "mori/pictures/town.png", linkFromRoot);
  expect(file?.contentType).toBe("image/png");
  expect([...(file?.body.slice(1, 4) ?? [])]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
  expect(await render(publications, "mori/pictures/town.jpg", linkFromRoot)).toBeUndefined();
});

test("the picture of an indicator stands alone", async () => {
  const svg = await bodyOf(`${review}/indicators/land.svg`);
  expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  expect(svg.match(/class="chart"/gu)).toHaveLength(2);
});

/** Reads CSV as RFC 4180 says. */
function linesOf(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace("\uFEFF", "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end !== ",") rows.push([]);
  }
  const [heads = [], ...lines] = rows.filter((row) => row.length > 0);
  return lines.map((line) => Object.fromEntries(heads.map((head, index) => [head, line[index] ?? ""])));
}
