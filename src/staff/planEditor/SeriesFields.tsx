import { useState } from "react";
import { fill } from "../messages/fill.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Section } from "../ui/Section.tsx";
import { EditForm } from "./EditForm.tsx";
import { LineField, smallInput, TickField, type Option } from "./fields.tsx";
import type { IndicatorWords } from "./IndicatorFields.tsx";
import type { IndicatorPage } from "./presentIndicator.ts";
import { ToolForm, ToolInput } from "./ToolForm.tsx";
import type { Unit } from "./unit.ts";
import { UnitBox } from "./Unit.tsx";
import { ValueField } from "./ValueField.tsx";

type SeriesPage = IndicatorPage["series"][number];

/** Every series of an indicator with its unit, baseline and targets. */
export function SeriesFields({
  page,
  words,
  here,
  closed,
}: {
  readonly page: IndicatorPage;
  readonly words: IndicatorWords;
  readonly here: string;
  readonly closed: boolean;
}) {
  return (
    <>
      {page.series.map((series, index) => (
        <Section
          key={series.id}
          id={`series-${index}`}
          title={
            series.label ?? (page.series.length > 1 ? fill(words.seriesNo, { n: index + 1 }) : words.values)
          }
        >
          <EditForm label={series.label ?? words.values}>
            <OneSeries series={series} page={page} words={words} />
          </EditForm>
          {!closed && page.series.length > 1 && (
            <ToolForm
              edit={{ kind: "removeSeries", seriesId: series.id }}
              go={here}
              button={words.removeSeries}
              buttonLabel={series.label ?? ""}
              kind="text"
              className="mt-2"
            />
          )}
        </Section>
      ))}
      {!closed && (
        <Disclosure summary={words.addSeriesTitle}>
          <p className="mb-2">{words.addSeriesLead}</p>
          <ToolForm
            key={page.series.length}
            edit={{
              kind: "addSeries",
              planIndicatorId: page.id,
              label: "",
              unit: page.series[0]?.unit ?? null,
            }}
            go={here}
            button={words.addSeries}
          >
            <ToolInput id="series-label" part="label" label={words.seriesLabel} size="w-48" required />
            <ToolInput
              id="series-unit"
              part="unit"
              label={words.unit}
              size="w-28"
              defaultValue={page.series[0]?.unit ?? ""}
            />
          </ToolForm>
        </Disclosure>
      )}
    </>
  );
}

function OneSeries({
  series,
  page,
  words,
}: {
  readonly series: SeriesPage;
  readonly page: IndicatorPage;
  readonly words: IndicatorWords;
}) {
  const of = (field: "label" | "unit" | "printedUnit" | "decimals" | "isPart" | "derivation") => ({
    name: `series.${series.id}.${field}`,
    unit: { on: "series", id: series.id, field, before: series[field] } satisfies Unit,
  });
  const main = series.cells.filter(({ unit }) => unit.at.term !== "annual");
  const annual = series.cells.filter(({ unit }) => unit.at.term === "annual");
  const cell = (one: SeriesPage["cells"][number]) => (
    <ValueField key={one.key} cell={one} unit={series.unit} milestone={page.isMilestone} words={words} />
  );
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2 md:grid-cols-4">
        <LineField {...of("label")} label={words.seriesLabel} value={series.label ?? ""} />
        <LineField {...of("unit")} label={words.unit} value={series.unit ?? ""} />
        <LineField {...of("printedUnit")} label={words.printedUnit} value={series.printedUnit ?? ""} />
        <LineField {...of("decimals")} label={words.decimals} value={String(series.decimals ?? "")} />
      </div>
      <div className="border-b border-solid-gray-300">{main.map(cell)}</div>
      {annual.length > 0 && (
        <Disclosure summary={words.annualTargets} open={annual.some(({ unit }) => unit.before !== "")}>
          <div className="border-b border-solid-gray-300">{annual.map(cell)}</div>
        </Disclosure>
      )}
      <Disclosure summary={words.derivation} open={series.derivation !== null || series.isPart}>
        <div className="grid gap-3 py-2">
          <TickField {...of("isPart")} label={words.isPart} value={series.isPart} />
          <DerivationField
            {...of("derivation")}
            derivation={series.derivation}
            options={page.options.series.filter(({ value }) => value !== series.id)}
            words={words}
          />
        </div>
      </Disclosure>
    </div>
  );
}

/** How a series is worked out of others: a share, a difference, a sum. */
function DerivationField({
  name,
  unit,
  derivation,
  options,
  words,
}: {
  readonly name: string;
  readonly unit: Unit;
  readonly derivation: SeriesPage["derivation"];
  readonly options: readonly Option[];
  readonly words: IndicatorWords;
}) {
  const [kind, setKind] = useState<string>(derivation?.kind ?? "");
  const [a, b] = partsOf(derivation);
  const pick = (part: string, label: string, value: string) => (
    <div>
      <label htmlFor={`${name}.${part}`} className="block text-[0.875rem]">
        {label}
      </label>
      <select
        id={`${name}.${part}`}
        name={`${name}.${part}`}
        defaultValue={value}
        className={`${smallInput} max-w-96`}
      >
        <option value="">{words.chooseSeries}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <UnitBox name={name} unit={unit}>
      <div className="flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor={name} className="block text-[0.875rem]">
            {words.derivationKind}
          </label>
          <select
            id={name}
            name={`${name}.kind`}
            defaultValue={kind}
            onChange={({ currentTarget }) => setKind(currentTarget.value)}
            className={`${smallInput} max-w-72`}
          >
            {(["", "ratio", "sum", "difference"] as const).map((value) => (
              <option key={value} value={value}>
                {words[`derivation_${value || "none"}`]}
              </option>
            ))}
          </select>
        </div>
        {(kind === "ratio" || kind === "difference") && (
          <>
            {pick("a", kind === "ratio" ? words.numerator : words.minuend, a)}
            {pick("b", kind === "ratio" ? words.denominator : words.subtrahend, b)}
          </>
        )}
        {kind === "ratio" && (
          <label className="flex min-h-10 items-center gap-2">
            <input
              type="checkbox"
              name={`${name}.percent`}
              defaultChecked={derivation?.kind === "ratio" ? derivation.percent : true}
              className="size-5 accent-key-900"
            />
            {words.percent}
          </label>
        )}
      </div>
      {kind === "sum" && (
        <select
          multiple
          size={Math.min(8, Math.max(3, options.length))}
          name={`${name}.of`}
          aria-label={words.sumOf}
          defaultValue={derivation?.kind === "sum" ? [...derivation.of] : []}
          className={`mt-2 ${smallInput} max-w-xl`}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </UnitBox>
  );
}

function partsOf(derivation: SeriesPage["derivation"]): [string, string] {
  if (derivation?.kind === "ratio") return [derivation.numerator, derivation.denominator];
  if (derivation?.kind === "difference") return [derivation.minuend, derivation.subtrahend];
  return ["", ""];
}
