import { Form, useNavigation } from "react-router";
import { planKinds } from "../../core/plan/plan.ts";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { Button } from "../ui/Button.tsx";
import { Field, inputLook, Problem } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";

interface StartForm {
  readonly words: Dictionary["versions"];
  readonly refusal: Refusal | null;
}

/** What a field shows after the form was refused: what was typed, and what is wrong with it. */
const again = (refusal: Refusal | null, intent: string, name: string) => {
  const isOurs = refusal?.values["intent"] === intent;
  return {
    id: `${intent}-${name}`,
    name,
    defaultValue: isOurs ? refusal.values[name] : undefined,
    problem: isOurs ? refusal.fields[name] : undefined,
  };
};

/** Begins a revision of the version in force. */
export function ReviseForm({ words, refusal }: StartForm) {
  const pending = useNavigation().state === "submitting";
  const reason = again(refusal, "revise", "reason");
  return (
    <Form method="post" noValidate className="grid gap-5">
      <p>{words.reviseLead}</p>
      <input type="hidden" name="intent" value="revise" />
      <Field
        {...again(refusal, "revise", "effectiveYear")}
        label={words.effectiveYear}
        hint={words.yearHint}
        required
      />
      <div className="max-w-2xl">
        <label htmlFor={reason.id} className="block font-bold">
          {words.reason}
        </label>
        <p id={`${reason.id}-hint`} className="text-solid-gray-700">
          {words.reasonHint}
        </p>
        <textarea
          id={reason.id}
          name="reason"
          rows={3}
          required
          defaultValue={reason.defaultValue}
          aria-invalid={reason.problem ? true : undefined}
          aria-describedby={`${reason.id}-hint${reason.problem ? ` ${reason.id}-problem` : ""}`}
          className={`mt-1 ${inputLook}`}
        />
        <Problem id={reason.id} problem={reason.problem} />
      </div>
      <Field {...again(refusal, "revise", "label")} label={words.label} hint={words.labelHint} />
      <div>
        <Button pending={pending}>{words.revise}</Button>
      </div>
    </Form>
  );
}

/** Begins the plan that follows this one. */
export function NextForm({ words, refusal }: StartForm) {
  const pending = useNavigation().state === "submitting";
  return (
    <Form method="post" noValidate className="grid gap-5">
      <p>{words.nextLead}</p>
      <input type="hidden" name="intent" value="next" />
      <Field {...again(refusal, "next", "title")} label={words.newTitle} required />
      <Field {...again(refusal, "next", "newPlanId")} label={words.newId} hint={words.newIdHint} required />
      <Field {...again(refusal, "next", "start")} label={words.start} hint={words.yearHint} required />
      <Field {...again(refusal, "next", "end")} label={words.end} hint={words.yearHint} required />
      <div>
        <Button kind="secondary" pending={pending}>
          {words.next}
        </Button>
      </div>
    </Form>
  );
}

/** Makes an empty plan. */
export function NewPlanForm({ words, refusal }: StartForm) {
  const pending = useNavigation().state === "submitting";
  const kind = again(refusal, "new", "kind");
  return (
    <Form method="post" noValidate className="grid gap-5">
      <p>{words.newPlanLead}</p>
      <input type="hidden" name="intent" value="new" />
      <Field {...again(refusal, "new", "title")} label={words.newTitle} required />
      <Field {...again(refusal, "new", "id")} label={words.newId} hint={words.newIdHint} required />
      <div className="max-w-md">
        <Select
          id={kind.id}
          name="kind"
          label={words.kind}
          {...(kind.defaultValue === undefined ? {} : { defaultValue: kind.defaultValue })}
          options={planKinds.map((value) => ({ value, label: words[`kind_${value}`] }))}
        />
      </div>
      <Field
        {...again(refusal, "new", "start")}
        label={words.start}
        hint={`${words.yearHint} ${words.noPeriodHint}`}
      />
      <Field {...again(refusal, "new", "end")} label={words.end} hint={words.yearHint} />
      <Field {...again(refusal, "new", "levels")} label={words.levels} hint={words.levelsHint} required />
      <div>
        <Button pending={pending}>{words.createPlan}</Button>
      </div>
    </Form>
  );
}
