import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import type { SheetDocument } from "../../core/publication/documents.ts";
import type { PublishedAnswer } from "../../core/publication/evaluationDocument.ts";
import { progressSheetLabels as labels } from "./labels.ts";
import { printedCell } from "./printedCell.ts";

/** What one department says about its part of the sheet. */
export type CheckBlock = {
  readonly heading: string;
  readonly analysis: string;
  /** Supporting figures: ・label, and below it H28:46、H29:55. `values` is null where a single figure stands
   * on the line of its label. */
  readonly figures: readonly { readonly label: string; readonly values: string | null }[];
  readonly nextSteps: string;
};

/** Lays out one department's evaluation. What the source form has no place for stands below its two texts, and only
 * where it was written: causes, issues and the city's own grades at the left, choices at the right. */
export function checkBlock(
  check: SheetDocument["checks"][number],
  { rows, bands }: Pick<SheetDocument, "rows" | "bands">,
): CheckBlock {
  const answers = check.answers ?? [];
  const isLeft = ({ part }: PublishedAnswer) => part === "causes" || part === "issues";
  const grades = rows.flatMap((row) =>
    row.ownGrade?.department === check.department && !row.isRepeat ? [gradeLine(row, bands)] : [],
  );
  return {
    heading: `【${check.department}】`,
    analysis: lines([check.analysis, ...answers.filter(isLeft).map(answerLine), ...grades]),
    figures: check.figures.map(({ label, values }) => {
      const printed = values.map(
        ({ fiscalYear, cell }) => `${fiscalYearLabel(fiscalYear, "ja", "short")}:${printedCell(cell, null)}`,
      );
      return printed.length === 1
        ? { label: `・${label}　${printed[0]}`, values: null }
        : { label: `・${label}`, values: printed.join("、") };
    }),
    nextSteps: lines([check.nextSteps, ...answers.filter((answer) => !isLeft(answer)).map(answerLine)]),
  };
}

function answerLine({ name, choice, text }: PublishedAnswer): string {
  const said = [choice?.ja, text].filter((one) => one !== undefined && one !== "").join("　");
  return `〔${name.ja}〕${said}`;
}

function gradeLine(
  { name, seriesLabel, progress, ownGrade }: SheetDocument["rows"][number],
  bands: SheetDocument["bands"],
): string {
  const printed = (id: string) => {
    const band = bands.find((one) => one.id === id);
    return band ? `${band.symbol}${band.word.ja}` : id;
  };
  const row = seriesLabel ? `${name}（${seriesLabel}）` : name;
  const grades = `${labels.mechanical} ${printed(progress.band)} ／ ${labels.ownGrade} ${printed(ownGrade?.band ?? "")}`;
  return `〔${row}〕${grades}${ownGrade?.reason ? `（${ownGrade.reason}）` : ""}`;
}

const lines = (texts: readonly string[]) => texts.filter((text) => text !== "").join("\n");
