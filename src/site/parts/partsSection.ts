import type { IndicatorDocument } from "../../core/publication/documents.ts";
import { html, type Piece } from "../markup.ts";
import type { View } from "../view.ts";
import { cellText } from "./cellText.ts";
import { scrollRegion } from "./scrollRegion.ts";
import { yearHead } from "./yearHead.ts";

/** What an indicator's values are worked out of: how, and the figures of every year. Nothing where they are typed. */
export function partsSection(view: View, indicator: IndicatorDocument): Piece {
  const { series, parts = [], id, fiscalYear } = indicator;
  const derived = series.filter(({ derivation }) => derivation !== undefined);
  if (derived.length + parts.length === 0) return false;
  const { indicator: m } = view.m;
  const years = [...new Set(parts.flatMap(({ actuals }) => actuals.map((one) => one.fiscalYear)))];
  const name = ({ indicatorId, indicatorName, label }: (typeof parts)[number]): Piece => {
    if (indicatorId === id) return view.data(label ?? indicatorName);
    return view.data(label === null ? indicatorName : `${indicatorName}（${label}）`);
  };
  return html`<section>
    <h2 id="parts">${m.parts}</h2>
    ${derived.map(({ label, derivation }) => derivation && html`<p>${label && html`${view.data(label)}: `}${m.workedOut} ${view.say(derivation)}</p>`)}
    ${
      parts.length > 0 &&
      scrollRegion(
        view,
        "parts",
        html`<table class="series">
          <thead>
            <tr>
              <th scope="col">${m.part}</th>
              ${years.map((year) => html`<th scope="col" class="figure">${yearHead(view, year)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${parts.map(
              (part) =>
                html`<tr>
                  <th scope="row">${name(part)}</th>
                  ${part.actuals.map(
                    (one) =>
                      html`<td class="figure">
                        ${cellText(view, one.cell, part.unit, one.fiscalYear > fiscalYear)}
                      </td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>`,
      )
    }
  </section>`;
}
