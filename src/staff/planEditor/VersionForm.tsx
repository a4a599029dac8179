import { useEditing } from "./Editing.tsx";
import { EditForm } from "./EditForm.tsx";
import { ChoiceField, LineField, TextField } from "./fields.tsx";
import type { VersionPage } from "./presentVersion.ts";
import { RowsField } from "./RowsField.tsx";
import type { Unit } from "./unit.ts";
import { UnitBox } from "./Unit.tsx";

/** Title, period, levels, grading and the reason of the revision. */
export function VersionForm({
  version,
  closed,
}: {
  readonly version: VersionPage;
  readonly closed: boolean;
}) {
  const { words } = useEditing();
  const { plan, fields } = version;
  const of = (field: keyof typeof fields) => ({
    name: `version.${field}`,
    unit: { on: "version", field, before: fields[field] } satisfies Unit,
  });
  const ofPlan = (field: keyof typeof plan) => ({
    name: `plan.${field}`,
    unit: { on: "plan", field, before: plan[field] } satisfies Unit,
  });
  const year = (field: "startYear" | "endYear" | "baselineYear" | "effectiveYear", label: string) => (
    <LineField {...of(field)} label={label} hint={words.yearHint} value={String(fields[field] ?? "")} />
  );
  return (
    <fieldset disabled={closed} className="min-w-0 max-w-4xl">
      <legend className="sr-only">{words.title_version}</legend>
      <EditForm label={words.title_version}>
        <div className="grid gap-4">
          <div className="grid gap-4 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
            <LineField {...ofPlan("title")} label={words.planTitle} value={plan.title} />
            <LineField {...ofPlan("nickname")} label={words.nickname} value={plan.nickname ?? ""} />
          </div>
          <div className="grid gap-4 md:grid-cols-3">
            <LineField
              {...of("label")}
              label={words.versionLabel}
              hint={words.versionLabelHint}
              value={fields.label ?? ""}
            />
            <LineField
              {...of("issued")}
              label={words.issued}
              hint={words.issuedHint}
              value={fields.issued ?? ""}
            />
            <LineField
              {...of("generation")}
              label={words.generation}
              hint={words.generationHint}
              value={String(fields.generation ?? "")}
            />
            {year("startYear", words.startYear)}
            {year("endYear", words.endYear)}
            {year("baselineYear", words.baselineYear)}
          </div>
          {version.isRevision && (
            <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
              {year("effectiveYear", words.effectiveYear)}
              <TextField
                {...of("revisionReason")}
                label={words.revisionReason}
                rows={1}
                value={fields.revisionReason ?? ""}
              />
            </div>
          )}
          <ChoiceField
            {...of("judgementPresetId")}
            label={words.preset}
            value={fields.judgementPresetId}
            options={version.presets}
          />
          <p>
            <a href="/staff/judgement" className="link-plain">
              {words.presetLink}
            </a>
          </p>
          <UnitBox {...of("levels")}>
            <p className="font-bold">{words.levels}</p>
            <p className="mb-1 text-[0.875rem] text-solid-gray-700">{words.levelsHint}</p>
            <RowsField
              name="version.levels"
              label={words.levels}
              heads={[words.levelJa, words.levelEn]}
              rows={fields.levels.map(({ ja, en }) => [ja, en])}
            />
          </UnitBox>
          <TextField {...of("source")} label={words.versionSource} rows={1} value={fields.source} />
        </div>
      </EditForm>
    </fieldset>
  );
}
