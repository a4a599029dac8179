import { directions, timeBases } from "../../core/indicator/indicator.ts";
import {
  actsOnChoices,
  takesChoices,
  type BandFields,
  type PresetForm,
  type RuleFields,
} from "../../core/judgementForm/presetForm.ts";
import { chosenStates, measures } from "../../core/progress/judgement/preset.ts";
import { rateMethods } from "../../core/progress/rate.ts";

export const tones = ["reached", "good", "fair", "poor", "bad", "none"] as const;
export const lowSides = ["", "atLeast", "above"] as const;
export const highSides = ["", "below", "atMost"] as const;

/** More rows than any scale has; a form that claims more was not made by the page. */
const mostRows = 60;

/** The form as its fields were sent, right or wrong. */
export function readForm(values: Readonly<Record<string, string>>): PresetForm {
  const text = (name: string) => (values[name] ?? "").slice(0, 2000);
  const rows = (name: string) =>
    Array.from({ length: Math.min(mostRows, Number(values[name]) || 0) }, (_, n) => n);
  const words = (name: string) => ({
    symbol: text(`${name}.symbol`),
    ja: text(`${name}.ja`),
    en: text(`${name}.en`),
  });
  return {
    titleJa: text("titleJa"),
    titleEn: text("titleEn"),
    noteJa: text("noteJa"),
    noteEn: text("noteEn"),
    actsOn: oneOf(actsOnChoices, text("actsOn"), "rate"),
    rateMethod: oneOf(["", ...rateMethods], text("rateMethod"), ""),
    directions: directions.filter((one) => values[`directions.${one}`] === "on"),
    timeBases: timeBases.filter((one) => values[`timeBases.${one}`] === "on"),
    bands: rows("bandCount").map((place): BandFields => {
      const at = `bands.${place}`;
      return {
        id: text(`${at}.id`),
        ...words(at),
        tone: oneOf(tones, text(`${at}.tone`), "none"),
        takes: oneOf(takesChoices, text(`${at}.takes`), "rules"),
        limit: text(`${at}.limit`),
        partOf: text(`${at}.partOf`),
        points: text(`${at}.points`),
      };
    }),
    rules: rows("ruleCount").map((place): RuleFields => {
      const at = `rules.${place}`;
      return {
        band: text(`${at}.band`),
        scope: text(`${at}.scope`) || "all",
        of: oneOf(["", ...measures], text(`${at}.of`), ""),
        lowSide: oneOf(lowSides, text(`${at}.lowSide`), ""),
        low: text(`${at}.low`),
        highSide: oneOf(highSides, text(`${at}.highSide`), ""),
        high: text(`${at}.high`),
      };
    }),
    unevaluable: { id: text("unevaluable.id"), ...words("unevaluable") },
    chosen: Object.fromEntries(
      chosenStates.map((state) => [state, words(`chosen.${state}`)]),
    ) as PresetForm["chosen"],
  };
}

/** All fields of a form that are texts. */
export function textsOf(form: FormData): Record<string, string> {
  const texts = [...form].filter(([, value]) => typeof value === "string");
  return Object.fromEntries(texts) as Record<string, string>;
}

function oneOf<const T extends string>(allowed: readonly T[], text: string, otherwise: NoInfer<T>): T {
  return allowed.find((one) => one === text) ?? otherwise;
}
