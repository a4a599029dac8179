import { d } from "../decimal.ts";
import type { Direction, TimeBasis } from "../indicator/indicator.ts";
import { isShare } from "../progress/explanation/bandRule.ts";
import {
  chosenStates,
  type Band,
  type BandRule,
  type ChosenState,
  type Condition,
  type JudgementPreset,
  type Measure,
} from "../progress/judgement/preset.ts";
import type { RateMethod } from "../progress/rate.ts";
import { lowerLimit, mainRules } from "./mainRules.ts";

/** What the bands of a scale act on: one measure with a lower limit for each band, rules written one by one, or the
 * choice of a person. */
export const actsOnChoices = [
  "rate",
  "annual",
  "pace",
  "changeFromBaseline",
  "points",
  "rules",
  "choice",
] as const;
export type ActsOn = (typeof actsOnChoices)[number];

/** How a band is reached: from a limit upwards, by all that is below the other limits, or by rules alone. */
export const takesChoices = ["atLeast", "above", "rest", "rules"] as const;

export interface BandFields {
  /** Stays the same from version to version. */
  id: string;
  symbol: string;
  ja: string;
  en: string;
  tone: Band["tone"];
  takes: (typeof takesChoices)[number];
  /** In per cent where the measure is a share. */
  limit: string;
  partOf: string;
  points: string;
}

export interface RuleFields {
  band: string;
  /** `all`, `direction:milestone` or `timeBasis:survey`. */
  scope: string;
  /** Empty: the rule always holds. */
  of: Measure | "";
  lowSide: "" | "atLeast" | "above";
  low: string;
  highSide: "" | "below" | "atMost";
  high: string;
}

export interface WordFields {
  symbol: string;
  ja: string;
  en: string;
}

/** A judgement preset as a form holds it: everything is text, right or wrong, so that nothing typed is lost. */
export interface PresetForm {
  titleJa: string;
  titleEn: string;
  noteJa: string;
  noteEn: string;
  actsOn: ActsOn;
  rateMethod: RateMethod | "";
  directions: Direction[];
  timeBases: TimeBasis[];
  bands: BandFields[];
  /** Looked at before the limits of the bands, in this order. */
  rules: RuleFields[];
  unevaluable: WordFields & { id: string };
  chosen: Record<ChosenState, WordFields>;
}

/** A preset as a form. @returns undefined for one that has more in it than the form can hold: a rule with several
 * conditions, or for several sorts of indicators */
export function formOf(preset: JudgementPreset): PresetForm | undefined {
  const { actsOn, first } = mainRules(preset);
  if (!first.every(isSimple)) return undefined;
  const main = preset.rules.slice(first.length);
  const { unevaluable, chosen = [] } = preset;
  const [titleJa, titleEn] = pair(preset.title);
  const [noteJa, noteEn] = preset.note ? pair(preset.note) : ["", ""];
  return {
    titleJa,
    titleEn,
    noteJa,
    noteEn,
    actsOn,
    rateMethod: preset.rateMethod ?? "",
    directions: preset.directions ?? [],
    timeBases: preset.timeBases ?? [],
    bands: preset.bands.map((band) => ({
      id: band.id,
      ...wordsOf(band),
      tone: band.tone,
      ...takesOf(main.find((rule) => rule.band === band.id)),
      partOf: band.partOf ?? "",
      points: band.points === undefined ? "" : String(band.points),
    })),
    rules: first.map(ruleFields),
    unevaluable: { id: unevaluable.id, ...wordsOf(unevaluable) },
    chosen: Object.fromEntries(
      chosenStates.map((state) => {
        const band = chosen.find((one) => one.state === state);
        return [state, band ? wordsOf(band) : { symbol: "", ja: "", en: "" }];
      }),
    ) as PresetForm["chosen"],
  };
}

/** A limit as the form prints it: shares in per cent. */
export function printLimit(of: Measure, limit: string): string {
  return isShare(of) ? d(limit).times(100).toFixed() : limit;
}

const isSimple = ({ when, directions = [], timeBases = [] }: BandRule) =>
  when.length <= 1 && directions.length + timeBases.length <= 1;

// What is the same in both languages was typed once.
const pair = ({ ja, en }: { ja: string; en: string }): [string, string] => [ja, en === ja ? "" : en];

function wordsOf({ symbol, word }: Band): WordFields {
  const [ja, en] = pair(word);
  return { symbol, ja, en };
}

function takesOf(rule: BandRule | undefined): Pick<BandFields, "takes" | "limit"> {
  const condition = rule?.when[0];
  if (!condition) return { takes: "rules", limit: "" };
  const lower = lowerLimit(condition);
  if (!lower) return { takes: "rest", limit: "" };
  return { takes: lower.side, limit: printLimit(condition.of, lower.limit) };
}

function ruleFields({ band, when, directions, timeBases }: BandRule): RuleFields {
  const scope = directions?.[0]
    ? `direction:${directions[0]}`
    : timeBases?.[0]
      ? `timeBasis:${timeBases[0]}`
      : "all";
  const [condition] = when;
  if (!condition) return { band, scope, of: "", lowSide: "", low: "", highSide: "", high: "" };
  const lower = lowerLimit(condition);
  const upper = upperLimit(condition);
  return {
    band,
    scope,
    of: condition.of,
    lowSide: lower?.side ?? "",
    low: lower ? printLimit(condition.of, lower.limit) : "",
    highSide: upper?.side ?? "",
    high: upper ? printLimit(condition.of, upper.limit) : "",
  };
}

function upperLimit({ below, atMost }: Condition) {
  if (below !== undefined) return { side: "below" as const, limit: below };
  if (atMost !== undefined) return { side: "atMost" as const, limit: atMost };
  return undefined;
}
