import { fiscalYearLabel } from "../calendar/fiscalYearLabel.ts";
import { foldWidth } from "../text/foldWidth.ts";
import type { Words } from "../text/words.ts";

/** The words by which a workbook is found again when whatever was hidden in it is gone. They are printed, so a change
 * here would make strangers of the workbooks that are out: add another word instead. */
export const printed = {
  code: "帳票番号",
  municipality: "団体名",
  plan: "計画",
  year: "対象年度",
  department: "所属",
  number: "番号",
  name: "項目",
  label: "区分",
  unit: "単位",
  target: "目標",
  last: "昨年度",
  lastCost: "昨年度の事業費",
} as const;

/** Head of the column in which each kind of field is typed. */
export const inputHeads: Readonly<Record<string, string>> = {
  value: "今年度の記入",
  status: "状態",
  asOf: "時点",
  note: "備考",
  cost: "事業費（千円）",
  grade: "市の判定",
  gradeReason: "判定の理由",
};

/** Head of a column by the kind of its fields; a kind that is not known here is called by its own name. */
export function inputHead(column: string): string {
  return inputHeads[column] ?? column;
}

const englishHeads: Readonly<Record<string, string>> = {
  value: "this year",
  status: "status",
  asOf: "as of",
  note: "note",
  cost: "cost (thousand yen)",
  grade: "own grade",
  gradeReason: "reason of the grade",
};

/** A column to fill in as pages call it. */
export function columnTitle(column: string): Words {
  const ja = column === "value" ? "記入" : inputHead(column);
  return { ja, en: englishHeads[column] ?? column };
}

/** What the fields are called that a sheet has once. */
const titles: Readonly<Record<string, string>> = {
  analysis: "現状分析",
  causes: "要因",
  issues: "課題",
  promise: "昨年度の「今後の取組」の結果",
  promiseNote: "昨年度の「今後の取組」の結果の説明",
  nextSteps: "今後の取組",
  direction: "今後の方向性",
  resources: "資源の方向性",
  sheetGrade: "シート全体の判定",
  sheetGradeReason: "シート全体の判定の理由",
  hintAnswer: "矛盾の指摘への回答",
};

/** What a field that a sheet has once is called. */
export function fieldTitle(kind: string): string {
  return titles[kind] ?? kind;
}

/** The line on every tab that says whose workbook it is and of which year: what it is known by when its number is gone. */
export function ownerLine(book: {
  readonly municipality: string;
  readonly planTitle: string;
  readonly fiscalYear: number;
  readonly department: string;
}): string {
  const year = `${fiscalYearLabel(book.fiscalYear, "ja", "full")}（${book.fiscalYear}）の検証`;
  return [book.municipality, book.planTitle, year, book.department].join("　");
}

/** What stands in place of a cell to fill in where the row is entered elsewhere. */
export function elsewhereText(where: Words): string {
  return `（${where.ja}）`;
}

/** Hidden keys, each a text that nobody types. */
export const keys = {
  book: (code: string) => `shirube:book:${code}`,
  tab: (code: string, submissionId: string) => `shirube:tab:${code}:${submissionId}`,
  row: (key: string) => `shirube:row:${key}`,
  column: (column: string) => `shirube:column:${column}`,
} as const;

/** Printed words as they are compared: widths folded, without white space. */
export function plainWords(text: string): string {
  return foldWidth(text).replace(/\s+/g, "");
}
