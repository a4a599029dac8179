import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { describedBy, inputLook, Problem } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { SubmissionPage } from "./present.ts";
import { ReturnForm } from "./ReturnForm.tsx";

interface Props {
  readonly page: SubmissionPage;
  readonly words: Pick<Dictionary, "view" | "approval">;
  readonly refusal: Refusal | null;
}

/** What this person can decide about a submission now. */
export function Decision({ page, words, refusal }: Props) {
  const pending = useNavigation().state === "submitting";
  const { langOf } = useShell();
  const { may } = page;
  if (!may.approve && !may.return && !may.takeBack && !may.correct) return null;
  const waiting = page.approval.findIndex(({ state }) => state === "waiting");
  const next = page.approval[waiting + 1]?.name;
  return (
    <Section id="decision" title={words.view.decision}>
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        {may.approve && (
          <Form method="post">
            <p className="mb-3" lang={langOf(next ?? "")}>
              {next === undefined
                ? fill(words.approval.lastLead, { year: page.years.current.full })
                : fill(words.approval.approveLead, { step: next })}
            </p>
            <Button name="intent" value="approve" pending={pending}>
              {page.approval.length > 1
                ? fill(words.approval.approveStep, { step: page.approval[waiting]?.name ?? "" })
                : words.view.approve}
            </Button>
          </Form>
        )}
        {may.takeBack && (
          <Form method="post">
            <p className="mb-3">{words.view.takeBackLead}</p>
            <Button kind="secondary" name="intent" value="takeBack" pending={pending}>
              {words.view.takeBack}
            </Button>
          </Form>
        )}
        {may.return && <ReturnForm page={page} words={words} refusal={refusal} />}
        {may.correct && <CorrectForm words={words} refusal={refusal} pending={pending} />}
      </div>
    </Section>
  );
}

function CorrectForm({
  words,
  refusal,
  pending,
}: Pick<Props, "words" | "refusal"> & { readonly pending: boolean }) {
  const problem = refusal?.fields["reason"];
  return (
    <Form method="post" noValidate>
      <p id="reason-hint" className="mb-3">
        {words.approval.correctLead}
      </p>
      <label htmlFor="reason" className="block font-bold">
        {words.approval.correctReason}
      </label>
      <textarea
        id="reason"
        name="reason"
        rows={3}
        required
        defaultValue={refusal?.values["reason"]}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy("reason", words.approval.correctLead, problem)}
        className={`mt-1 mb-3 ${inputLook}`}
      />
      <Problem id="reason" problem={problem} />
      <Button kind="danger" name="intent" value="correct" pending={pending}>
        {words.approval.correct}
      </Button>
    </Form>
  );
}
