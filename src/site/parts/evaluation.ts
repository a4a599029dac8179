import type { PublishedBand } from "../../core/publication/cell.ts";
import type { PublishedAnswer, PublishedOwnGrade } from "../../core/publication/evaluationDocument.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import type { View } from "../view.ts";
import { bandTag } from "./bands.ts";

/** The grade of a row: the mechanical one, and beside it the city's own with its reason where it gave one. */
export function gradeTag(
  view: View,
  bands: readonly PublishedBand[],
  {
    progress,
    ownGrade,
  }: { readonly progress: { readonly band: string }; readonly ownGrade?: PublishedOwnGrade },
): Piece {
  if (!ownGrade) return bandTag(view, bands, progress.band);
  const { mechanical, own } = view.m.evaluation;
  return html`<span class="grade"><small>${mechanical}</small> ${bandTag(view, bands, progress.band)}</span>
    <span class="grade"><small>${own}</small> ${bandTag(view, bands, ownGrade.band)}</span>${
      ownGrade.reason !== "" && html`<small ${view.ja}>${ownGrade.reason}</small>`
    }`;
}

const besideAnalysis: readonly PublishedAnswer["part"][] = ["causes", "issues"];

/** Analysis, next steps and whatever else a department wrote or chose, each below its name.
 * @param level of the headings */
export function evaluationColumns(
  view: View,
  check: {
    readonly analysis: string;
    readonly nextSteps: string;
    readonly names?: {
      readonly analysis: PublishedAnswer["name"];
      readonly nextSteps: PublishedAnswer["name"];
    };
    readonly answers?: readonly PublishedAnswer[];
  },
  level: 4 | 5,
): Markup {
  const { sheet: m } = view.m;
  const head = (text: Piece) => (level === 4 ? html`<h4>${text}</h4>` : html`<h5>${text}</h5>`);
  const { names, answers = [] } = check;
  const isLeft = ({ part }: PublishedAnswer) => besideAnalysis.includes(part);
  const answer = (one: PublishedAnswer) => html`${head(view.say(one.name))} ${answerText(view, one)}`;
  return html`<div class="columns">
    <div>
      ${head(names ? view.say(names.analysis) : m.analysis)} ${paragraph(view, check.analysis)}
      ${answers.filter(isLeft).map(answer)}
    </div>
    <div>
      ${head(names ? view.say(names.nextSteps) : m.nextSteps)} ${paragraph(view, check.nextSteps)}
      ${answers.filter((one) => !isLeft(one)).map(answer)}
    </div>
  </div>`;
}

function answerText(view: View, { choice, text, promised }: PublishedAnswer): Markup {
  return html`${
    promised !== undefined &&
    html`<details>
      <summary>${view.m.evaluation.promised}</summary>
      <blockquote class="text" ${view.ja}>${promised}</blockquote>
    </details>`
  }
  ${choice && html`<p><b>${view.say(choice)}</b></p>`}
  ${text !== undefined && html`<p class="text" ${view.ja}>${text}</p>`}`;
}

function paragraph(view: View, text: string): Markup {
  return text.trim() === ""
    ? html`<p class="quiet">${view.m.sheet.notWritten}</p>`
    : html`<p class="text" ${view.ja}>${text}</p>`;
}
