import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import type {
  PlanComparisonDocument,
  PublishedChange,
} from "../../core/publication/planComparisonDocument.ts";
import { publicationPath, type Publication } from "../../core/publication/publication.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import { cellText } from "../parts/cellText.ts";
import { cityName, type PageFrame } from "../parts/layout.ts";
import { trail } from "../parts/trail.ts";
import { draftOf } from "../plan/draftOf.ts";
import { periodText } from "../plan/planFacts.ts";
import type { View } from "../view.ts";

type Side = NonNullable<PublishedChange["before"]>;
type Value = PublishedChange["values"][number];
type Marks = PublishedChange["texts"][number]["marks"];
type Which = "before" | "after";
const subjects = ["section", "node", "programme", "indicator"] as const;

/** Two versions of a plan beside each other, what changed marked in both. */
export function planComparisonPage(view: View, publication: Publication<PlanComparisonDocument>): PageFrame {
  const { municipality, plan, before, after, stage, changes, effectiveYear, reason } = publication.body;
  const m = view.m.plan.compare;
  const versionLink = (number: number) =>
    html`<a href="${view.to(`${publicationPath.planVersion(municipality.id, plan.id, number)}/`)}"
      >${view.m.plan.facts.versionNo(number)}</a
    >`;
  return {
    title:
      view.language === "ja"
        ? view.m.pageTitle(m.heading(before.number, after.number), plan.title, municipality.name)
        : view.m.pageTitle(m.heading(before.number, after.number), cityName(view, municipality)),
    municipality,
    crumbs: trail(view, { municipality, plan }, m.title),
    publication,
    draft: draftOf(view, { stage, version: after }),
    main: html`<p class="eyebrow">${view.data(plan.title)}</p>
      <h1>${m.heading(before.number, after.number)}</h1>
      <p>${versionLink(before.number)}　${versionLink(after.number)}</p>
      <dl class="facts short">
        ${fact(view.m.plan.facts.reason, reason && view.data(reason))}
        ${fact(view.m.plan.facts.effective, effectiveYear !== null && m.effective(effectiveYear))}
        ${fact(m.periodChanged, periodText(view, before.period) !== periodText(view, after.period) && html`${periodText(view, before.period)} → ${periodText(view, after.period)}`)}
      </dl>
      <p class="lead">${changes.length === 0 ? m.none : m.count(changes.length)}</p>
      <p class="quiet">${m.legend}</p>
      ${subjects.map((subject) => {
        const here = changes.filter((change) => change.subject === subject);
        return (
          here.length > 0 &&
          html`<section>
            <h2>${m.subjects[subject]} <span class="quiet">${view.m.counted(here.length)}</span></h2>
            ${here.map((change) => changeItem(view, change, before.number, after.number))}
          </section>`
        );
      })}`,
  };
}

function fact(name: string, value: Piece): Piece {
  return (
    value &&
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`
  );
}

function changeItem(view: View, change: PublishedChange, before: number, after: number): Markup {
  const m = view.m.plan.compare;
  const side = change.after ?? change.before;
  return html`<article class="change">
    <h3>
      ${side && side.number !== "" && html`<span class="number">${view.data(side.number)}</span>`}${side && view.data(side.title)}
      ${change.kinds.map((kind) => html`<span class="tag">${m.kinds[kind]}</span> `)}
    </h3>
    ${change.reason && html`<p>${m.reason}${view.data(change.reason)}</p>`}
    <div class="columns">
      <div>
        <h4>${m.before(before)}</h4>
        ${sideOf(view, change, change.before, "before")}
      </div>
      <div>
        <h4>${m.after(after)}</h4>
        ${sideOf(view, change, change.after, "after")}
      </div>
    </div>
  </article>`;
}

function sideOf(view: View, change: PublishedChange, side: Side | null, which: Which): Markup {
  const m = view.m.plan.compare;
  if (!side) return html`<p class="quiet">${m.absent}</p>`;
  const { kinds } = change;
  const tag = which === "before" ? "removed" : "added";
  const place =
    side.under !== null &&
    html`<p>${m.under}${kinds.includes("moved") ? marked(view, tag, side.under) : view.data(side.under)}</p>`;
  return html`${
    kinds.includes("renumbered") &&
    html`<p>${view.m.plan.mappingOurs} ${marked(view, tag, side.number === "" ? "–" : side.number)}</p>`
  }${place}${change.texts.map(
    ({ field, marks }) =>
      html`<p class="label">${m.fields[field]}</p>
        <p class="text">${pieces(view, marks, which)}</p>`,
  )}${
    change.values.length > 0 &&
    html`<dl class="stated">${change.values.map((value) => valueOf(view, value, which))}</dl>`
  }`;
}

function pieces(view: View, marks: Marks, which: Which): Piece {
  const hidden = which === "before" ? "added" : "removed";
  const shown = marks.filter(({ kind }) => kind !== hidden);
  if (shown.length === 0) return html`<span class="quiet">${view.m.plan.noValue}</span>`;
  return shown.map(({ kind, text }) => (kind === "same" ? view.data(text) : marked(view, kind, text)));
}

/** A text that only one version has; those who listen hear where it begins and ends. */
function marked(view: View, kind: "removed" | "added", text: string): Markup {
  const m = view.m.plan.compare;
  const spoken = (words: string) => html`<span class="visually-hidden">${words}</span>`;
  return kind === "removed"
    ? html`${spoken(m.removedStart)}<del${view.ja}>${text}</del>${spoken(m.removedEnd)}`
    : html`${spoken(m.addedStart)}<ins${view.ja}>${text}</ins>${spoken(m.addedEnd)}`;
}

function valueOf(view: View, value: Value, which: Which): Markup {
  const m = view.m.plan;
  const reading = value[which];
  const word = value.what === "baseline" ? m.baseline : value.term ? m.terms[value.term] : m.target;
  const year = value.fiscalYear !== null && fiscalYearLabel(value.fiscalYear, view.language, "full");
  const text = reading && cellText(view, { reading }, value.unit);
  return html`<div>
    <dt>
      ${value.series !== null && html`${view.data(value.series)} `}${word}${year && html` <small>${year}</small>`}
    </dt>
    <dd>
      ${
        text
          ? which === "before"
            ? html`<del>${text}</del>`
            : html`<ins>${text}</ins>`
          : html`<span class="quiet">${m.compare.absent}</span>`
      }
    </dd>
  </div>`;
}
