import { fiscalYearLabel } from "../../../core/calendar/fiscalYearLabel.ts";
import { formatDate } from "../../../core/calendar/formatDate.ts";
import { printedCode } from "../../../core/workbook/bookCode.ts";
import type { BookForm } from "../../../core/workbook/bookForm.ts";
import { printed } from "../../../core/workbook/bookWords.ts";
import { tabTitle } from "../../../core/workbook/findTab.ts";
import type { Look } from "../look.ts";
import { lineCount, rowHeight } from "../textHeight.ts";
import type { Tab, TabRow } from "../workbook.ts";

const widths = [18, 74];
const gap: TabRow = { height: 10, cells: [] };

/** What it is, how it is filled in and how it is sent back. */
export function coverTab(form: BookForm, name: string): Tab {
  const { book } = form;
  const year = yearWithWestern(book.fiscalYear);
  const facts: readonly (readonly [string, string])[] = [
    [printed.municipality, book.municipality],
    [printed.plan, book.planTitle],
    [printed.year, `${year}（${yearWithWestern(form.workYear)}に実施する検証）`],
    [printed.department, book.department],
    ["締切", form.dueOn === null ? "なし" : formatDate(form.dueOn, "ja")],
  ];
  return {
    name,
    columns: widths,
    gridLines: false,
    print: {
      orientation: "portrait",
      paper: "a4",
      pagesWide: 1,
      pagesTall: 0,
      titleRows: 0,
      header: "",
      footer: `&L&9${printed.code} ${printedCode(book.code)}&C&9&P/&N`,
    },
    rows: [
      whole(`${year}の検証　入力用ブック`, { bold: true, size: 16 }),
      whole(`${printed.code} ${printedCode(book.code)}`, { size: 11 }),
      gap,
      ...facts.map(([label, value]) => pair(label, value)),
      gap,
      whole("記入のしかた", { bold: true, size: 11 }),
      ...howTo.map((line, index) => pair(String(index + 1), line, "center")),
      gap,
      whole("数値の書き方", { bold: true, size: 11 }),
      ...howToWrite.map(([typed, meaning]) => pair(typed, meaning)),
      gap,
      whole("記入するシート", { bold: true, size: 11 }),
      ...form.tabs.map(({ tab }) => {
        const cells = tab.rows.reduce((sum, row) => sum + row.cells.length, 0);
        return pair(`${cells}欄`, tabTitle(tab));
      }),
    ],
  };
}

/** 令和3年度（2021） */
export function yearWithWestern(fiscalYear: number): string {
  return `${fiscalYearLabel(fiscalYear, "ja", "full")}（${fiscalYear}）`;
}

const howTo: readonly string[] = [
  "枠のある淡い黄色のセル（見出しに「今年度の記入」「状態」「備考」などとある列）だけに記入します。ほかのセルは参考で、保護されています。",
  "灰色のセルは昨年度の値や目標です。昨年度の文は、文の欄の左にあります。",
  "「状態」などは、セルを選ぶと出る一覧から選びます。値がまだないときは、値を空けて「集計中」などを選びます。",
  "このまま保存し、サインインして「Excelでまとめて入力する」の画面から送ります。送ってもすぐには変わらず、何が変わるかを確かめてから取り込みます。",
  "帳票番号は照合に使います。消したり書き換えたりしないでください。行や列を動かしたり、タブの名前を変えたりしても読み取れますが、しないほうが確実です。",
  "Excelでも LibreOffice でも記入できます。保存する形式は「Excelブック（.xlsx）」のままにしてください。",
];

const howToWrite: readonly (readonly [string, string])[] = [
  ["1,234", "数。全角でも、コンマがあってもかまいません。△は負の数です。"],
  ["－", "値がない（0とは違います）"],
  ["0", "ゼロ"],
  ["集計中", "あとで分かる（「R7.3公表予定」のようにも書けます）"],
  ["42.4%", "割合。パーセント表示のセルは、見えているとおりに読みます。"],
];

function whole(value: string, look: Look): TabRow {
  return {
    height: rowHeight(1, look.size) + 2,
    cells: [{ column: 0, columnSpan: widths.length, value, look: { ...look, wrap: false } }],
  };
}

function pair(label: string, value: string, align: "left" | "center" = "left"): TabRow {
  return {
    height: rowHeight(lineCount(value, widths[1] ?? 0)),
    cells: [
      { column: 0, value: label, look: { fill: "head", border: "all", align } },
      { column: 1, value, look: { border: "all" } },
    ],
  };
}
