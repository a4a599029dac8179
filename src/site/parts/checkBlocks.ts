import type { SheetDocument } from "../../core/publication/documents.ts";
import { html, type Markup } from "../markup.ts";
import type { View } from "../view.ts";
import { cellText } from "./cellText.ts";
import { evaluationColumns } from "./evaluation.ts";
import { scrollRegion } from "./scrollRegion.ts";
import { yearHead } from "./yearHead.ts";

type Check = SheetDocument["checks"][number];
type Figure = Check["figures"][number];

/** The Check part of a sheet: current state, next steps and supporting figures, department by department. */
export function checkBlocks(view: View, { checks, fiscalYear }: SheetDocument): Markup {
  const { sheet: m } = view.m;
  if (checks.length === 0) return html`<p class="quiet">${m.noChecks}</p>`;
  return html`${checks.map(
    (check, index) =>
      html`<section class="check">
        <h3 id="check-${index + 1}" ${view.ja}>${check.department}</h3>
        ${evaluationColumns(view, check, 4)}
        ${check.figures.length > 0 && figureTable(view, check.figures, `check-${index + 1}`, fiscalYear)}
      </section>`,
  )}`;
}

/** Figures with the same years share a table; a year that one of them lacks says so. */
function figureTable(view: View, figures: readonly Figure[], checkId: string, reviewed: number): Markup {
  const id = `${checkId}-figures`;
  const { sheet: m, value } = view.m;
  const years = [
    ...new Set(figures.flatMap(({ values }) => values.map(({ fiscalYear }) => fiscalYear))),
  ].toSorted((a, b) => a - b);
  return html`<h4 id="${id}">${m.figures}</h4>
    ${scrollRegion(
      view,
      // Every department has a table of this name.
      `${checkId} ${id}`,
      html`<table class="small">
        <thead>
          <tr>
            <th scope="col">${m.figureName}</th>
            ${years.map((year) => html`<th scope="col" class="figure">${yearHead(view, year)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${figures.map(
            ({ label, values }) =>
              html`<tr>
                <th scope="row" ${view.ja}>${label}</th>
                ${years.map((year) => {
                  const found = values.find(({ fiscalYear }) => fiscalYear === year);
                  return html`<td class="figure">
                    ${
                      found
                        ? cellText(view, found.cell, null, year > reviewed)
                        : html`<span class="quiet" aria-hidden="true">–</span
                            ><span class="visually-hidden">${value.noValue}</span>`
                    }
                  </td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}`;
}
