import type { CheckBlock } from "../progressSheet/checkBlock.ts";
import { progressSheetLabels as labels } from "../progressSheet/labels.ts";
import type { SheetForm } from "../progressSheet/sheetForm.ts";
import { bar, body, full, head, side } from "./formRows.ts";
import { formTextSize, type Look } from "./look.ts";
import type { SheetGrid } from "./sheetGrid.ts";
import { textChunks } from "./textChunks.ts";
import { lineCount, rowHeight } from "./textHeight.ts";
import type { TabCell, TabRow } from "./workbook.ts";

/** 評価（Check）: what each department says, analysis at the left and next steps at the right. */
export function checkRows(
  { checks, checkTitles }: Pick<SheetForm, "checks" | "checkTitles">,
  grid: SheetGrid,
  maxLines: number,
): readonly TabRow[] {
  const { half, last } = grid;
  const title: Look = { ...head, align: "left", bold: true };
  return [
    full(labels.check, grid, bar),
    { height: 4, cells: [] },
    {
      height: rowHeight(1),
      cells: [
        { column: 0, columnSpan: half, value: checkTitles.analysis, look: title },
        { column: half, columnSpan: last - half + 1, value: checkTitles.nextSteps, look: title },
      ],
    },
    ...(checks.length === 0 ? [full(labels.noChecks, grid, body)] : []),
    ...checks.flatMap((check) => checkBlockRows(check, grid, maxLines)),
  ];
}

function checkBlockRows(
  check: CheckBlock,
  { half, last, width }: SheetGrid,
  maxLines: number,
): readonly TabRow[] {
  const figures = check.figures.map(({ label, values }) =>
    values === null ? label : `${label}\n　${values}`,
  );
  const leftText = [check.analysis, ...figures].join("\n");
  const [leftWidth, rightWidth] = [width(0, half - 1), width(half, last)];
  const left = textChunks(leftText, leftWidth, maxLines);
  const right = textChunks(check.nextSteps, rightWidth, maxLines);
  const count = Math.max(left.length, right.length);
  const pair = (leftValue: string, rightValue: string, look: Look): readonly TabCell[] => [
    { column: 0, columnSpan: half, value: leftValue, look },
    { column: half, columnSpan: last - half + 1, value: rightValue, look },
  ];
  const heading: TabRow = {
    height: rowHeight(lineCount(check.heading, rightWidth)),
    cells: pair(check.heading, check.heading, { bold: true, border: "open-below" }),
  };
  const texts = Array.from({ length: count }, (_, index): TabRow => {
    const [leftChunk, rightChunk] = [left[index] ?? "", right[index] ?? ""];
    // The heading has drawn the upper edge of the box.
    const look: Look = { vertical: "top", border: side(index + 1, count + 1) };
    return {
      height: rowHeight(
        Math.max(lineCount(leftChunk, leftWidth), lineCount(rightChunk, rightWidth)),
        formTextSize,
        // Within a box, text that goes on in the next row keeps its line pitch.
        index === count - 1 ? 7 : 0,
      ),
      cells: pair(leftChunk, rightChunk, look),
    };
  });
  return [heading, ...texts];
}
