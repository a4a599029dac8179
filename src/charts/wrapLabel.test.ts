import { expect, test } from "vitest";
import { widthOf, wrapEvenly, wrapLabel } from "./wrapLabel.ts";

test.each([
  ["短い題", 10, ["短い題"]],
  ["結婚・出産・子育ての希望をかなえる", 9, ["結婚・出産・子育て", "の希望をかなえる"]],
  ["地域の「宝」を見つける", 4, ["地域の", "「宝」を", "見つける"]],
  ["計画をつくる、進める", 6, ["計画をつくる、", "進める"]],
  ["1-(1) 産業基盤", 6, ["1-(1) 産業", "基盤"]],
  ["Edu-Diver構想", 7, ["Edu-Diver", "構想"]],
  ["", 8, []],
])("wrapLabel(%s, %i)", (text, width, lines) => expect(wrapLabel(text, width)).toEqual(lines));

test.each([
  ["ヨーグルトブランドアップ事業", 12, ["ヨーグルトブランド", "アップ事業"]],
  ["短い題", 10, ["短い題"]],
])("wrapEvenly(%s, %i)", (text, width, lines) => expect(wrapEvenly(text, width)).toEqual(lines));

test("a Latin letter is narrower than a Japanese one", () =>
  expect(widthOf("A")).toBeLessThan(widthOf("あ")));
