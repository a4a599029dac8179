import { expect, test } from "vitest";
import { codesOf } from "../../../../test/support/inventedPlan.ts";

test.each([
  ["parts too many", "商談は35件（海外0件、国内51件）だった。", ["parts-do-not-add-up"]],
  ["full-width", "商談は３５件（海外０件、国内５１件）だった。", ["parts-do-not-add-up"]],
  ["parts that fit", "商談は51件（海外0件、国内51件）だった。", []],
  ["parts before the total", "海外5件、国内30件の計36件だった。", ["parts-do-not-add-up"]],
  ["parts before the total that fit", "海外5件、国内30件の合計35件だった。", []],
  ["rounded parts", "貯金は158億円（財政調整98.4億円、減債19.0億円、都市整備41.0億円）である。", []],
  ["only some parts", "商談は35件（うち海外3件）だった。", []],
  ["a part above the whole", "商談は35件（うち国内51件）だった。", ["part-above-whole"]],
  ["some of the parts, named as such", "参加は100人（市内60人、市外20人など）だった。", []],
  ["last year beside it", "商談は35件（前年48件、前々年51件）だった。", []],
  ["years beside it", "商談は35件（R1 48件、R2 51件）だった。", []],
  ["another unit inside", "参加は35件（延べ20社、60人）だった。", []],
])("statedTotals(text): %s", (_, text, codes) => {
  expect(codesOf({ text })).toEqual(codes);
  expect(codesOf({ next: text })).toEqual(codes);
});
