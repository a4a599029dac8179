import { expect, test } from "vitest";
import type { Block } from "../../core/plan/block.ts";
import { blockToForm, newBlock, readBlocks } from "./blockForm.ts";

const blocks: Block[] = [
  { kind: "text", label: "方針", text: "一行目\n二行目" },
  { kind: "list", label: null, items: [{ number: "①", title: "相談", text: null }] },
  {
    kind: "figures",
    label: null,
    items: [
      {
        label: "人口",
        reading: { kind: "number", value: "34096", raw: "34,096人" },
        unit: "人",
        time: "R2.10.1",
        source: null,
        note: null,
      },
    ],
  },
  { kind: "events", label: null, items: [{ time: "R5.9", text: "開所", note: null, planned: true }] },
  {
    kind: "table",
    label: "財政",
    unit: "千円",
    columns: ["R1", "R2"],
    rows: [
      {
        label: "歳入",
        cells: [
          { reading: { kind: "number", value: "1", raw: "1" }, note: "※" },
          { reading: { kind: "missing", reason: "nil", raw: "-" }, note: null },
        ],
      },
    ],
    notes: [{ mark: "※", text: "見込み" }],
    source: null,
  },
  {
    kind: "mapping",
    label: null,
    heads: ["国", "市"],
    rows: [{ theirs: "目標1", number: "3", ours: "しごと", lineageId: "goal-3" }],
  },
  { kind: "picture", label: null, pictureId: "p1" },
];

/** The form of blocks, as the page writes it. */
function formOf(changes: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  blocks.forEach((block, index) => {
    const shown = blockToForm(block);
    const name = `c.${index}`;
    form.set(`${name}.kind`, block.kind);
    form.set(`${name}.label`, shown.label);
    form.set(`${name}.order`, String(index + 1));
    for (const [part, text] of Object.entries(shown.extras)) form.set(`${name}.x.${part}`, text);
    for (const head of shown.heads ? [...shown.heads, ""] : []) form.append(`${name}.heads`, head);
    shown.rows.forEach((row, at) =>
      row.forEach((text, column) => form.set(`${name}.r.${at}.${column}`, text)),
    );
    for (let column = 0; column < shown.columns; column++)
      form.set(`${name}.r.${shown.rows.length}.${column}`, "");
  });
  for (const [name, value] of Object.entries(changes)) form.set(name, value);
  return form;
}
const read = (changes: Readonly<Record<string, string>>) => readBlocks(formOf(changes), "c", blocks);

test("readBlocks(form) of an untouched form gives every kind of block back as it was", () =>
  expect(read({})).toEqual(blocks));

test("readBlocks(form) reads figures that were typed, and keeps words as they are", () => {
  expect(read({ "c.2.r.0.1": "35,000人" })[2]).toMatchObject({
    items: [{ reading: { kind: "number", value: "35000", raw: "35,000人" } }],
  });
  expect(read({ "c.2.r.0.1": "12,34" })[2]).toMatchObject({
    items: [{ reading: { kind: "text", raw: "12,34" } }],
  });
});

test("readBlocks(form) takes a further row and a further column of a table", () => {
  const table = read({ "c.4.r.1.0": "歳出", "c.4.r.1.3": "5" })[4];
  expect(table).toMatchObject({ columns: ["R1", "R2", ""], rows: [{ label: "歳入" }, { label: "歳出" }] });
  expect(table?.kind === "table" && table.rows[1]?.cells[2]?.reading.raw).toBe("5");
  expect(table?.kind === "table" && table.rows[0]?.cells[0]?.note).toBe("※");
});

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  [
    "a block to the front",
    { "c.3.order": "1" },
    ["events", "text", "list", "figures", "table", "mapping", "picture"],
  ],
  [
    "a block further back",
    { "c.0.order": "3" },
    ["list", "figures", "text", "events", "table", "mapping", "picture"],
  ],
  ["a block away", { "c.1.gone": "on" }, ["text", "figures", "events", "table", "mapping", "picture"]],
  ["one more", { "c.add": "table" }, [...blocks.map(({ kind }) => kind), "table"]],
  ["a kind that there is not", { "c.add": "script" }, blocks.map(({ kind }) => kind)],
])("readBlocks(form): %s", (_, changes, kinds) =>
  expect(read(changes).map(({ kind }) => kind)).toEqual(kinds),
);

test("newBlock(table) has columns to begin with", () =>
  expect(newBlock("table")).toMatchObject({ columns: ["", "", ""] }));
