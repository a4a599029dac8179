import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Problem } from "../ui/Field.tsx";
import { bandOptions } from "./BandRows.tsx";
import { Choice, Line } from "./fields.tsx";
import type { FormPart } from "./PresetFields.tsx";
import { RowSteps } from "./RowSteps.tsx";

/** Rules that are looked at before the limits of the bands: the error of surveys, milestones, worse than before. */
export function RuleRows({ form, words, options, problems }: FormPart) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-std-18B-160">{words.first}</legend>
      <input type="hidden" name="ruleCount" value={form.rules.length} />
      <p>{form.actsOn === "rules" ? words.firstLeadRules : words.firstLead}</p>
      <Problem id="rules" problem={problems["rules"]} />
      {form.rules.length === 0 && <p className="text-solid-gray-700">{words.noRules}</p>}
      <ol className="mt-2 border-solid-gray-420 not-empty:border-b">
        {form.rules.map((rule, place) => {
          const at = `rules.${place}`;
          const row = fill(words.ruleN, { n: place + 1 });
          return (
            <li key={at} className="border-t border-solid-gray-420 py-3">
              <p className="mb-1 flex flex-wrap justify-between gap-x-4">
                <span className="font-bold">{row}</span>
                <span className="flex gap-2">
                  <RowSteps list="rules" place={place} count={form.rules.length} row={row} words={words} />
                </span>
              </p>
              <div className="grid gap-x-3 gap-y-2 md:grid-cols-3">
                <Choice
                  name={`${at}.scope`}
                  label={words.scope}
                  value={rule.scope}
                  options={options.scopes}
                  problems={problems}
                />
                <Choice
                  name={`${at}.of`}
                  label={words.of}
                  value={rule.of}
                  options={options.measures}
                  problems={problems}
                />
                <Choice
                  name={`${at}.band`}
                  label={words.gives}
                  value={rule.band}
                  options={[{ value: "", label: words.choose }, ...bandOptions(form)]}
                  problems={problems}
                />
              </div>
              <div className="mt-2 grid grid-cols-2 gap-x-3 gap-y-2 md:grid-cols-4">
                <Line name={`${at}.low`} label={words.low} value={rule.low} problems={problems} />
                <Choice
                  name={`${at}.lowSide`}
                  label={words.lowSide}
                  value={rule.lowSide}
                  options={options.lowSides}
                  problems={problems}
                />
                <Line name={`${at}.high`} label={words.high} value={rule.high} problems={problems} />
                <Choice
                  name={`${at}.highSide`}
                  label={words.highSide}
                  value={rule.highSide}
                  options={options.highSides}
                  problems={problems}
                />
              </div>
            </li>
          );
        })}
      </ol>
      <p className="mt-3 flex flex-wrap gap-3">
        <Button kind="secondary" size="small" name="intent" value="addRule">
          {words.addRule}
        </Button>
        <Button kind="secondary" size="small" name="intent" value="addTolerance">
          {words.addTolerance}
        </Button>
      </p>
    </fieldset>
  );
}
