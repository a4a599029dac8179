import { expect, test } from "vitest";
import { judgementPreset } from "./preset.ts";
import { findJudgementPreset } from "./presets.ts";

const words = { ja: "あ", en: "a" };
const band = { id: "a", word: words, symbol: "○", tone: "good" };
const limit = { of: "rate", atLeast: "0.8" };
const rule = { band: "a", when: [limit] };
const notStarted = { ...band, id: "x", state: "notStarted" };
const smallest = {
  id: "own",
  version: 1,
  title: words,
  basis: "rate",
  bands: [band],
  rules: [rule],
  unevaluable: { ...band, id: "none", symbol: "", tone: "none" },
};
const withBand = (change: object) => ({ bands: [{ ...band, ...change }] });
const withRule = (change: object) => ({ rules: [{ ...rule, ...change }] });
const withLimit = (change: object) => withRule({ when: [{ ...limit, ...change }] });
/** What is said against a preset, each with the place of it. */
const problems = (change: object) =>
  judgementPreset
    .safeParse({ ...smallest, ...change })
    .error?.issues.map(({ path, code, message }) =>
      [path.join("."), code === "custom" ? message : code].filter(Boolean).join(" "),
    );

test.each<[string, object]>([
  ["the least that is needed", {}],
  ["a choice without rules", { basis: "choice", rules: [] }],
  ...["pace", "annual", "level", "points"].map((basis): [string, object] => [
    `the basis ${basis}`,
    { basis },
  ]),
  ["all that a preset may have", { rateMethod: "simple-ratio", directions: ["increase"], note: words }],
  ["the time bases that it is for", { timeBases: ["survey", "unstated"] }],
  ...["notStarted", "suspended", "finished"].map((state): [string, object] => [
    `a letter for ${state}`,
    { chosen: [{ ...notStarted, state }] },
  ]),
  ["all that a band may have", withBand({ partOf: "none", points: 7 })],
  ["all that a rule may have", withRule({ directions: ["milestone"], timeBases: ["survey"] })],
  ["a rule that always holds", withRule({ when: [] })],
  ["a rule for what cannot be judged", withRule({ band: "none" })],
  ["all limits", withLimit({ above: "-0.75", below: "12", atMost: "100.05" })],
])("judgementPreset takes %s as it is", (_, change) => {
  const preset = { ...smallest, ...change };
  expect(judgementPreset.parse(preset)).toEqual(preset);
});

test.each<[string, object, string[]]>([
  ["no id", { id: "" }, ["id too_small"]],
  ["a version below 1", { version: 0 }, ["version too_small"]],
  ["half a version", { version: 1.5 }, ["version invalid_type"]],
  ["a title without words", { title: { ja: "", en: "" } }, ["title.ja too_small", "title.en too_small"]],
  ["a title in one language", { title: { ja: "あ" } }, ["title.en invalid_type"]],
  ["a title in a third language", { title: { ...words, fr: "a" } }, ["title unrecognized_keys"]],
  ["an unknown basis", { basis: "luck" }, ["basis invalid_value"]],
  ["an unknown method", { rateMethod: "luck" }, ["rateMethod invalid_value"]],
  ["an unknown direction", { directions: ["up"] }, ["directions.0 invalid_value"]],
  ["an unknown time basis", { timeBases: ["daily"] }, ["timeBases.0 invalid_value"]],
  ["a letter without a state", { chosen: [{ ...band, id: "x" }] }, ["chosen.0.state invalid_value"]],
  ["a letter with the id of a band", { chosen: [{ ...notStarted, id: "a" }] }, ["band ids must differ"]],
  ["a key that is not known", { colour: "red" }, ["unrecognized_keys"]],
  ["no bands", { bands: [], rules: [{ ...rule, band: "none" }] }, ["bands too_small"]],
  ["a band without id", withBand({ id: "" }), ["bands.0.id too_small", "a rule names the unknown band a"]],
  ["a band of unknown tone", withBand({ tone: "red" }), ["bands.0.tone invalid_value"]],
  ["half a point", withBand({ points: 0.5 }), ["bands.0.points invalid_type"]],
  ["a key of a band that is not known", withBand({ colour: "red" }), ["bands.0 unrecognized_keys"]],
  ["a part of an unknown band", withBand({ partOf: "z" }), ["unknown band z"]],
  ["two bands of one id", { bands: [band, band] }, ["band ids must differ"]],
  ["a band with the id of what cannot be judged", { unevaluable: band }, ["band ids must differ"]],
  ["an unknown band", withRule({ band: "z" }), ["a rule names the unknown band z"]],
  ["a key of a rule that is not known", withRule({ unless: [] }), ["rules.0 unrecognized_keys"]],
  [
    "a rule for an unknown time basis",
    withRule({ timeBases: ["daily"] }),
    ["rules.0.timeBases.0 invalid_value"],
  ],
  ["an unknown measure", withLimit({ of: "luck" }), ["rules.0.when.0.of invalid_value"]],
  ["an unknown limit", withLimit({ near: "1" }), ["rules.0.when.0 unrecognized_keys"]],
  ["a number as limit", withLimit({ atLeast: 0.8 }), ["rules.0.when.0.atLeast invalid_type"]],
  ...["", "x1", "1x", ".5", "1.", "--1", "1e3", "1.5.5"].map((text): [string, object, string[]] => [
    `the limit ${JSON.stringify(text)}`,
    withLimit({ atLeast: text }),
    ["rules.0.when.0.atLeast invalid_format"],
  ]),
  ["rules for a choice", { basis: "choice" }, ["a choice has no rules"]],
  ["no rules", { rules: [] }, ["rules are needed unless a person chooses"]],
])("judgementPreset refuses %s", (_, change, expected) => {
  expect(problems(change)).toEqual(expected);
});

test("judgementPreset says what a limit must look like", () => {
  const { error } = judgementPreset.safeParse({ ...smallest, ...withLimit({ atLeast: "60%" }) });
  expect(error?.issues[0]?.message).toBe("a plain decimal such as 0.8");
});

test("findJudgementPreset(id) of an unknown preset is undefined", () => {
  expect(findJudgementPreset("own")).toBeUndefined();
});
