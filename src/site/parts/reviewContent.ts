import type { BandCount, PublishedBand } from "../../core/publication/cell.ts";
import type { ReviewDocument } from "../../core/publication/documents.ts";
import { publicationPath } from "../../core/publication/publication.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import type { View } from "../view.ts";
import { bandBarOf, bandCounts, bandLegend, bandTag } from "./bands.ts";
import { downloadList } from "./downloadList.ts";
import { scrollRegion } from "./scrollRegion.ts";

/** "Are we getting there?": counts at a glance, by goal, every indicator by how it stands, all sheets,
 * downloads and the legend.
 * @param aside what else belongs to the glance, such as the city's key figures */
export function reviewContent(view: View, review: ReviewDocument, aside?: Piece): Markup {
  return html`${glance(view, review, aside)}${byGoal(view, review)}${changes(view, review)}${lists(view, review)}${sheetTable(view, review)}${reviewDownloads(view, review)}${legend(view, review)}`;
}

const totalOf = (counts: readonly BandCount[]) => counts.reduce((sum, { count }) => sum + count, 0);

function glance(view: View, { counts, bands, repeats }: ReviewDocument, aside: Piece): Markup {
  const { review: m } = view.m;
  return html`<section class="glance">
    <h2 id="glance">${m.glance}</h2>
    <p class="lead">
      ${m.lead(totalOf(counts))}${repeats > 0 && html` <small class="quiet">${m.repeats(repeats)}</small>`}
    </p>
    ${bandBarOf(bands, counts)} ${bandCounts(view, bands, counts, { all: true })} ${aside}
  </section>`;
}

function byGoal(view: View, review: ReviewDocument): Markup {
  const { levels, goalLevel = 0, goals, bands, municipality, plan } = review;
  const top = levels[goalLevel];
  const planPath = `${publicationPath.plan(municipality.id, plan.id)}/`;
  return html`<section>
    <h2 id="goals">${view.m.review.byTop(top ? view.say(top) : "")}</h2>
    <ol class="goals" role="list">
      ${goals.map(
        ({ nodeId, number, title, counts }) =>
          html`<li>
            <p class="goal">
              <span class="number">${number}</span
              ><a href="${view.to(planPath)}#${nodeId}" ${view.ja}>${title}</a>
            </p>
            <div>${bandBarOf(bands, counts)}${bandCounts(view, bands, counts)}</div>
          </li>`,
      )}
    </ol>
    ${byDepartment(view, review)}
  </section>`;
}

/** The same counts for the departments that own the indicators, folded away. */
function byDepartment(view: View, { departments = [], bands }: ReviewDocument): Piece {
  if (departments.length === 0) return null;
  const { review: m } = view.m;
  return html`<details>
    <summary>${m.byDepartment} <span class="quiet">${view.m.counted(departments.length)}</span></summary>
    <p class="quiet">${m.byDepartmentNote}</p>
    <ul class="goals" role="list">
      ${departments.map(
        ({ name, counts }) =>
          html`<li>
            <p class="goal" ${view.ja}>${name}</p>
            <div>${bandBarOf(bands, counts)}${bandCounts(view, bands, counts)}</div>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** What got better or worse since the year before; nothing for a plan's first year. */
function changes(view: View, review: ReviewDocument): Piece {
  if (review.changes.length === 0) return null;
  const { municipality, plan, fiscalYear } = review;
  const { changes: m } = view.m.review;
  return html`<section>
    <h2 id="changes">${m.title}</h2>
    ${(["better", "worse"] as const).map((change) => {
      const moved = review.changes.filter((one) => one.change === change);
      return html`<details open>
        <summary>${m[change]} <span class="quiet">${view.m.counted(moved.length)}</span></summary>
        ${
          moved.length === 0
            ? html`<p class="quiet">${view.m.review.none}</p>`
            : html`<ul class="states" role="list">
                ${moved.map(({ indicatorId, name, seriesLabel, from, to, nextStep }) => {
                  const path = publicationPath.indicator(municipality.id, plan.id, fiscalYear, indicatorId);
                  return html`<li>
                    <span class="change" ${view.ja}>${from} → ${to}</span
                    ><span
                      ><a href="${view.to(`${path}/`)}" ${view.ja}
                        >${name}${seriesLabel && html`（${seriesLabel}）`}</a
                      ><small ${view.ja}>${nextStep}</small></span
                    >
                  </li>`;
                })}
              </ul>`
        }
      </details>`;
    })}
  </section>`;
}

const groupOfTone = {
  reached: "reached",
  good: "underway",
  fair: "underway",
  poor: "behind",
  bad: "behind",
  none: "unjudged",
} as const satisfies Record<PublishedBand["tone"], string>;

// Good and bad news stand open alike.
const isOpen = (group: string) => group === "reached" || group === "behind";

function lists(view: View, review: ReviewDocument): Markup {
  const { review: m } = view.m;
  const toneOf = new Map(review.bands.map(({ id, tone }) => [id, tone]));
  const groups = (Object.keys(m.groups) as (keyof typeof m.groups)[]).map((group) => ({
    group,
    indicators: review.indicators.filter(({ band }) => groupOfTone[toneOf.get(band) ?? "none"] === group),
  }));
  return html`<section>
    <h2 id="lists">${m.lists}</h2>
    ${groups.map(
      ({ group, indicators }) => html`<details${isOpen(group) && html` open`}>
<summary>${m.groups[group]} <span class="quiet">${view.m.counted(indicators.length)}</span></summary>
${
  indicators.length === 0
    ? html`<p class="quiet">${m.none}</p>`
    : html`<ul class="states" role="list">
        ${indicators.map((indicator) => state(view, review, indicator))}
      </ul>`
}
</details>`,
    )}
  </section>`;
}

function state(view: View, review: ReviewDocument, indicator: ReviewDocument["indicators"][number]): Markup {
  const { municipality, plan, fiscalYear, bands } = review;
  const path = publicationPath.indicator(municipality.id, plan.id, fiscalYear, indicator.id);
  return html`<li>
    ${bandTag(view, bands, indicator.band)}<span
      ><a href="${view.to(`${path}/`)}" ${view.ja}
        >${indicator.name}${indicator.seriesLabel && html`（${indicator.seriesLabel}）`}</a
      ><small>${view.say(indicator.summary)}</small></span
    >
  </li>`;
}

function sheetTable(view: View, { municipality, plan, fiscalYear, sheets, bands }: ReviewDocument): Markup {
  const { review: m } = view.m;
  return html`<section>
    <h2 id="sheets">${m.sheets}</h2>
    ${scrollRegion(
      view,
      "sheets",
      html`<table class="sheets">
        <thead>
          <tr>
            <th scope="col">${m.sheetNo}</th>
            <th scope="col">${m.sheet}</th>
            <th scope="col">${m.states}</th>
            <th scope="col">${m.departments}</th>
          </tr>
        </thead>
        <tbody>
          ${sheets.map(
            ({ sheetNo, title, counts, departments }) => html`<tr>
<td class="number">${String(sheetNo).padStart(2, "0")}</td>
<th scope="row"><a href="${view.to(`${publicationPath.sheet(municipality.id, plan.id, fiscalYear, sheetNo)}/`)}"${view.ja}>${title}</a></th>
<td>${bandCounts(view, bands, counts)}</td>
<td${view.ja}>${departments.join("、")}</td>
</tr>`,
          )}
        </tbody>
      </table>`,
    )}
  </section>`;
}

function reviewDownloads(view: View, { municipality, plan, fiscalYear }: ReviewDocument): Markup {
  const path = publicationPath.review(municipality.id, plan.id, fiscalYear);
  const { downloads: m } = view.m;
  return downloadList(view, [
    {
      name: m.book,
      files: [
        { format: "PDF", href: view.file(`${path}/sheets.pdf`) },
        { format: "Excel", href: view.file(`${path}/sheets.xlsx`) },
      ],
    },
    { name: m.allIndicators, files: [{ format: "CSV", href: view.to(`${path}/indicators.csv`) }] },
    { name: m.review, files: [{ format: "JSON", href: view.file(`${path}.json`) }] },
  ]);
}

function legend(view: View, { bands, judgementTitle, symbols, notes }: ReviewDocument): Markup {
  const { review: m } = view.m;
  return html`<section>
    <h2 id="legend">${m.legend}</h2>
    <p>${m.judgement}: ${view.say(judgementTitle)}</p>
    ${bandLegend(view, bands)}
    ${
      symbols.length > 0 &&
      html`<h3>${m.symbols}</h3>
        <dl class="symbols">
          ${symbols.map(
            ({ symbol, meaning }) =>
              html`<div>
                <dt>${symbol}</dt>
                <dd>${view.say(meaning)}</dd>
              </div>`,
          )}
        </dl>`
    }
    ${
      notes.length > 0 &&
      html`<h3>${m.notes}</h3>
        <ul>
          ${notes.map((note) => html`<li>${view.say(note)}</li>`)}
        </ul>`
    }
  </section>`;
}
