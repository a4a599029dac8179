import { budgetAmounts, type BudgetAmount, type BudgetItem } from "../../core/council/budgetItem.ts";
import type { ReviewDocument, SheetDocument } from "../../core/publication/documents.ts";
import { formatReading } from "../../core/text/formatReading.ts";
import type { BookElement, PlanBook } from "../planBook/bookElement.ts";
import { heading, reportBook, yearName } from "./reportHead.ts";
import { checkElements, figureTable } from "./sheetElements.ts";

/** What the account of the results of major measures is made of. */
export interface ResultsReportData {
  readonly review: ReviewDocument;
  readonly sheets: readonly SheetDocument[];
  /** Settled accounts by budget code; none where planning gave none. */
  readonly items: readonly BudgetItem[];
  /** Departments in the order of the city. */
  readonly departments: readonly string[];
  readonly draft: boolean;
}

/** 主要な施策の成果説明書 (地方自治法第233条第5項): programmes by 款, 項, 目 with what was spent and what came of it;
 * measures without a budget code by department. What is not known is said, and never printed as 0. */
export function resultsReport(data: ResultsReportData): PlanBook {
  const { review, sheets, items, draft } = data;
  const told = new Set<number>();
  const coded = items.flatMap((item, index) => [
    ...codeHeadings(item, items[index - 1]),
    ...itemElements(item, sheets, told),
  ]);
  const rest = sheets.filter(({ sheetNo }) => !told.has(sheetNo));
  return reportBook(review, {
    title: "主要な施策の成果説明書",
    imprint: [
      review.plan.title,
      `${yearName(review.fiscalYear)}決算`,
      "地方自治法第233条第5項の規定による書類",
    ],
    draft,
    elements: [
      { kind: "note", text: notesOf(items.length > 0) },
      ...coded,
      ...departmentElements(rest, data.departments, items.length > 0),
    ],
  });
}

const notesOf = (hasCodes: boolean) =>
  [
    "金額の単位は千円です。「－」は該当する金額がないこと、「未入力」は金額が登録されていないことを示し、いずれも0ではありません。",
    ...(hasCodes
      ? []
      : ["予算科目（款・項・目）と財源内訳が登録されていないため、担当の所属ごと、施策ごとに示しています。"]),
  ].join("\n");

/** The headings that change from one programme to the next. */
function codeHeadings(item: BudgetItem, above: BudgetItem | undefined): BookElement[] {
  const levels = [item.kan, item.kou, item.moku];
  const before = above ? [above.kan, above.kou, above.moku] : [];
  const from = levels.findIndex((text, level) => text !== before[level]);
  if (from === -1) return [];
  return levels
    .map((text, level) => ({ text, level }))
    .filter(({ text, level }) => level >= from && text !== "")
    .map(({ text, level }) => heading(level + 1, text));
}

const amountHeads: Readonly<Record<BudgetAmount, string>> = {
  settled: "決算額",
  national: "国庫支出金",
  prefectural: "県支出金",
  bonds: "地方債",
  others: "その他",
  general: "一般財源",
};

function itemElements(item: BudgetItem, sheets: readonly SheetDocument[], told: Set<number>): BookElement[] {
  const sheet = sheets.find(({ sheetNo }) => sheetNo === item.sheetNo);
  const department = item.department === "" ? "" : `（${item.department}）`;
  const head = heading(4, `${item.programme}${department}`);
  const table: BookElement = {
    kind: "table",
    caption: "（単位：千円）",
    head: budgetAmounts.map((name) => amountHeads[name]),
    rows: [budgetAmounts.map((name) => ({ text: formatReading(item.amounts[name], "ja"), isFigure: true }))],
    widths: budgetAmounts.map(() => 1),
    notes: [],
  };
  return [head, table, ...resultsOf(sheet, told)];
}

/** The results of a sheet in full where it comes first, later by its number. */
function resultsOf(sheet: SheetDocument | undefined, told: Set<number>): BookElement[] {
  if (!sheet) return [{ kind: "note", text: "成果を示すシートは登録されていません。" }];
  const name = `シート${String(sheet.sheetNo).padStart(2, "0")}「${sheet.title}」`;
  if (told.has(sheet.sheetNo)) return [{ kind: "note", text: `成果は、前に掲げた${name}のとおりです。` }];
  told.add(sheet.sheetNo);
  return [
    { kind: "label", text: `成果　${name}` },
    ...figureTable(sheet, { withCost: false }),
    ...sheet.checks.flatMap(checkElements),
  ];
}

/** Measures without a budget code: under each department in charge, the figures under the first of them. */
function departmentElements(
  sheets: readonly SheetDocument[],
  departments: readonly string[],
  hasCodes: boolean,
): BookElement[] {
  const level = hasCodes ? 2 : 1;
  const told = new Set<number>();
  const isIn = (sheet: SheetDocument, name: string) =>
    sheet.checks.some(({ department }) => department === name);
  const named = departments.filter((name) => sheets.some((sheet) => isIn(sheet, name)));
  const unowned = sheets.filter(({ checks }) => checks.length === 0);
  const one = (sheet: SheetDocument, department: string | null): BookElement[] => {
    const isFirst = !told.has(sheet.sheetNo);
    told.add(sheet.sheetNo);
    const number = `シート${String(sheet.sheetNo).padStart(2, "0")}`;
    return [
      heading(level + 1, sheet.title, number),
      ...(isFirst
        ? [...programmes(sheet), ...figureTable(sheet, { withCost: true })]
        : [{ kind: "note" as const, text: `事業と指標は、前に掲げた${number}のとおりです。` }]),
      ...sheet.checks.filter((check) => check.department === department).flatMap(checkElements),
    ];
  };
  if (sheets.length === 0) return [];
  return [
    ...(hasCodes ? [heading(1, "予算科目を登録していない施策", "", true)] : []),
    ...named.flatMap((name) => [
      heading(level, name),
      ...sheets.filter((sheet) => isIn(sheet, name)).flatMap((sheet) => one(sheet, name)),
    ]),
    ...(unowned.length > 0
      ? [heading(level, "担当の登録がない施策"), ...unowned.flatMap((sheet) => one(sheet, null))]
      : []),
  ];
}

function programmes({ programmes: all }: SheetDocument): BookElement[] {
  if (all.length === 0) return [{ kind: "note", text: "事業の登録はありません。" }];
  return [
    { kind: "label", text: "事業" },
    {
      kind: "list",
      items: all.map(({ name, departments, marks }) => ({
        number: null,
        text:
          name +
          marks.map((mark) => `【${mark}】`).join("") +
          (departments.length > 0 ? `（${departments.join("、")}）` : ""),
        more: null,
        items: [],
      })),
    },
  ];
}
