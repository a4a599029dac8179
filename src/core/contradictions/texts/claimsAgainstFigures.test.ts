import { expect, test } from "vitest";
import { codesOf, hintsOf, type InventedRow } from "../../../../test/support/inventedPlan.ts";

const visitors: InventedRow = {
  name: "観光客入込数/年",
  unit: "人",
  baseline: "12,000人",
  target: "15,000人",
  actuals: { 2021: "11,500人", 2022: "9,800人" },
};
const exports: InventedRow = {
  name: "清酒の輸出額/年",
  unit: "百万円",
  baseline: "320百万円",
  target: "400百万円",
  actuals: { 2022: "298百万円" },
};
const done: InventedRow = {
  name: "空き家バンク成約件数/年",
  unit: "件",
  baseline: "8件",
  target: "12件",
  actuals: { 2021: "10件", 2022: "13件" },
};
const waste: InventedRow = {
  name: "1人1日当たりごみ排出量",
  unit: "g",
  direction: "decrease",
  baseline: "950g",
  target: "880g",
  actuals: { 2021: "930g", 2022: "960g" },
};
const total: InventedRow = {
  name: "新規就農者数（累計）",
  unit: "人",
  timeBasis: "runningCumulative",
  baseline: "10人",
  target: "30人",
  actuals: { 2021: "18人", 2022: "22人" },
};

test.each<[string, readonly InventedRow[], string, string[]]>([
  // Words against the figure.
  ["rise said, fell", [visitors, exports], "感染症の影響はあったが、観光客は増加した。", ["said-to-rise"]],
  [
    "rise said of two",
    [visitors, exports],
    "観光客数・輸出額ともに増加している。",
    ["said-to-rise", "said-to-rise"],
  ],
  ["rise said, in the noun form", [visitors, exports], "前年より観光客の増加が見られた。", ["said-to-rise"]],
  ["fall said, rose", [visitors, done], "空き家バンクの成約件数は前年度を下回った。", ["said-to-fall"]],
  ["fall said of waste, rose", [waste, visitors], "ごみの排出量は減少した。", ["said-to-fall"]],
  ["going well, behind", [visitors, exports], "清酒の輸出については好調である。", ["praised-but-behind"]],
  ["going well, the sheet's only row", [exports], "取組は概ね順調に進んでいる。", ["praised-but-behind"]],
  [
    "nothing of it going well",
    [exports, visitors],
    "概ね計画どおり進んでいる。",
    ["praised-but-behind", "praised-but-behind"],
  ],
  ["reached, not so", [exports, visitors], "清酒の輸出額は目標を達成した。", ["called-reached"]],
  [
    "above the target, not so",
    [exports, visitors],
    "観光客入込数は目標値を大きく上回った。",
    ["called-reached"],
  ],
  ["missed, not so", [done, visitors], "空き家バンクの成約は目標に届かなかった。", ["called-missed"]],
  [
    "denied and so missed",
    [done, visitors],
    "空き家バンクの成約件数は目標を達成できなかった。",
    ["called-missed"],
  ],
  ["slow, but reached", [done, visitors], "空き家バンクの成約が伸び悩んでいる。", ["blamed-but-reached"]],
  ["denied growth, but grew", [done, visitors], "空き家バンクの成約件数は増えていない。", ["said-to-fall"]],
  ["a record that is none", [visitors, done], "観光客は過去最多となった。", ["not-a-record"]],
  // Words that fit, or say nothing about the figure.
  ["fall said, fell", [visitors, exports], "観光客は前年より減少した。", []],
  ["rise said, rose", [done, visitors], "成約件数は前年度より増えた。", []],
  ["a denial that fits", [visitors, exports], "観光客は増えていない。", []],
  ["reached and so", [done, visitors], "空き家バンクの成約件数は目標を達成した。", []],
  ["denied reaching that fits", [visitors, exports], "観光客数は目標を達成できなかった。", []],
  ["an action", [visitors, exports], "宿泊客を増やし、観光客数を増加させる取組を行った。", []],
  ["a wish", [visitors, exports], "観光客の増加を目指す。", []],
  ["a plan", [visitors, exports], "来年度は観光客が増加する見込みである。", []],
  ["a fear", [done, visitors], "空き家バンクの成約が減少する可能性がある。", []],
  ["a name", [visitors, exports], "観光客の増加率を調べ、達成状況を確認した。", []],
  ["something else that grew", [visitors, exports], "観光客向けの多言語の案内は増えている。", []],
  ["a narrower thing", [visitors, exports], "外国人の観光客は増加した。", []],
  [
    "a part under its own topic",
    [visitors, exports],
    "日帰りツアーは観光客が2,300人に増えたが、収入は減少した。",
    [],
  ],
  ["other rows going well", [exports, done], "空き家バンクの成約は順調である。", []],
  ["a year of a total", [total, visitors], "新規就農者は前年より減少した。", []],
  ["growth that ended", [visitors, exports], "観光客の減少に歯止めがかかった。", []],
  ["no figure yet", [{ ...visitors, actuals: { 2022: "集計中" } }], "観光客は増加した。順調である。", []],
  ["good news about weather", [visitors, exports], "コロナ下で景気が低迷し、外出が減少した。", []],
  ["last year without last year's figure", [exports, visitors], "輸出額は前年より増加した。", []],
])("claims against figures: %s", (_, rows, text, codes) => {
  expect(codesOf({ rows, text })).toEqual(codes);
});

test("what is planned next claims nothing about the year", () => {
  expect(codesOf({ rows: [exports], next: "清酒の輸出額は増加した。" })).toEqual([]);
});

test("the hint names the sentence, both cells and their years", () => {
  const [hint] = hintsOf({ rows: [visitors, exports], text: "観光客は増加した。輸出額は集計した。" });
  expect(hint?.strength).toBe("contradiction");
  expect(hint?.message.ja).toBe(
    "本文に「観光客は増加した」とありますが、表では「観光客入込数/年」が令和3年度の11,500人から9,800人に減っています。",
  );
  expect(hint?.evidence.map(({ what, fiscalYear, raw }) => [what, fiscalYear, raw])).toEqual([
    ["text", 2022, "観光客は増加した"],
    ["actual", 2021, "11,500人"],
    ["actual", 2022, "9,800人"],
  ]);
});
