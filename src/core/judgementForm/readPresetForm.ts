import { formatNumber } from "../text/formatNumber.ts";
import { formatPercent } from "../text/formatPercent.ts";
import type { Words } from "../text/words.ts";
import { judgementPreset, type BandRule, type JudgementPreset } from "../progress/judgement/preset.ts";
import { findGap } from "./findGap.ts";
import { limitRules } from "./mainRules.ts";
import type { ActsOn, PresetForm } from "./presetForm.ts";
import { fieldNames, Problems } from "./problems.ts";
import { readBands, readChosen, readLimits, readWord, refuseTwice } from "./readBands.ts";
import { readRules } from "./readRules.ts";

export type ReadPreset =
  | { readonly kind: "preset"; readonly preset: JudgementPreset }
  | { readonly kind: "problems"; readonly fields: Readonly<Record<string, Words>> };

/** Makes a judgement preset of what a person typed, or says at which field what is wrong.
 * @param identity under which id and as which version it is kept */
export function readPresetForm(form: PresetForm, identity: { id: string; version: number }): ReadPreset {
  const problems = new Problems();
  problems.required("titleJa", form.titleJa, fieldNames.title);
  problems.short("titleEn", form.titleEn);
  problems.short("noteJa", form.noteJa, 400);
  problems.short("noteEn", form.noteEn, 400);
  const bands = readBands(form, problems);
  const unevaluable = {
    id: form.unevaluable.id || "none",
    ...readWord(form.unevaluable, "unevaluable", problems),
    tone: "none" as const,
  };
  const chosen = readChosen(form, problems);
  refuseTwice(
    [
      ...bands.map((band, place) => ({ field: `bands.${place}`, ...band })),
      { field: "unevaluable", ...unevaluable },
      ...chosen.map((band) => ({ field: `chosen.${band.state}`, ...band })),
    ],
    problems,
  );
  const rules = rulesOf(
    form,
    bands.map(({ id }) => id),
    problems,
  );
  if (!problems.isEmpty) return { kind: "problems", fields: problems.fields };
  const noteJa = form.noteJa.trim();
  const read = judgementPreset.safeParse({
    ...identity,
    title: both(form.titleJa, form.titleEn),
    basis: basisOf[form.actsOn],
    ...(form.rateMethod !== "" && { rateMethod: form.rateMethod }),
    ...(form.directions.length > 0 && { directions: form.directions }),
    ...(form.timeBases.length > 0 && { timeBases: form.timeBases }),
    bands,
    rules,
    unevaluable,
    ...(chosen.length > 0 && { chosen }),
    ...(noteJa !== "" && { note: both(noteJa, form.noteEn) }),
  });
  if (!read.success) {
    problems.add("titleJa", read.error.issues[0]?.message ?? "", read.error.issues[0]?.message ?? "");
    return { kind: "problems", fields: problems.fields };
  }
  refuseUncaught(read.data, problems);
  return problems.isEmpty
    ? { kind: "preset", preset: read.data }
    : { kind: "problems", fields: problems.fields };
}

const both = (ja: string, en: string): Words => ({ ja: ja.trim(), en: en.trim() || ja.trim() });

const basisOf: Record<ActsOn, JudgementPreset["basis"]> = {
  rate: "rate",
  annual: "annual",
  pace: "pace",
  points: "points",
  changeFromBaseline: "level",
  rules: "level",
  choice: "choice",
};

function rulesOf(form: PresetForm, ids: readonly string[], problems: Problems): BandRule[] {
  const { actsOn } = form;
  if (actsOn === "choice") return [];
  const first = readRules(form, ids, problems);
  const limits = actsOn === "rules" ? [] : limitRules(actsOn, readLimits(actsOn, form, ids, problems));
  const rules = [...first, ...limits];
  const named = new Set(rules.map(({ band }) => band));
  form.bands.forEach(({ takes }, place) => {
    if ((actsOn === "rules" || takes === "rules") && !named.has(ids[place] ?? "")) {
      problems.add(
        `bands.${place}.takes`,
        "この区分になる決まりがありません。下の「先に見る決まり」に加えるか、区分を消してください。",
        "No rule gives this band. Add one below, or remove the band.",
      );
    }
  });
  return rules;
}

function refuseUncaught(preset: JudgementPreset, problems: Problems): void {
  const gap = findGap(preset);
  if (!gap) return;
  const value = preset.basis === "points" ? formatNumber(gap) : formatPercent(gap, 3).replace(/\.?0+%$/, "%");
  problems.add(
    "rules",
    `どの区分にも入らない値があります（例：基準値から目標値までの${value}）。決まりを加えるか、範囲を広げてください。`,
    `Some values get no band (for example ${value} of the way from baseline to target). Add a rule or widen one.`,
  );
}
