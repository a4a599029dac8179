import type { Refusal } from "../guard.ts";
import { fill } from "../messages/fill.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Section } from "../ui/Section.tsx";
import { Tag } from "../ui/Tag.tsx";
import { PhaseEntry } from "./PhaseEntry.tsx";
import { PhaseForm } from "./PhaseForm.tsx";
import { PhaseMarks } from "./PhaseMarks.tsx";
import { refusalOf } from "./phaseForm.ts";
import type { PhasesPage } from "./phases.tsx";
import type { PresentedPhase } from "./presentPhases.ts";

/** The phases of a review, each with its marks and its form. */
export function ReviewPhases({
  page,
  refusal,
}: {
  readonly page: PhasesPage;
  readonly refusal: Refusal | null;
}) {
  const { phases, words: all } = page;
  const words = all.phases;
  const seen = phases.map(({ id }) => id).join(" ");
  return (
    <Section id="phases" title={words.list}>
      <p className="mb-4 max-w-4xl">{words.lead}</p>
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
                {phase.isCurrent && <Tag look="filled">{words.current}</Tag>}
                <Tag look={phase.look}>{phase.stateWord}</Tag>
                {phase.name !== phase.kindWord && <Tag look="plain">{phase.kindWord}</Tag>}
              </>
            }
            lines={linesOf(phase, words)}
            open={refusalOf(refusal, phase.id) !== null}
            summary={words.change}
            words={words}
          >
            <PhaseMarks phase={phase} page={page} refusal={refusalOf(refusal, phase.id)} />
            <ReviewPhaseForm phase={phase} seen={seen} page={page} refusal={refusal} />
          </PhaseEntry>
        ))}
      </ol>
      <Disclosure summary={words.add} open={refusalOf(refusal, "") !== null}>
        <div className="border-s-4 border-solid-gray-200 py-2 ps-4">
          <ReviewPhaseForm phase={null} seen={seen} page={page} refusal={refusal} />
        </div>
      </Disclosure>
    </Section>
  );
}

function linesOf(phase: PresentedPhase, words: PhasesPage["words"]["phases"]) {
  const said = [phase.begun, phase.done].filter(Boolean);
  return [
    <span key="days" className="flex flex-wrap gap-x-6">
      <span>{phase.period}</span>
      {phase.concerns && <span>{fill(words.concerns, { who: phase.concerns })}</span>}
    </span>,
    ...(said.length > 0 ? [said.join("　")] : []),
    ...phase.weekends.map((hint) => (
      <span key={hint} className="text-solid-gray-700">
        {hint}
      </span>
    )),
  ];
}

function ReviewPhaseForm({
  phase,
  seen,
  page: { words },
  refusal,
}: {
  readonly phase: PresentedPhase | null;
  readonly seen: string;
  readonly page: PhasesPage;
  readonly refusal: Refusal | null;
}) {
  const id = phase?.id ?? "";
  // A refused mark says nothing about this form.
  const own = refusalOf(refusal, id);
  const refused = own && ["save", "add"].includes(own.values["intent"] ?? "") ? own : null;
  const isSkipped = refused ? refused.values["isSkipped"] === "yes" : (phase?.isSkipped ?? false);
  const date = (name: "startsOn" | "endsOn" | "begunOn" | "doneOn") => ({
    name,
    label: words.phases[name],
    type: "date" as const,
  });
  const values = {
    name: phase?.name ?? "",
    kind: phase?.kind ?? "other",
    concerns: phase?.concerns ?? "",
    startsOn: phase?.startsOn ?? "",
    endsOn: phase?.endsOn ?? "",
    begunOn: phase?.begunOn ?? "",
    doneOn: phase?.doneOn ?? "",
  };
  return (
    <PhaseForm
      id={id}
      version={phase?.version ?? 0}
      seen={seen}
      values={values}
      refusal={refused}
      days={[date("startsOn"), date("endsOn"), date("begunOn"), date("doneOn")]}
      words={words}
    >
      <Checkbox
        id={`${id || "new"}-isSkipped`}
        name="isSkipped"
        label={words.phases.isSkipped}
        defaultChecked={isSkipped}
      />
    </PhaseForm>
  );
}
