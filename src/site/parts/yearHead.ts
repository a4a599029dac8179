import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import { html, type Markup } from "../markup.ts";
import type { View } from "../view.ts";

/** A fiscal year at the head of a column: R2 with 2020 small below, its full name for screen readers and on
 * hover. */
export function yearHead(view: View, fiscalYear: number | null): Markup {
  if (view.language === "en")
    return html`<span class="year">${fiscalYearLabel(fiscalYear, "en", "short")}</span>`;
  const full = view.m.year(fiscalYear);
  return html`<span class="visually-hidden">${full}</span
    ><span class="year" aria-hidden="true"
      ><abbr title="${full}">${fiscalYearLabel(fiscalYear, "ja", "short")}</abbr
      >${fiscalYear !== null && html`<small>${fiscalYear}</small>`}</span
    >`;
}
