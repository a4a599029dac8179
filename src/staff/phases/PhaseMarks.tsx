import { Form, useNavigation } from "react-router";
import type { PhaseMark } from "../../core/cycle/markedPhase.ts";
import type { Refusal } from "../guard.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import type { PhasesPage } from "./phases.tsx";
import type { PresentedPhase } from "./presentPhases.ts";

/** Says with one click that a phase has begun, is done or is left out, or takes that back. */
export function PhaseMarks({
  phase,
  page: { today, words: all },
  refusal,
}: {
  readonly phase: PresentedPhase;
  readonly page: PhasesPage;
  readonly refusal: Refusal | null;
}) {
  const pending = useNavigation().state === "submitting";
  const words = all.phases;
  const { begunOn, doneOn, isSkipped } = phase;
  const takesDay = doneOn === null;
  const marks: PhaseMark[] = [];
  if (begunOn === null && doneOn === null) marks.push("begin");
  marks.push(doneOn === null ? "finish" : "unfinish");
  if (begunOn !== null && doneOn === null) marks.push("unbegin");
  if (doneOn === null) marks.push(isSkipped ? "resume" : "skip");
  return (
    <Form method="post" noValidate className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="id" value={phase.id} />
      {takesDay && (
        <Field
          id={`${phase.id}-on`}
          name="on"
          type="date"
          label={words.on}
          defaultValue={refusal?.values["on"] ?? today}
          problem={refusal?.fields["on"]}
        />
      )}
      {marks.map((mark) => (
        <Button
          key={mark}
          kind={mark === "begin" || mark === "finish" ? "secondary" : "text"}
          name="intent"
          value={mark}
          pending={pending}
        >
          {words[mark]}
        </Button>
      ))}
    </Form>
  );
}
