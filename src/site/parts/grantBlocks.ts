import type { PublishedCell } from "../../core/publication/cell.ts";
import type { SheetDocument } from "../../core/publication/documents.ts";
import type { PublishedGrant, PublishedKpi } from "../../core/publication/grantDocument.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import type { View } from "../view.ts";
import { cellText } from "./cellText.ts";
import { scrollRegion } from "./scrollRegion.ts";
import { yearHead } from "./yearHead.ts";

/** The grant projects of a sheet: KPI with start, increments and sum, cost, effect, and what the council said. */
export function grantBlocks(view: View, { grants = [] }: SheetDocument): Piece {
  if (grants.length === 0) return false;
  return html`<section>
    <h2 id="grants">${view.m.grants.title}</h2>
    ${grants.map((grant, index) => grantBlock(view, grant, `grant-${index + 1}`))}
  </section>`;
}

function grantBlock(view: View, grant: PublishedGrant, id: string): Markup {
  const { grants: m } = view.m;
  const facts: readonly (readonly [string, Piece])[] = [
    [m.scheme, view.data(grant.scheme)],
    [m.revitalisationPlan, grant.revitalisationPlan !== "" && view.data(grant.revitalisationPlan)],
    [m.department, view.data(grant.department)],
    [m.programmes, grant.programmes.length > 0 && view.data(grant.programmes.join("、"))],
  ];
  return html`<section class="check">
    <h3 id="${id}" ${view.ja}>${grant.title}</h3>
    <dl class="facts">
      ${facts.map(
        ([name, text]) =>
          text &&
          html`<div>
            <dt>${name}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    ${grant.kpis.map((kpi, index) => kpiTable(view, grant, kpi, `${id}-kpi-${index + 1}`))}
    ${costTable(view, grant, `${id}-cost`)} ${judgement(view, grant)}
  </section>`;
}

function kpiTable(view: View, { fiscalYears }: PublishedGrant, kpi: PublishedKpi, id: string): Markup {
  const { grants: m } = view.m;
  const line = (
    head: string,
    cells: readonly PublishedCell[],
    { start, sum }: { readonly start?: PublishedCell; readonly sum?: PublishedCell },
  ) =>
    html`<tr>
      <th scope="row" class="keep">${head}</th>
      <td class="figure">${start && cellText(view, start, kpi.unit)}</td>
      ${fiscalYears.map((_, place) => {
        const cell = cells[place];
        return html`<td class="figure">${cell && cellText(view, cell, kpi.unit)}</td>`;
      })}
      <td class="figure">${sum && cellText(view, sum, kpi.unit)}</td>
    </tr>`;
  return html`<h4 id="${id}" ${view.ja}>KPI ${kpi.name}${kpi.unit !== null && `（${kpi.unit}）`}</h4>
    ${scrollRegion(
      view,
      id,
      html`<table class="small">
        <thead>
          <tr>
            <th scope="col">${m.row}</th>
            <th scope="col" class="figure">${m.before}</th>
            ${fiscalYears.map((year) => html`<th scope="col" class="figure">${yearHead(view, year)}</th>`)}
            <th scope="col" class="figure">${m.sum}</th>
          </tr>
        </thead>
        <tbody>
          ${line(m.plannedIncrement, kpi.planned, { sum: kpi.plannedTotal })}
          ${line(m.actualIncrement, kpi.actual, { sum: kpi.actualTotal })}
          ${line(m.plannedLevel, kpi.plannedLevels, { start: kpi.start })}
          ${line(m.actualLevel, kpi.actualLevels, { start: kpi.start })}
        </tbody>
      </table>`,
    )}
    <p>
      ${m.toDate} <b>${view.say(kpi.toDate)}</b> ${m.final} <b>${view.say(kpi.final)}</b>
      ${kpi.effect && html`${view.m.evaluation.mechanical} <b>${view.say(kpi.effect)}</b>`}
    </p>
    <details class="calculation">
      <summary>${view.m.indicator.calculation}</summary>
      <ol>
        ${kpi.explanation.map((one) => html`<li>${view.say(one)}</li>`)}
      </ol>
    </details>`;
}

function costTable(view: View, grant: PublishedGrant, id: string): Markup {
  const { grants: m, sheet } = view.m;
  const line = (head: string, cells: readonly PublishedCell[]) =>
    html`<tr>
      <th scope="row" class="keep">${head}</th>
      ${grant.fiscalYears.map((_, place) => {
        const cell = cells[place];
        return html`<td class="figure">${cell && cellText(view, cell, null)}</td>`;
      })}
    </tr>`;
  return html`<h4 id="${id}">${sheet.cost}（${sheet.thousandYen}）</h4>
    ${scrollRegion(
      view,
      id,
      html`<table class="small">
        <thead>
          <tr>
            <th scope="col">${m.row}</th>
            ${grant.fiscalYears.map((year) => html`<th scope="col" class="figure">${yearHead(view, year)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${line(m.planned, grant.plannedCosts)} ${line(m.actual, grant.actualCosts)}
        </tbody>
      </table>`,
    )}`;
}

function judgement(view: View, grant: PublishedGrant): Markup {
  const { grants: m, evaluation } = view.m;
  const facts: readonly (readonly [string, Piece])[] = [
    [
      m.effect,
      (grant.mechanicalEffect || grant.effect) &&
        html`${grant.mechanicalEffect && html`${evaluation.mechanical} ${view.say(grant.mechanicalEffect)}`}
        ${grant.effect && html`${evaluation.own} <b>${view.say(grant.effect)}</b>`}
        ${grant.effectReason !== "" && html`<span ${view.ja}>（${grant.effectReason}）</span>`}`,
    ],
    [m.future, grant.future && view.say(grant.future)],
    [m.verdict, grant.verdict && view.say(grant.verdict)],
    [m.opinion, grant.opinion !== "" && view.data(grant.opinion)],
    [m.assembly, grant.assembly !== "" && view.data(grant.assembly)],
  ];
  return html`<dl class="facts">
    ${facts.map(
      ([name, text]) =>
        text &&
        html`<div>
          <dt>${name}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;
}
