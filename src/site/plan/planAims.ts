import type { PublishedNode } from "../../core/publication/planDocument.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import { nodeName } from "./planNodes.ts";
import type { PlanContext } from "./planContext.ts";
import { sectionName } from "./planSections.ts";
import { targetTable, type TargetRow } from "./targetTable.ts";

/** A vision longer than this stands in its own place only. */
const shortVision = 120;
/** So many targets stand in the table at once; more are unfolded. */
const fewTargets = 12;

/** What the plan wants, and by when: its vision, its numerical targets, else its goals. */
export function planAims(context: PlanContext): Markup {
  const { view, document } = context;
  const m = view.m.plan;
  const { end } = document.plan.period ?? { end: null };
  const rows = targetRows(context);
  const headline = headlineRows(context, rows);
  return html`<section class="aims">
    <h2 id="aims">${m.aims}</h2>
    ${vision(context)}
    ${
      headline.length > 0
        ? html`<p>${end === null ? m.byEndUnstated : m.byEnd(end)}</p>
            ${targetTable(context, headline, "aims")}`
        : goals(context)
    }
    ${
      rows.length > headline.length &&
      html`<details>
        <summary id="all-targets">
          ${m.allTargets} <span class="quiet">${view.m.counted(rows.length)}</span>
        </summary>
        ${targetTable(context, rows, "all-targets")}
      </details>`
    }
    ${waiting(context)}
  </section>`;
}

/** The vision in short: what the city prints under that heading. */
export function vision(context: PlanContext): Piece {
  const { document, view } = context;
  const found = document.sections.find(({ kind }) => kind === "vision");
  if (!found) return false;
  const first = found.content[0];
  const text =
    first?.kind === "text"
      ? first.text
      : first?.kind === "list"
        ? first.items.map(({ title, text: more }) => more ?? title).join("\n")
        : "";
  const isShort = text !== "" && text.length <= shortVision;
  return html`<p class="vision">
    <small class="quiet">${view.m.plan.vision}</small>
    ${found.title !== "" && html`<a href="${context.hrefOf(found.id)}">${sectionName(context, found)}</a>`}${isShort && html`<span class="text" ${view.ja}>${text}</span>`}
  </p>`;
}

/** Every indicator of the plan once, by the name of its first place. */
export function targetRows({ document }: PlanContext): TargetRow[] {
  const rows = new Map<string, TargetRow>();
  for (const row of document.nodes.flatMap(({ indicators }) => indicators))
    if (!rows.has(row.id)) rows.set(row.id, row);
  return [...rows.values()];
}

/** The targets to name first: 数値目標 of the goals, else all where they are few. */
export function headlineRows({ indicator }: PlanContext, rows: readonly TargetRow[]): readonly TargetRow[] {
  const numerical = rows.filter(({ id }) => indicator.get(id)?.role === "numericalTarget");
  if (numerical.length > 0) return numerical;
  return rows.length <= fewTargets && rows.every(({ id }) => indicator.has(id)) ? rows : [];
}

function goals(context: PlanContext): Piece {
  const { view, document, childrenOf, hrefOf } = context;
  const top: readonly PublishedNode[] = childrenOf.get(null) ?? [];
  const level = document.levels[0];
  if (top.length === 0 || !level) return false;
  return html`<p>${view.m.plan.goalsOnly(view.say(level), top.length)}</p>
    <ul class="goal-list" role="list">
      ${top.map(
        (node) =>
          html`<li>
            <a href="${hrefOf(node.id)}">${nodeName(context, node)}</a
            >${node.purpose && html`<small class="quiet" ${view.ja}>${node.purpose}</small>`}
          </li>`,
      )}
    </ul>`;
}

/** That some tables of the plan have no rows yet. */
function waiting({ document, view }: PlanContext): Piece {
  const count = document.nodes.filter(
    ({ indicators, indicatorColumns }) => indicatorColumns !== null && indicators.length === 0,
  ).length;
  return count > 0 && html`<p class="quiet">${view.m.plan.emptyTables(count)}</p>`;
}
