import { expect, test } from "vitest";
import { parseReading } from "../text/parseReading.ts";
import { echoWords } from "./echoWords.ts";

test.each([
  ["1234", "人", undefined],
  ["1,234人", "人", undefined],
  ["１，２３４", "人", undefined],
  ["△12.50", "人", undefined],
  ["4,700百万円", "百万円", undefined],
  ["約1,200", "人", "約1,200人として記録します。"],
  ["10%以下", "%", "10%以下として記録します。"],
  ["1.2万人", "人", "12,000人に換算して記録します（入力した『1.2万人』も残します）。"],
  ["2,249億円", "百万円", "224,900百万円に換算して記録します（入力した『2,249億円』も残します）。"],
  ["1,234千円", "億円", "0.01234億円に換算して記録します（入力した『1,234千円』も残します）。"],
  ["集計中", "人", "値なし（集計中）として記録します。"],
  ["－", "人", "値なし（数値なし）として、『－』のまま記録します。"],
  ["整備完了・運営開始", "milestone", "段階「整備完了・運営開始」として記録します。"],
  ["R6着手予定", "人", "数ではなく、言葉として記録します。進み具合は計算できません。"],
])("echoWords(%s, %s): %s", (typed, unit, expected) => {
  const milestone = unit === "milestone";
  const reading = parseReading(typed, { unit: milestone ? null : unit, milestone });
  if (reading.kind === "unreadable") throw new Error(typed);
  expect(echoWords(reading, milestone ? null : unit)?.ja).toBe(expected);
});
