import type { Dictionary } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import { EditForm } from "./EditForm.tsx";
import { ChoiceField, LineField, TextField, TicksField } from "./fields.tsx";
import type { IndicatorPage } from "./presentIndicator.ts";
import type { Unit } from "./unit.ts";

export type IndicatorWords = Dictionary["indicatorForm"];

/** Definition, reckoning and owners of an indicator. */
export function IndicatorFields({
  page,
  words,
}: {
  readonly page: IndicatorPage;
  readonly words: IndicatorWords;
}) {
  const { fields, options } = page;
  const of = (field: keyof typeof fields) => ({
    name: `indicator.${page.id}.${field}`,
    unit: { on: "indicator", id: page.id, field, before: fields[field] } satisfies Unit,
  });
  const isTotal = fields.timeBasis === "planCumulative" || fields.timeBasis === "runningCumulative";
  return (
    <EditForm label={words.fieldsOf}>
      <div className="grid gap-4">
        <LineField {...of("name")} label={words.name} value={fields.name} />
        {page.isRevision && (
          <TextField
            {...of("changeReason")}
            label={words.changeReason}
            hint={words.changeReasonHint}
            rows={1}
            value={fields.changeReason ?? ""}
          />
        )}
      </div>
      <div className="mt-8">
        <Section id="meaning" title={words.meaning}>
          <div className="grid gap-4">
            <TextField
              {...of("definition")}
              label={words.definition}
              rows={2}
              value={fields.definition ?? ""}
            />
            <div className="grid gap-4 md:grid-cols-2">
              <TextField {...of("formula")} label={words.formula} rows={1} value={fields.formula ?? ""} />
              <TextField {...of("source")} label={words.source} rows={1} value={fields.source ?? ""} />
            </div>
            <div className="grid gap-4 md:grid-cols-2">
              <ChoiceField
                {...of("timeBasis")}
                label={words.timeBasis}
                hint={words.timeBasisHint}
                value={fields.timeBasis}
                options={options.timeBases}
              />
              <LineField
                {...of("publicationLag")}
                label={words.publicationLag}
                hint={words.publicationLagHint}
                value={String(fields.publicationLag ?? "")}
              />
            </div>
            {isTotal && (
              <ChoiceField
                {...of("actualKind")}
                label={words.actualKind}
                value={fields.actualKind ?? ""}
                options={[
                  { value: "", label: words.actualKind_none },
                  { value: "annual", label: words.actualKind_annual },
                  { value: "cumulative", label: words.actualKind_cumulative },
                ]}
              />
            )}
          </div>
        </Section>
        <Section id="judging" title={words.judging}>
          <div className="grid gap-4 md:grid-cols-2">
            <ChoiceField {...of("role")} label={words.role} value={fields.role} options={options.roles} />
            <ChoiceField
              {...of("direction")}
              label={words.direction}
              value={fields.direction}
              options={options.directions}
            />
            <ChoiceField
              {...of("rateMethod")}
              label={words.method}
              value={fields.rateMethod}
              options={options.methods}
            />
            <ChoiceField
              {...of("judgementPresetId")}
              label={words.preset}
              value={fields.judgementPresetId ?? ""}
              options={options.presets}
            />
            {fields.direction === "maintain" && (
              <LineField
                {...of("tolerance")}
                label={words.tolerance}
                hint={words.toleranceHint}
                value={fields.tolerance ?? ""}
              />
            )}
            {page.isRange && (
              <>
                <LineField {...of("rangeLow")} label={words.rangeLow} value={fields.rangeLow ?? ""} />
                <LineField {...of("rangeHigh")} label={words.rangeHigh} value={fields.rangeHigh ?? ""} />
              </>
            )}
          </div>
        </Section>
        <Section id="owners" title={words.owners}>
          <div className="grid gap-4">
            <ChoiceField
              {...of("ownerId")}
              label={words.owner}
              value={fields.ownerId ?? ""}
              options={[{ value: "", label: words.noOwner }, ...options.departments]}
            />
            <TicksField
              {...of("contributorIds")}
              label={words.contributors}
              values={fields.contributorIds}
              options={options.departments}
            />
            <LineField
              {...of("marks")}
              label={words.marks}
              hint={words.marksHint}
              value={fields.marks.join("、")}
            />
          </div>
        </Section>
      </div>
    </EditForm>
  );
}
