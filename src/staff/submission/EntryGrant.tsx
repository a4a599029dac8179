import { KpiTable } from "../grant/GrantTable.tsx";
import { fill } from "../messages/fill.ts";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { EntrySelect } from "./EntryChoice.tsx";
import { useEntry } from "./EntryContext.ts";
import { EntryInput } from "./EntryField.tsx";
import type { GrantPage } from "./presentGrants.ts";

/** A grant project: what its KPI added this year, what it cost, what came of it and what becomes of it. */
export function EntryGrant({ grant }: { readonly grant: GrantPage }) {
  const { words, years } = useEntry();
  const { dataLang } = useShell();
  const m = words.grants;
  return (
    <Section
      id={`grant-${grant.id}`}
      title={
        <>
          {m.project}: <span lang={dataLang}>{grant.title}</span>
        </>
      }
      aside={<span lang={dataLang}>{grant.scheme}</span>}
    >
      {grant.kpis.map((kpi, place) => {
        const field = grant.increments[place];
        return (
          <div key={kpi.name} className="border-b border-solid-gray-300 py-4">
            <KpiTable kpi={kpi} years={grant.years} words={m} />
            {field ? (
              <div className="max-w-md">
                <label htmlFor={field.id} className="block font-bold">
                  <span lang={dataLang}>{kpi.name}</span> {fill(m.incrementOf, { year: years.current.full })}
                </label>
                <p id={`${field.id}-help`} className="text-solid-gray-700">
                  {m.incrementHelp}
                </p>
                <EntryInput field={field} unit={kpi.unit} besides={`${field.id}-help`} />
              </div>
            ) : (
              <p className="text-solid-gray-700">{m.linked}</p>
            )}
          </div>
        );
      })}
      <div className="mt-4 grid max-w-4xl gap-6 md:grid-cols-2">
        <div>
          <label htmlFor={grant.cost.id} className="block font-bold">
            {m.cost} <span className="font-normal text-solid-gray-700">{words.entry.costHint}</span>
          </label>
          <EntryInput field={grant.cost} />
        </div>
        <EntrySelect
          field={grant.futureField}
          label={m.future}
          empty={words.evaluation.unchosen}
          choices={grant.futureChoices}
        />
        <div>
          <EntrySelect
            field={grant.effectField}
            label={m.effect}
            empty={words.evaluation.asMechanical}
            choices={grant.effectChoices}
          />
          <p className="mt-1">
            {m.mechanical} {grant.mechanical ?? words.evaluation.noMechanical}
          </p>
        </div>
        <div>
          <label htmlFor={grant.effectReasonField.id}>{m.effectReason}</label>
          <EntryInput
            field={{
              ...grant.effectReasonField,
              problem: grant.effectReasonField.problem ?? grant.needsReason,
            }}
            align="start"
          />
        </div>
      </div>
    </Section>
  );
}
