import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import { d } from "../../core/decimal.ts";
import { exampleGrades } from "../../core/judgementForm/exampleGrades.ts";
import type { PresetForm } from "../../core/judgementForm/presetForm.ts";
import { readPresetForm } from "../../core/judgementForm/readPresetForm.ts";
import type { Band, JudgementPreset } from "../../core/progress/judgement/preset.ts";
import { formatPercent } from "../../core/text/formatPercent.ts";
import type { Locale } from "../../core/text/words.ts";
import { listTrials, tryPreset } from "../../usecases/judgement/tryPreset.ts";
import type { Staff } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { bandLook } from "../present/band.ts";

type PreviewStaff = Pick<Staff, "context" | "actor" | "locale">;

/** What a scale makes of examples and, where one is chosen, of a plan's year; null while something in the form is
 * wrong. */
export async function previewOf(staff: PreviewStaff, form: PresetForm, trial: string) {
  const read = readPresetForm(form, { id: "own", version: 1 });
  if (read.kind === "problems") return null;
  return previewPreset(staff, read.preset, trial);
}

async function previewPreset(
  { context, actor, locale }: PreviewStaff,
  preset: JudgementPreset,
  trial: string,
) {
  const words = wordsOf(locale, "judgement").judgement;
  const survey = preset.rules.some(({ timeBases }) => timeBases?.includes("survey"))
    ? exampleGrades(preset, { survey: true })
    : null;
  const print = (value: string | null) => printValue(value, preset, words.noValue);
  const look = ({ symbol, word, tone }: Band) => ({ symbol, word: word[locale], tone });
  const [planId, year] = trial.split(" ");
  const counted =
    planId && year ? await tryPreset(context, actor, preset, { planId, fiscalYear: Number(year) }) : null;
  return {
    isPoints: preset.basis === "points",
    examples: exampleGrades(preset).map(({ value, band }, place) => ({
      value: print(value),
      band: look(band),
      survey: survey?.[place] ? look(survey[place].band) : null,
    })),
    counts: counted && {
      now: {
        title: fill(words.trialNow, { title: counted.now.title[locale] }),
        bands: countsOf(counted.now, locale),
      },
      tried: { title: words.trialTried, bands: countsOf(counted.tried, locale) },
    },
  };
}
export type Preview = Awaited<ReturnType<typeof previewPreset>>;

type Counted = NonNullable<Awaited<ReturnType<typeof tryPreset>>>["now"];

const countsOf = ({ bands, counts }: Counted, locale: Locale) =>
  bands
    .map((band) => ({
      id: band.id,
      ...bandLook(band, locale),
      count: counts.find((one) => one.band === band.id)?.count ?? 0,
      isOther: band.scale !== undefined,
    }))
    .filter(({ count, isOther }) => count > 0 || !isOther);

function printValue(value: string | null, { basis }: JudgementPreset, noValue: string): string {
  if (value === null) return noValue;
  if (basis === "points") return value.replace("-", "−");
  return formatPercent(d(value), 2).replace(/\.?0+%$/, "%");
}

/** The plans and years on which a scale can be tried, as a list to choose from. */
export async function trialChoices({ context, actor, locale }: PreviewStaff) {
  const trials = await listTrials(context, actor);
  return trials.map(({ planId, planTitle, fiscalYear }) => ({
    value: `${planId} ${fiscalYear}`,
    label: `${planTitle} ${fiscalYearLabel(fiscalYear, locale, "full")}`,
  }));
}
