import type { ReviewDocument, SheetRow } from "../documents.ts";
import { yearlyChanges } from "./yearlyChanges.ts";
import { errataIn, isOfYear } from "./presentErrata.ts";
import { documentHead, presentSheet, type Presenting } from "./presentSheet.ts";
import { countBands, judgementTitle, presentBands } from "./presentBands.ts";

/** The front page of a review: counts by band, by goal and by sheet, each indicator once (再掲を除く). */
export function presentReview(presented: Presenting): ReviewDocument {
  const { plan, presets, at } = presented;
  const sheets = plan.nodes
    .filter(({ sheetNo }) => sheetNo !== null)
    .map((node) => presentSheet(presented, node));
  const rows = sheets.flatMap((sheet) =>
    sheet.rows.map((row) => ({ row, sheet, goalId: sheet.path[0]?.nodeId ?? "" })),
  );
  const homeRows = rows.filter(({ row }) => !row.isRepeat);
  const bandsWhere = (chosen: (entry: (typeof rows)[number]) => boolean) =>
    countBands(
      presets,
      homeRows.filter(chosen).map(({ row }) => row.progress.band),
    );
  return {
    kind: "review",
    ...documentHead(presented),
    levels: [...plan.version.levels],
    bands: presentBands(presets),
    judgementTitle: judgementTitle(presets.plan),
    counts: bandsWhere(() => true),
    repeats: rows.length - homeRows.length,
    goals: plan.nodes
      .filter(({ id, parentId }) => parentId === null && rows.some(({ goalId }) => goalId === id))
      .map(({ id, number, title }) => ({
        nodeId: id,
        number,
        title,
        counts: bandsWhere(({ goalId }) => goalId === id),
      })),
    goalLevel:
      plan.nodes.find(({ id, parentId }) => parentId === null && rows.some((row) => row.goalId === id))
        ?.level ?? 0,
    departments: countByDepartment(presented, homeRows),
    sheets: sheets.map((sheet) => ({
      nodeId: sheet.nodeId,
      sheetNo: sheet.sheetNo,
      number: sheet.path.map(({ number }) => number).join("-"),
      title: sheet.title,
      goalId: sheet.path[0]?.nodeId ?? "",
      counts: bandsWhere(({ sheet: { nodeId } }) => nodeId === sheet.nodeId),
      departments: sheet.checks.map(({ department }) => department),
    })),
    indicators: homeRows.map(({ row, sheet }) => ({
      id: row.indicatorId,
      name: at.indicator.get(row.indicatorId)?.indicator.name ?? row.name,
      seriesLabel: row.seriesLabel,
      nodeId: sheet.nodeId,
      band: row.progress.band,
      summary: row.progress.summary,
    })),
    changes: yearlyChanges(presented, homeRows),
    symbols,
    notes: [...notes, ...ownGradeNote(homeRows)],
    ...errataIn(presented, isOfYear(presented)),
  };
}

/** Every indicator once, for the department that owns it; those that no department owns are left out. */
function countByDepartment(
  { presets, plan, at }: Presenting,
  homeRows: readonly { readonly row: SheetRow }[],
): NonNullable<ReviewDocument["departments"]> {
  const ownerOf = new Map(plan.indicators.map(({ indicator }) => [indicator.id, indicator.ownerId]));
  const bandsOf = Map.groupBy(homeRows, ({ row }) => ownerOf.get(row.indicatorId) ?? null);
  return plan.orgUnits.flatMap(({ id }) => {
    const own = bandsOf.get(id);
    if (!own) return [];
    return [
      {
        name: at.orgUnit.get(id)?.name ?? id,
        counts: countBands(
          presets,
          own.map(({ row }) => row.progress.band),
        ),
      },
    ];
  });
}

/** Counts rest on the mechanical grades; how many the city grades otherwise is said beside them (decision 25). */
function ownGradeNote(homeRows: readonly { readonly row: SheetRow }[]): ReviewDocument["notes"] {
  const n = homeRows.filter(({ row }) => row.ownGrade && row.ownGrade.band !== row.progress.band).length;
  if (n === 0) return [];
  return [
    {
      ja: `件数は機械的な判定による。このうち${n}件は、市が理由を付けて別の判定をしている（各シート・各指標のページに両方を示す）。`,
      en: `Counts rest on the mechanical grades. The city grades ${n} of them otherwise and says why; sheets and indicators show both.`,
    },
  ];
}

const symbols: ReviewDocument["symbols"] = [
  {
    symbol: "-",
    meaning: {
      ja: "値がない、または該当しない（0とは異なる）",
      en: "No value or not applicable (not the same as 0)",
    },
  },
  { symbol: "△", meaning: { ja: "負の数、または減少", en: "Negative or a decrease" } },
  { symbol: "p", meaning: { ja: "速報値", en: "Preliminary" } },
  { symbol: "r", meaning: { ja: "訂正値", en: "Revised" } },
  {
    symbol: "（再掲）",
    meaning: { ja: "ほかの施策項目にもある同じ指標", en: "Also stands at another measure" },
  },
];

const notes: ReviewDocument["notes"] = [
  {
    ja: "件数は再掲を除く。一つの指標に系列が二つあるときは、それぞれを数える。",
    en: "Repeated placements are not counted. An indicator with two series counts once for each.",
  },
  {
    ja: "判定は四捨五入する前の進捗率で行う。表示は小数第1位までの四捨五入による。",
    en: "Grades rest on unrounded rates. Rates are shown rounded half up to one decimal.",
  },
];
