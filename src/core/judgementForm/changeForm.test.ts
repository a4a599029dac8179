import { expect, test } from "vitest";
import { findJudgementPreset } from "../progress/judgement/presets.ts";
import { changeForm } from "./changeForm.ts";
import { formOf, type PresetForm } from "./presetForm.ts";

const pace3 = formOf(findJudgementPreset("pace3")!) as PresetForm;
const shape = ({ bands, rules }: PresetForm) =>
  [...bands.map(({ id }) => id), ...rules.map(({ low, high }) => `${low}..${high}`)].join(" ");

test.each([
  ["addBand", "steady mostly b1 needsWork", "bands.2.symbol"],
  ["bands:1:up", "mostly steady needsWork", "bands.0.up"],
  ["bands:1:down", "steady needsWork mostly", "bands.2.down"],
  ["bands:0:up", "steady mostly needsWork", null],
  ["bands:2:down", "steady mostly needsWork", null],
  ["bands:1:remove", "steady needsWork", "bands.1.symbol"],
  ["bands:2:remove", "steady mostly", "bands.1.symbol"],
  ["bands:9:remove", "steady mostly needsWork", null],
  ["addRule", "steady mostly needsWork ..", "rules.0.scope"],
  ["addTolerance", "steady mostly needsWork -3..3", "rules.0.low"],
  ["rules:0:remove", "steady mostly needsWork", null],
  ["preview", "steady mostly needsWork", null],
])("changeForm(form, %s)", (step, expected, focus) => {
  const changed = changeForm(pace3, step);
  expect([shape(changed.form), changed.focus]).toEqual([expected, focus]);
});

test("changeForm: every new band has an id of its own, and the tolerance of surveys gives the middle band", () => {
  const twice = changeForm(changeForm(pace3, "addBand").form, "addBand").form;
  expect(shape(twice)).toBe("steady mostly b1 b2 needsWork");
  expect(changeForm(twice, "addTolerance").form.rules[0]).toMatchObject({
    band: "b1",
    scope: "timeBasis:survey",
  });
});
