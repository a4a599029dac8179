import type { PublishedCell } from "../../core/publication/cell.ts";
import { printedReading } from "../../core/publication/printedReading.ts";
import { missingWords } from "../../core/text/missingWords.ts";
import { html, type Piece } from "../markup.ts";
import type { View } from "../view.ts";

/** What a table cell says: the value as tables print it, or in words why there is none. Where the place prints
 * something else than the indicator's home table, both stand there.
 * @param unit printed behind figures; null where the head or label of the table names it
 * @param isFuture the year has not been reviewed yet, so nobody expects a value */
export function cellText(view: View, cell: PublishedCell, unit: string | null, isFuture = false): Piece {
  const { m } = view;
  const home = readingText(view, cell, unit, isFuture);
  return html`${
    cell.printed === undefined
      ? home
      : html`${view.data(cell.printed)}<small class="quiet">${m.sheet.homePrints}${home}</small>`
  }${statusText(view, cell)}${cell.asOf && html`<small${view.ja}>${cell.asOf}</small>`}${cell.note && html`<small${view.ja}>${cell.note}</small>`}`;
}

function readingText(view: View, { reading }: PublishedCell, unit: string | null, isFuture: boolean): Piece {
  if (reading.kind !== "missing") {
    const text = printedReading(reading, unit) || view.m.value.noValue;
    return html`<span class="value" ${view.ja}>${text}</span>`;
  }
  if (reading.reason === "notEntered" && isFuture)
    return html`<span class="quiet" aria-hidden="true">–</span
      ><span class="visually-hidden">${view.m.value.notYet}</span>`;
  const printed = reading.raw.trim();
  const reason = missingWords[reading.reason][view.language];
  // 「集計中」 printed as such needs no second 「集計中」.
  if (printed === reason) return html`<span class="quiet">${reason}</span>`;
  return html`${printed && html`<span class="value" ${view.ja}>${printed}</span>`}<small class="quiet"
      >${reason}</small
    >`;
}

function statusText(view: View, { status }: PublishedCell): Piece {
  return (
    status && status !== "final" && html`<small class="quiet">${view.m.indicator.statuses[status]}</small>`
  );
}
