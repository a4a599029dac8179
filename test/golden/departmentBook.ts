import { bookCode } from "../../src/core/workbook/bookCode.ts";
import type { BookForm, RowForm } from "../../src/core/workbook/bookForm.ts";
import type { Choice, IssuedCell } from "../../src/core/workbook/issuedBook.ts";

/** A department's workbook as it might be handed out: an indicator with two series, two rows of the same name, one that
 * is entered elsewhere, a choice, texts that begin like formulas. */
export function departmentBook(): BookForm {
  const tabs = [
    tab("r.01.shoko", 1, "キャリア教育の推進", [
      indicator("p1.i01", "就職率", null, [figure("actual.i01", "42.4"), ...beside("i01")], "%"),
      indicator("p2.i02-a", "相談件数", "平日", [figure("actual.i02-a", ""), ...beside("i02-a")]),
      indicator("p2.i02-b", "相談件数", "休日", [figure("actual.i02-b", "1,234"), ...beside("i02-b")]),
      indicator("p3.i03", "参加者数", null, [figure("actual.i03", ""), ...beside("i03")]),
      indicator("p4.i04", "参加者数", null, [figure("actual.i04", ""), ...beside("i04")]),
      { ...indicator("p5.i05", "移住者数", null, []), elsewhere: "農林課が入力します" },
      supporting("f1", "インターンシップ実績（件）", "17"),
      written("analysis", "現状分析", "=SUM(A1) から始まる文。\n二行目。"),
      written("nextSteps", "今後の取組", ""),
    ]),
    tab("r.02.shoko", 2, "技術承継・人材育成", [
      indicator("p6.i06", "講座数", null, [figure("actual.i06", "3"), ...beside("i06")]),
      written("analysis", "現状分析", ""),
      written("nextSteps", "今後の取組", "@つづける"),
    ]),
  ];
  return {
    book: {
      code: bookCode([19, 7, 22, 2, 9, 15, 3]),
      reviewId: "r",
      orgUnitId: "shoko",
      municipality: "見本市",
      planTitle: "見本市総合戦略",
      department: "商工振興課",
      fiscalYear: 2021,
      tabs: tabs.map((one) => one.tab),
    },
    workYear: 2022,
    dueOn: "2022-05-20",
    tabs,
  };
}

const states: readonly Choice[] = [
  { value: "final", words: { ja: "確定", en: "final" } },
  { value: "preliminary", words: { ja: "速報", en: "preliminary" } },
  { value: "pending", words: { ja: "集計中", en: "pending" } },
];

type Row = Omit<RowForm, "row"> & {
  readonly key: string;
  readonly name: string;
  readonly label: string | null;
  readonly cells: readonly IssuedCell[];
  readonly elsewhere?: string;
};

function tab(submissionId: string, sheetNo: number, title: string, rows: readonly Row[]): BookForm["tabs"][number] {
  const forms = rows.map(({ key, name, label, cells, elsewhere, ...rest }, index) => ({
    ...rest,
    row: {
      key,
      number: index + 1,
      name,
      label,
      elsewhere: elsewhere === undefined ? null : { ja: elsewhere, en: elsewhere },
      cells,
    },
  }));
  return {
    tab: { submissionId, sheetNo, title, name: `0${sheetNo}_${title}`, rows: forms.map(({ row }) => row) },
    path: ["1 しごとづくり"],
    purpose: "",
    rows: forms,
  };
}

const shown = (text: string) => ({ text, number: /^[\d.]+$/.test(text) ? text : null });

function indicator(
  key: string,
  name: string,
  label: string | null,
  cells: readonly IssuedCell[],
  unit = "件",
): Row {
  return {
    section: "indicators",
    key,
    name,
    label,
    cells,
    unit,
    target: shown("50"),
    last: shown("17"),
    lastCost: shown("－"),
    hint: `定義：${name}の数`,
  };
}

const nothing = { unit: null, target: shown(""), lastCost: shown(""), hint: null, label: null } as const;

function supporting(id: string, name: string, last: string): Row {
  const cells = [figure(`figure.${id}.2021`, "")];
  return { ...nothing, section: "figures", key: `figure.${id}`, name, cells, last: shown(last) };
}

function written(field: string, name: string, value: string): Row {
  const cells: IssuedCell[] = [{ column: "value", field, kind: "text", value, version: 0 }];
  return { ...nothing, section: "texts", key: field, name, cells, last: { text: "昨年度の文。", number: null } };
}

function figure(field: string, value: string): IssuedCell {
  return { column: "value", field, kind: "figure", value, version: 0 };
}

function beside(seriesId: string): IssuedCell[] {
  return [
    { column: "status", field: `status.${seriesId}`, kind: "choice", value: "final", version: 0, choices: states },
    { column: "note", field: `note.${seriesId}`, kind: "text", value: "", version: 0 },
    { column: "cost", field: `cost.p.${seriesId}`, kind: "figure", value: "", version: 0 },
  ];
}
