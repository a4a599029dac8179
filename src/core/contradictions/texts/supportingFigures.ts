import type { YearContent } from "../../cycle/yearContent.ts";
import { exactFigure } from "../lineValues.ts";
import { figureLabel } from "./figureLabel.ts";
import type { Stated } from "./stated.ts";

/** The supporting figures of a sheet, each with its unit, years without a figure left out. */
export function supportingFigures(planId: string, { figures }: YearContent, nodeId: string): Stated[] {
  return figures
    .filter((figure) => figure.nodeId === nodeId)
    .map(({ label, values, orgUnitId }) => {
      const { name, unit } = figureLabel(label);
      return {
        what: "figure",
        label: name,
        unit,
        values: values.flatMap(({ fiscalYear, reading }) => {
          const figure = exactFigure(reading);
          return figure ? [{ fiscalYear, reading: figure }] : [];
        }),
        place: { planId, nodeId, sectionId: null },
        owner: orgUnitId,
      };
    });
}
