import { d } from "../../core/decimal.ts";
import type { BandCount } from "../../core/publication/cell.ts";
import type { CityDocument, ReviewDocument, SheetDocument } from "../../core/publication/documents.ts";
import type { OpinionsDocument } from "../../core/publication/opinionsDocument.ts";
import { formatNumber } from "../../core/text/formatNumber.ts";
import { word } from "../planBook/blockElements.ts";
import type { BookElement, PlanBook } from "../planBook/bookElement.ts";
import { opinionElements } from "./opinionElements.ts";
import { gradeWords, heading, reportBook, yearName } from "./reportHead.ts";
import { checkElements, figureTable } from "./sheetElements.ts";

/** What the report to the assembly is made of: the same documents that the public pages show. */
export interface AssemblyReportData {
  readonly review: ReviewDocument;
  readonly sheets: readonly SheetDocument[];
  readonly figures: CityDocument["figures"];
  readonly opinions: OpinionsDocument;
  /** Answered opinions that are not cleared for publication. */
  readonly heldBack: number;
  readonly draft: boolean;
}

/** The report to the assembly (議会報告書) on a year: results at a glance and by goal, key figures, what moved since
 * last year, every sheet, the opinions of the council with the answers. */
export function assemblyReport(data: AssemblyReportData): PlanBook {
  const { review, figures, opinions, heldBack, draft } = data;
  return reportBook(review, {
    title: `${review.plan.title}　検証結果報告書`,
    imprint: [],
    draft,
    elements: [
      heading(1, "結果の概要", "1", true),
      ...summary(review),
      heading(1, "目標ごとの結果", "2"),
      ...goals(review),
      heading(1, "人口などの主な数値", "3"),
      ...keyFigures(figures),
      heading(1, "昨年度からの変化", "4"),
      ...changes(review),
      heading(1, "施策ごとの結果", "5", true),
      ...measures(data),
      heading(1, "審議会等の意見と市の回答", "6", true),
      ...opinionElements(opinions, heldBack),
      heading(1, "見方", "7"),
      ...legend(review),
    ],
  });
}

const countText = (counts: readonly BandCount[], band: string): string =>
  `${counts.find((one) => one.band === band)?.count ?? 0}`;

const totalOf = (counts: readonly BandCount[]) => counts.reduce((sum, { count }) => sum + count, 0);

function summary({ bands, counts, repeats, fiscalYear, workYear }: ReviewDocument): BookElement[] {
  const repeated = repeats > 0 ? `再掲の${repeats}件を除きます。` : "";
  return [
    {
      kind: "paragraph",
      text: `${yearName(fiscalYear)}の取組について、${yearName(workYear)}に検証しました。指標は${totalOf(counts)}件です。${repeated}`,
    },
    {
      kind: "table",
      caption: "（単位：件）",
      head: ["判定", "件数"],
      rows: [
        ...counts.map(({ band, count }) => [
          word(gradeWords(bands, band)),
          { text: `${count}`, isFigure: true },
        ]),
        [word("計"), { text: `${totalOf(counts)}`, isFigure: true }],
      ],
      widths: [3, 1],
      notes: [],
    },
  ];
}

function goals({ bands, counts, goals: all, departments }: ReviewDocument): BookElement[] {
  const table = (
    head: string,
    rows: readonly { name: string; counts: readonly BandCount[] }[],
  ): BookElement => ({
    kind: "table",
    caption: "（単位：件）",
    head: [head, ...counts.map(({ band }) => gradeWords(bands, band)), "計"],
    rows: rows.map((row) => [
      word(row.name),
      ...[...counts.map(({ band }) => countText(row.counts, band)), `${totalOf(row.counts)}`].map((text) => ({
        text,
        isFigure: true,
      })),
    ]),
    widths: [4, ...counts.map(() => 1.4), 1],
    notes: [],
  });
  const byGoal = all.map(({ number, title, counts: own }) => ({
    name: `${number} ${title}`.trim(),
    counts: own,
  }));
  return [
    table("目標", byGoal),
    ...(departments && departments.length > 0
      ? [{ kind: "label" as const, text: "担当の所属ごと" }, table("所属", departments)]
      : []),
  ];
}

function keyFigures(figures: CityDocument["figures"]): BookElement[] {
  if (figures.length === 0) return [{ kind: "note", text: "登録された数値はありません。" }];
  return [
    {
      kind: "table",
      caption: null,
      head: ["項目", "値", "時点", "出典"],
      rows: figures.map(({ label, value, unit, asOf, source }) => [
        word(label.ja),
        { text: `${/^-?\d+(\.\d+)?$/.test(value) ? formatNumber(d(value)) : value}${unit}`, isFigure: true },
        word(asOf),
        word(source),
      ]),
      widths: [3, 2, 2, 4],
      notes: [],
    },
  ];
}

function changes({ changes: all, fiscalYear }: ReviewDocument): BookElement[] {
  const table = (rows: ReviewDocument["changes"]): BookElement => ({
    kind: "table",
    caption: null,
    head: ["指標", yearName(fiscalYear - 1), yearName(fiscalYear), "今後の取組"],
    rows: rows.map(({ name, seriesLabel, from, to, nextStep }) => [
      word(seriesLabel ? `${name}（${seriesLabel}）` : name),
      { text: from, isFigure: true },
      { text: to, isFigure: true },
      word(nextStep || "（記載なし）"),
    ]),
    widths: [4, 2, 2, 5],
    notes: [],
  });
  if (all.length === 0)
    return [{ kind: "note", text: "昨年度と本年度の両方に値があり、動きのあった指標はありません。" }];
  return (["better", "worse"] as const).flatMap((change) => {
    const rows = all.filter((one) => one.change === change);
    const label = `${change === "better" ? "良くなったもの" : "悪くなったもの"}（${rows.length}件）`;
    return [
      { kind: "label" as const, text: label },
      ...(rows.length > 0 ? [table(rows)] : [{ kind: "note" as const, text: "ありません。" }]),
    ];
  });
}

function measures({ review, sheets }: AssemblyReportData): BookElement[] {
  return review.goals.flatMap(({ nodeId, number, title }) => {
    const own = sheets.filter((sheet) => sheet.path[0]?.nodeId === nodeId);
    if (own.length === 0) return [];
    return [
      heading(2, title, number),
      ...own.flatMap((sheet) => [
        heading(3, sheet.title, `シート${String(sheet.sheetNo).padStart(2, "0")}`),
        ...figureTable(sheet, { withCost: false }),
        ...sheet.checks.flatMap(checkElements),
      ]),
    ];
  });
}

function legend({ bands, judgementTitle, notes, symbols }: ReviewDocument): BookElement[] {
  return [
    { kind: "label", text: `判定の見方（${judgementTitle.ja}）` },
    {
      kind: "table",
      caption: null,
      head: ["判定", "決まり"],
      rows: bands.map(({ symbol, word: name, rule }) => [word(`${symbol}${name.ja}`), word(rule.ja)]),
      widths: [2, 6],
      notes: notes.map(({ ja }) => ja),
    },
    { kind: "label", text: "記号の意味" },
    {
      kind: "list",
      items: symbols.map(({ symbol, meaning }) => ({
        number: symbol,
        text: meaning.ja,
        more: null,
        items: [],
      })),
    },
  ];
}
