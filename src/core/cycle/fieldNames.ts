import type { Figure } from "../indicator/indicator.ts";
import type { Words } from "../text/words.ts";
import type { EntryField } from "./entryField.ts";
import type { FormRow } from "./formRows.ts";

/** What the kinds of fields of an entry form are called in public. */
const kindWords = {
  actual: { ja: "実績値", en: "Actual value" },
  status: { ja: "値の状態", en: "State of the value" },
  asOf: { ja: "時点", en: "As of" },
  note: { ja: "注", en: "Note" },
  cost: { ja: "事業費（千円）", en: "Cost (thousand yen)" },
  figure: { ja: "参考数値", en: "Supporting figure" },
  analysis: { ja: "現状分析", en: "Analysis" },
  causes: { ja: "要因分析", en: "Causes" },
  issues: { ja: "課題", en: "Issues" },
  promise: { ja: "昨年度の取組の結果", en: "What came of last year's next steps" },
  promiseNote: { ja: "昨年度の取組の結果の説明", en: "Note on last year's next steps" },
  nextSteps: { ja: "今後の取組", en: "Next steps" },
  direction: { ja: "今後の方向性", en: "Direction" },
  resources: { ja: "予算・人員の方向", en: "Resources" },
  grade: { ja: "市の判定", en: "The city's own grade" },
  gradeReason: { ja: "市の判定の理由", en: "Reason for the city's own grade" },
  sheetGrade: { ja: "総合判定", en: "Overall grade" },
  sheetGradeReason: { ja: "総合判定の理由", en: "Reason for the overall grade" },
  grantIncrement: { ja: "交付金事業のKPI増加分", en: "Increment of a grant KPI" },
  grantCost: { ja: "交付金事業の事業費（千円）", en: "Cost of a grant project (thousand yen)" },
  grantEffect: { ja: "交付金事業の事業効果", en: "Effect of a grant project" },
  grantEffectReason: { ja: "交付金事業の事業効果の理由", en: "Reason for the effect of a grant project" },
  grantFuture: { ja: "交付金事業の今後", en: "Future of a grant project" },
  hintAnswer: { ja: "注意への回答", en: "Answer to the hints" },
} as const satisfies Record<EntryField["kind"], Words>;

/** Names a field with what it is about: 実績値「市内事業所への就職率」. */
export function fieldWords(
  field: EntryField,
  rows: readonly FormRow[],
  figures: readonly Pick<Figure, "id" | "label">[],
): Words {
  const kind = kindWords[field.kind];
  const of = subjectOf(field, rows, figures);
  return of === undefined ? kind : { ja: `${kind.ja}「${of}」`, en: `${kind.en} “${of}”` };
}

function subjectOf(
  field: EntryField,
  rows: readonly FormRow[],
  figures: readonly Pick<Figure, "id" | "label">[],
): string | undefined {
  if ("figureId" in field) return figures.find(({ id }) => id === field.figureId)?.label;
  if (!("seriesId" in field)) return undefined;
  const row = rows.find(({ series }) => series.id === field.seriesId);
  if (!row) return undefined;
  const { label } = row.series;
  return label ? `${row.placement.printedName}（${label}）` : row.placement.printedName;
}
