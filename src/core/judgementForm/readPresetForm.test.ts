import { expect, test } from "vitest";
import type { JudgementPreset } from "../progress/judgement/preset.ts";
import { findJudgementPreset, judgementPresets } from "../progress/judgement/presets.ts";
import { formOf, type BandFields, type PresetForm, type RuleFields } from "./presetForm.ts";
import { readPresetForm } from "./readPresetForm.ts";

const shipped = (id: string) => findJudgementPreset(id) as JudgementPreset;
const formFor = (id: string) => formOf(shipped(id)) as PresetForm;
const identity = { id: "own1", version: 1 };

test.each(judgementPresets.map((preset) => [preset.id, preset] as const))(
  "formOf and readPresetForm: %s comes back as it was",
  (_, preset) => {
    const form = formOf(preset);
    expect(form && readPresetForm(form, preset)).toEqual({ kind: "preset", preset });
  },
);

test.each([
  ["default5", "rate", 0, ["atLeast 100", "atLeast 80", "atLeast 60", "atLeast 40", "rest "]],
  ["pace3", "pace", 0, ["atLeast 100", "atLeast 60", "rest "]],
  ["nationalABFN", "pace", 1, ["atLeast 100", "rest ", "rules "]],
  ["abc_survey", "pace", 3, ["atLeast 100", "rest ", "rules "]],
  ["sabc_", "rules", 4, ["rules ", "rules ", "rules ", "rules "]],
  ["grantFuture5", "choice", 0, ["rules ", "rules ", "rules ", "rules ", "rules "]],
  ["aioi_points", "points", 0, ["atLeast 11", "atLeast 4", "atLeast 0", "rest "]],
])("formOf(%s) acts on %s with %i rules before the limits", (id, actsOn, rules, limits) => {
  const form = formFor(id);
  expect([form.actsOn, form.rules.length]).toEqual([actsOn, rules]);
  expect(form.bands.map(({ takes, limit }) => `${takes} ${limit}`)).toEqual(limits);
});

test("formOf leaves out what the form cannot hold: a rule with two conditions", () => {
  const [first, ...others] = shipped("default5").rules;
  const when = [
    { of: "rate" as const, atLeast: "1" },
    { of: "pace" as const, atLeast: "1" },
  ];
  expect(
    formOf({ ...shipped("default5"), rules: [{ ...first, band: "reached", when }, ...others] }),
  ).toBeUndefined();
});

const band = (place: number, change: Partial<BandFields>) => (form: PresetForm) => {
  Object.assign(form.bands[place] as BandFields, change);
};
const rule = (change: Partial<RuleFields>) => (form: PresetForm) => {
  form.rules.push({
    band: "reached",
    scope: "timeBasis:survey",
    of: "gainOverBaseline",
    lowSide: "above",
    low: "-3",
    highSide: "below",
    high: "3",
    ...change,
  });
};

test.each<[string, (form: PresetForm) => void, string[]]>([
  ["no name", (form) => (form.titleJa = " "), ["titleJa"]],
  ["no word", band(1, { ja: "" }), ["bands.1.ja"]],
  ["no symbol", band(1, { symbol: " " }), ["bands.1.symbol"]],
  ["a symbol twice", band(1, { symbol: "◎" }), ["bands.1.symbol"]],
  ["a word twice", band(1, { ja: "達成" }), ["bands.1.ja"]],
  ["the symbol of what cannot be judged", band(1, { symbol: "－" }), ["unevaluable.symbol"]],
  ["a limit in words", band(1, { limit: "八十" }), ["bands.1.limit"]],
  ["a limit with a slip", band(1, { limit: "8,0" }), ["bands.1.limit"]],
  ["an empty limit", band(1, { limit: "" }), ["bands.1.limit"]],
  ["a limit of five decimals", band(1, { limit: "80.00001" }), ["bands.1.limit"]],
  ["limits out of order", band(2, { limit: "90" }), ["bands.2.limit"]],
  ["a limit twice", band(2, { limit: "80" }), ["bands.2.limit"]],
  ["at least and above the same limit", band(2, { limit: "80", takes: "above" }), ["bands.2.limit"]],
  ["a gap at the bottom", band(4, { takes: "atLeast", limit: "20" }), ["bands.4.takes"]],
  ["the rest in the middle", band(2, { takes: "rest" }), ["bands.2.takes"]],
  ["a band that no rule gives", band(3, { takes: "rules" }), ["bands.3.takes"]],
  ["no band at all", (form) => (form.bands = []), ["bands", "actsOn"]],
  ["half a state", (form) => (form.chosen.suspended.symbol = "休"), ["chosen.suspended.ja"]],
  ["points that are no whole number", band(0, { points: "1.5" }), ["bands.0.points"]],
  ["a rule without a condition for everything", rule({ scope: "all", of: "" }), ["rules.0.of"]],
  ["a rule without limits", rule({ lowSide: "", highSide: "" }), ["rules.0.low"]],
  ["a rule with a limit in words", rule({ low: "三" }), ["rules.0.low"]],
  ["a rule from above to below", rule({ low: "3", high: "-3" }), ["rules.0.high"]],
  ["a rule for no band", rule({ band: "gone" }), ["rules.0.band"]],
])("readPresetForm refuses %s at its field", (_, change, fields) => {
  const form = formFor("default5");
  change(form);
  const read = readPresetForm(form, identity);
  expect(read.kind === "problems" && Object.keys(read.fields)).toEqual(fields);
});

test("readPresetForm refuses rules one by one between which values fall", () => {
  const form = formFor("sabc_");
  form.rules = form.rules.map((one) => (one.band === "B" ? { ...one, low: "-5" } : one));
  const read = readPresetForm(form, identity);
  expect(read.kind === "problems" && read.fields["rules"]?.ja).toContain("どの区分にも入らない値");
});

test.each([
  ["atLeast", "８０％", [{ of: "rate", atLeast: "0.8", below: "1" }]],
  ["above", " 80.5 ", [{ of: "rate", above: "0.805", below: "1" }]],
  ["above", "△5", [{ of: "rate", above: "-0.05", below: "1" }]],
] as const)("readPresetForm: a second band %s %s", (takes, limit, when) => {
  const form = formFor("default5");
  form.bands = [form.bands[0], form.bands[1], form.bands[4]] as BandFields[];
  band(1, { takes, limit })(form);
  const read = readPresetForm(form, identity);
  expect(read.kind === "preset" && read.preset.rules[1]).toEqual({ band: "onTrack", when });
});

test("readPresetForm: above a limit leaves the limit itself to the band below", () => {
  const form = formFor("pace3");
  band(0, { takes: "above" })(form);
  band(1, { takes: "atLeast", limit: "100" })(form);
  const read = readPresetForm(form, identity);
  expect(read.kind === "preset" && read.preset.rules.map(({ when }) => when[0])).toEqual([
    { of: "pace", above: "1" },
    { of: "pace", atLeast: "1", atMost: "1" },
    { of: "pace", below: "1" },
  ]);
});

test("readPresetForm: rules come before limits, and words without English stay Japanese", () => {
  const form = formFor("default5");
  band(0, { en: "" })(form);
  rule({})(form);
  const read = readPresetForm(form, identity);
  expect(read.kind === "preset" && [read.preset.bands[0], read.preset.rules[0]]).toEqual([
    { id: "reached", symbol: "◎", word: { ja: "達成", en: "達成" }, tone: "reached" },
    { band: "reached", when: [{ of: "gainOverBaseline", above: "-3", below: "3" }], timeBases: ["survey"] },
  ]);
});

test("readPresetForm keeps the letters of states that a person sets", () => {
  const form = formFor("default5");
  form.chosen.finished = { symbol: "完", ja: "完了", en: "Finished" };
  const read = readPresetForm(form, identity);
  expect(read.kind === "preset" && read.preset.chosen).toEqual([
    { id: "finished", state: "finished", symbol: "完", word: { ja: "完了", en: "Finished" }, tone: "none" },
  ]);
});
