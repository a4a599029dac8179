import type { YearContent } from "../../cycle/yearContent.ts";
import type { PlanNode } from "../../plan/plan.ts";
import type { PlanContent } from "../../plan/planContent.ts";
import type { Hint } from "../hint.ts";
import type { Line } from "../line.ts";
import { figureParts } from "../tables/figureParts.ts";
import { claimsAgainstFigures } from "./claimsAgainstFigures.ts";
import { figuresAgainstTable } from "./figuresAgainstTable.ts";
import { numbersAgainstTable } from "./numbersAgainstTable.ts";
import { statedTotals } from "./statedTotals.ts";
import { supportingFigures } from "./supportingFigures.ts";
import type { TextSource } from "./textSource.ts";
import { textSeries } from "./textSeries.ts";

/** The evaluations and supporting figures of one sheet against its rows. What is planned next claims nothing about the
 * year, so only its sums are looked at. */
export function checkSheet(
  plan: PlanContent,
  year: YearContent,
  node: PlanNode,
  lines: readonly Line[],
): Hint[] {
  const rows = lines.filter(({ nodeIds }) => nodeIds.includes(node.id));
  const nameOf = new Map(plan.orgUnits.map(({ id, shortName }) => [id, shortName]));
  const near = {
    titles: [node.title, node.subtitle ?? ""].join(" "),
    names: rows.map(({ name }) => name).join(" "),
  };
  const sourceOf = (text: string, orgUnitId: string): TextSource => ({
    text,
    label: nameOf.get(orgUnitId) ?? orgUnitId,
    place: { planId: plan.plan.id, nodeId: node.id, sectionId: null },
    fiscalYear: year.fiscalYear,
  });
  const evaluations = year.evaluations.filter(({ nodeId }) => nodeId === node.id);
  const analyses = evaluations.map(({ analysis, causes = "", issues = "", orgUnitId }) =>
    sourceOf([analysis, causes, issues].filter((text) => text !== "").join("\n"), orgUnitId),
  );
  const figures = supportingFigures(plan.plan.id, year, node.id);
  return [
    ...analyses.flatMap((source) => [
      ...claimsAgainstFigures(source, rows, near),
      ...numbersAgainstTable(source, rows, near),
      ...statedTotals(source),
    ]),
    ...evaluations.flatMap(({ nextSteps, orgUnitId }) => statedTotals(sourceOf(nextSteps, orgUnitId))),
    ...figuresAgainstTable([...figures, ...analyses.flatMap(textSeries)], rows),
    ...figureParts(figures),
  ];
}
