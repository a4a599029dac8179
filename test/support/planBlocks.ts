import type { Block } from "../../src/core/plan/block.ts";
import { hostile } from "./publicationFacts.ts";

/** A block of every kind. Its texts try to break out of HTML. */
export const blocksOfEveryKind: Block[] = [
  { kind: "text", label: `方針 ${hostile}`, text: `本文 ${hostile}` },
  { kind: "list", label: null, items: [{ number: "(1)", title: `項目 ${hostile}`, text: null }] },
  {
    kind: "figures",
    label: "実績",
    items: [
      {
        label: `来訪者 ${hostile}`,
        reading: { kind: "number", value: "12", raw: "約12万人", qualifier: "approximately" },
        unit: "万人",
        time: "平成30年度",
        source: `調査 ${hostile}`,
        note: "速報",
      },
    ],
  },
  {
    kind: "events",
    label: null,
    items: [{ time: "令和5年9月", text: `開設 ${hostile}`, note: "全国初", planned: true }],
  },
  {
    kind: "table",
    label: "人口",
    unit: "人",
    columns: ["2020年", `2040年 ${hostile}`],
    rows: [
      {
        label: `総人口 ${hostile}`,
        cells: [
          { reading: { kind: "number", value: "100", raw: "100" }, note: null },
          { reading: { kind: "missing", reason: "unknown", raw: "…" }, note: "推計" },
        ],
      },
    ],
    notes: [{ mark: "※1", text: `注 ${hostile}` }],
    source: "国勢調査",
  },
  {
    kind: "mapping",
    label: null,
    heads: ["国の目標", "市の目標"],
    rows: [
      { theirs: `稼ぐ地域 ${hostile}`, number: "1", ours: "しごと", lineageId: "n1" },
      { theirs: "人のつながり", number: null, ours: "なし", lineageId: null },
    ],
  },
  { kind: "picture", label: null, pictureId: "town" },
  { kind: "picture", label: "図", pictureId: "not-published" },
];
