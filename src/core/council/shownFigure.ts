import { fiscalYearLabel } from "../calendar/fiscalYearLabel.ts";
import { readingFromJson } from "../indicator/readingJson.ts";
import type { PublishedBand, PublishedCell } from "../publication/cell.ts";
import type { IndicatorDocument, ReviewDocument, SheetDocument } from "../publication/documents.ts";
import { formatReading } from "../text/formatReading.ts";
import type { ShownFigure } from "./opinion.ts";

type Shown = Omit<ShownFigure, "path" | "hash" | "packetItemId">;

/** What an indicator showed: actual and target of each series with its grade. */
export function shownOfIndicator(indicator: IndicatorDocument): Shown {
  const { id, name, fiscalYear, series, bands, placements } = indicator;
  const grades = series.map(({ progress }) => gradeOf(bands, progress.band));
  const lines = series.map(({ label, unit, actuals, target }, index) => {
    const actual = actuals.find((one) => one.fiscalYear === fiscalYear)?.cell;
    const year = target.fiscalYear === null ? "" : `（${fiscalYearLabel(target.fiscalYear, "ja", "full")}）`;
    return [
      label ?? "",
      `実績 ${actual ? cellWords(actual, unit) : "記載なし"}（${fiscalYearLabel(fiscalYear, "ja", "full")}）`,
      `目標 ${cellWords(target.cell, unit)}${year}`,
      series.length > 1 ? (grades[index] ?? "") : "",
    ]
      .filter((part) => part !== "")
      .join("　");
  });
  return {
    kind: "indicator",
    id,
    label: name,
    fiscalYear,
    sheetNo: placements.find(({ isRepeat }) => !isRepeat)?.sheetNo ?? null,
    text: lines.join("\n"),
    grade: grades.length === 1 ? (grades[0] ?? null) : null,
  };
}

/** What a progress sheet showed: every row with actual, target and grade. */
export function shownOfSheet(sheet: SheetDocument): Shown {
  const { nodeId, title, fiscalYear, sheetNo, rows, bands, actualYears } = sheet;
  const at = actualYears.indexOf(fiscalYear);
  const lines = rows.map(({ name, seriesLabel, actuals, target, unit, progress }) => {
    const actual = actuals[at];
    return [
      seriesLabel ? `${name}（${seriesLabel}）` : name,
      `実績 ${actual ? cellWords(actual, unit) : "記載なし"}`,
      `目標 ${cellWords(target, unit)}`,
      gradeOf(bands, progress.band),
    ].join("　");
  });
  return {
    kind: "sheet",
    id: nodeId,
    label: `${String(sheetNo).padStart(2, "0")} ${title}`,
    fiscalYear,
    sheetNo,
    text: lines.join("\n"),
    grade: null,
  };
}

/** What the whole review, or one of its goals, showed: how many indicators stand where. */
export function shownOfReview(review: ReviewDocument, goalId?: string): Shown {
  const goal = review.goals.find(({ nodeId }) => nodeId === goalId);
  // A goal without any indicator has nothing to count.
  const counts = goalId === undefined ? review.counts : (goal?.counts ?? []);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const words = counts.flatMap(({ band, count }) =>
    count > 0 ? [`${gradeOf(review.bands, band)} ${count}件`] : [],
  );
  return {
    kind: goalId === undefined ? "plan" : "node",
    id: goalId ?? review.plan.id,
    label: goal ? `${goal.number} ${goal.title}`.trim() : review.plan.title,
    fiscalYear: review.fiscalYear,
    sheetNo: null,
    text: total === 0 ? "" : `指標 ${total}件：${words.join("、")}`,
    grade: null,
  };
}

const cellWords = ({ reading, printed, status }: PublishedCell, unit: string | null): string =>
  (printed ?? formatReading(readingFromJson(reading), "ja", { unit })) +
  (status === "preliminary" ? "（速報）" : status === "estimated" ? "（見込）" : "");

const gradeOf = (bands: readonly PublishedBand[], id: string): string => {
  const band = bands.find((one) => one.id === id);
  return band ? `${band.symbol}${band.word.ja}` : "";
};
