import type { Words } from "../../text/words.ts";
import type { Rate, RateNote } from "../rate.ts";
import type { ExplanationLine } from "./explanation.ts";

/** What a reader must know beside the figures: which of them were left out, or stand for something else. */
export function noteLines({ notes = [], figures }: Rate): ExplanationLine[] {
  return notes.map((note) => ({ kind: "note", ...words[note](figures.missingYears?.toFixed() ?? "") }));
}

const words: Record<RateNote, (missingYears: string) => Words> = {
  "baseline-left-out": () => ({
    ja: "目標は計画期間の累計、基準値は1年の値なので、一本の線では比べません。累計は基準を0として数えます。",
    en: "The target counts over the whole plan and the baseline one year, so they are not compared as one line. The sum starts from 0.",
  }),
  "missing-as-zero": (missingYears) => ({
    ja: `値のない${missingYears}年度分を、市の定めにより0として数えています。`,
    en: `Years without a figure (${missingYears}) count as 0, as the city has decided.`,
  }),
  "level-is-baseline": () => ({
    ja: "目標の「現状維持」は、基準値の水準を保つこととして計算しています。",
    en: "The target “keep as it is” is taken as keeping the level of the baseline.",
  }),
  "ratio-when-missed": () => ({
    ja: "保つべき水準に届いていないため、市の定めにより目標との比で表しています。",
    en: "The level to be kept was missed; as the city has decided, its ratio to the target is shown.",
  }),
};
