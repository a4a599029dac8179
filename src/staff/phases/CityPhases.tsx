import type { Refusal } from "../guard.ts";
import { fill } from "../messages/fill.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Section } from "../ui/Section.tsx";
import { Tag } from "../ui/Tag.tsx";
import { PhaseEntry } from "./PhaseEntry.tsx";
import { PhaseForm } from "./PhaseForm.tsx";
import { refusalOf } from "./phaseForm.ts";
import type { SettingsPage } from "./settings.tsx";

/** The phases of the city's usual year, each with its form. */
export function CityPhases({
  page: { phases, words },
  refusal,
}: {
  readonly page: SettingsPage;
  readonly refusal: Refusal | null;
}) {
  const settings = words.reviewSettings;
  const seen = phases.map(({ id }) => id).join(" ");
  const days = [
    { name: "starts", label: settings.starts, hint: settings.dayHint },
    { name: "ends", label: settings.ends, hint: settings.dayHint },
  ];
  const formOf = (phase: SettingsPage["phases"][number] | null) => {
    const id = phase?.id ?? "";
    const refused = refusalOf(refusal, id);
    const isUsed = refused ? refused.values["isUsed"] === "yes" : (phase?.isUsed ?? true);
    return (
      <PhaseForm
        id={id}
        version={phase?.version ?? 0}
        seen={seen}
        values={
          phase
            ? {
                name: phase.name,
                kind: phase.kind,
                starts: phase.starts,
                ends: phase.ends,
                concerns: phase.concerns,
              }
            : {}
        }
        refusal={refused}
        days={days}
        words={words}
      >
        <Checkbox
          id={`${id || "new"}-isUsed`}
          name="isUsed"
          label={settings.isUsed}
          defaultChecked={isUsed}
        />
      </PhaseForm>
    );
  };
  return (
    <Section id="phases" title={settings.phases}>
      <p className="mb-4">{settings.phasesLead}</p>
      <ol className="mb-4 border-b border-solid-gray-420">
        {phases.map((phase, place) => (
          <PhaseEntry
            key={phase.id}
            phase={phase}
            place={place}
            count={phases.length}
            seen={seen}
            tags={
              <>
                {phase.name !== words.phaseKinds[phase.kind] && (
                  <Tag look="plain">{words.phaseKinds[phase.kind]}</Tag>
                )}
                {!phase.isUsed && <Tag look="filled">{settings.unused}</Tag>}
              </>
            }
            lines={[
              <span key="days" className="flex flex-wrap gap-x-6">
                <span>{fill(words.phases.period, { from: phase.starts, to: phase.ends })}</span>
                {phase.concerns && <span>{fill(words.phases.concerns, { who: phase.concerns })}</span>}
              </span>,
            ]}
            open={refusalOf(refusal, phase.id) !== null}
            summary={words.phases.edit}
            words={words.phases}
          >
            {formOf(phase)}
          </PhaseEntry>
        ))}
      </ol>
      <Disclosure summary={words.phases.add} open={refusalOf(refusal, "") !== null}>
        <div className="border-s-4 border-solid-gray-200 py-2 ps-4">{formOf(null)}</div>
      </Disclosure>
    </Section>
  );
}
