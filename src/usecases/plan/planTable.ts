import { d, type Decimal } from "../../core/decimal.ts";
import type { PlanValue } from "../../core/indicator/indicator.ts";
import type { PlanNode } from "../../core/plan/plan.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { PublishedCell } from "../../core/publication/cell.ts";
import type { SheetDocument, SheetRow } from "../../core/publication/documents.ts";
import { presentCell } from "../../core/publication/present/cell.ts";
import { indexPlan } from "../../core/publication/present/lookup.ts";
import { dataLabels, qualifierWords } from "../../documents/xlsx/dataLabels.ts";
import { missingWords } from "../../core/text/missingWords.ts";

export type TableCell = string | number | Decimal | null;

const head = [
  "全国地方公共団体コード",
  "団体名",
  "計画ID",
  "シート番号",
  "番号",
  "名称",
  "指標ID",
  "指標",
  "系列",
  "再掲",
  "単位",
  "種別",
  "年度",
  "時点",
  "値",
  "限定",
  "値がない理由",
  "状態",
  "印字",
] as const;

/** Every reading of a plan as one long table, one row a cell: years of the western calendar, exact figures,
 * units in a column of their own, and the raw text as it was printed. Baselines and targets of the plan come first,
 * then what its reviewed years recorded. */
export function planTable(plan: PlanContent, years: readonly (readonly SheetDocument[])[]): TableCell[][] {
  return [[...head], ...plannedRows(plan), ...years.flat().flatMap(recordedRows)];
}

function plannedRows(plan: PlanContent): TableCell[][] {
  const { municipality } = plan;
  const at = indexPlan(plan);
  return plan.nodes.flatMap((node) =>
    (at.placementsAt.get(node.id) ?? []).flatMap((placement) => {
      const adopted = at.indicator.get(placement.planIndicatorId);
      return (adopted?.indicator.series ?? []).flatMap((series) => {
        const rowOf = (what: string) => (value: PlanValue) => [
          municipality.code,
          municipality.name,
          plan.plan.id,
          node.sheetNo,
          numberOf(node, at.node),
          node.title,
          adopted?.indicator.id ?? "",
          placement.printedName,
          series.label,
          placement.isRepeat ? repeat : null,
          series.unit,
          what,
          value.fiscalYear,
          value.period,
          ...cells(presentCell(value.reading)),
        ];
        const own = (values: readonly PlanValue[] = []) => values.filter((v) => v.seriesId === series.id);
        return [
          ...own(adopted?.baselines).map(rowOf("基準値")),
          ...own(adopted?.targets).map((target) => rowOf(termWords[target.term ?? "final"])(target)),
        ];
      });
    }),
  );
}

const termWords = { annual: "年次目標", mid: "中間目標", final: "目標値" } as const;
const repeat = "再掲";

function numberOf(node: PlanNode, nodes: ReadonlyMap<string, PlanNode>): string {
  const above = node.parentId === null ? undefined : nodes.get(node.parentId);
  return above ? `${numberOf(above, nodes)}-${node.number}` : node.number;
}

function recordedRows(sheet: SheetDocument): TableCell[][] {
  const ofRows = sheet.rows.flatMap((row) => [
    recordedRow(sheet, row, row.unit, "実績値", row.actuals[sheet.actualYears.indexOf(sheet.fiscalYear)]),
    recordedRow(sheet, row, "千円", "事業費", row.cost),
  ]);
  const ofParts = (sheet.parts ?? []).map((part) => {
    const name = sheet.rows.find(({ indicatorId }) => indicatorId === part.indicatorId)?.name;
    const row = { ...part, name: name ?? part.indicatorName, seriesLabel: part.label, isRepeat: false };
    const cell = part.actuals.find(({ fiscalYear }) => fiscalYear === sheet.fiscalYear)?.cell;
    return recordedRow(sheet, row, part.unit, dataLabels.partRow, cell);
  });
  return [...ofRows, ...ofParts];
}

function recordedRow(
  sheet: SheetDocument,
  row: Pick<SheetRow, "indicatorId" | "name" | "seriesLabel" | "isRepeat">,
  unit: string | null,
  what: string,
  cell: PublishedCell | undefined,
): TableCell[] {
  return [
    sheet.municipality.code,
    sheet.municipality.name,
    sheet.plan.id,
    sheet.sheetNo,
    sheet.path.map(({ number }) => number).join("-"),
    sheet.title,
    row.indicatorId,
    row.name,
    row.seriesLabel,
    row.isRepeat ? repeat : null,
    unit,
    what,
    sheet.fiscalYear,
    cell?.asOf ?? null,
    ...cells(cell),
  ];
}

function cells(cell: PublishedCell | undefined): TableCell[] {
  const reading = cell?.reading;
  return [
    reading?.kind === "number" ? d(reading.value) : null,
    reading?.kind === "number" && reading.qualifier ? qualifierWords[reading.qualifier] : null,
    reading?.kind === "missing" ? missingWords[reading.reason].ja : null,
    cell?.status ?? null,
    cell?.printed ?? reading?.raw ?? null,
  ];
}
