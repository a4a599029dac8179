import { Form, useNavigation } from "react-router";
import { longestText } from "../../core/council/opinion.ts";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Problem } from "../ui/Field.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useShell } from "../useShell.ts";
import type { Answer, OpinionPage } from "./presentOpinionPage.ts";

/** What came of an answer, as a later review asks it. */
export function FollowUpForm({
  answer,
  asked,
  page,
  words: m,
  refusal,
}: {
  readonly answer: Answer;
  readonly asked: Answer["followUp"][number];
  readonly page: OpinionPage;
  readonly words: Dictionary["opinionPage"];
  readonly refusal: Refusal | null;
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const id = `followUp-${answer.orgUnitId}-${asked.reviewId}`;
  return (
    <Form method="post" noValidate className="mt-6 grid gap-4 border-s-4 border-key-900 ps-4 print:hidden">
      <input type="hidden" name="department" value={answer.orgUnitId} />
      <input type="hidden" name="review" value={asked.reviewId} />
      <input type="hidden" name="version" value={asked.version} />
      <h4 className="font-bold">{m.followUp}</h4>
      <p>{fill(m.followUpLead, { year: asked.year })}</p>
      <fieldset>
        <legend className="font-bold">{m.followUpState}</legend>
        <div className="flex flex-wrap gap-x-8 gap-y-1">
          {page.followUpStates.map(({ value, label }) => (
            <label key={value} className="flex min-h-9 items-center gap-2">
              <input
                type="radio"
                name="state"
                value={value}
                defaultChecked={(refusal?.values["state"] ?? asked.state) === value}
                aria-describedby={refusal?.fields["state"] ? `${id}-problem` : undefined}
                className="size-6 shrink-0 accent-key-900"
              />
              {label}
            </label>
          ))}
        </div>
        <Problem id={id} problem={refusal?.fields["state"]} />
      </fieldset>
      <TextArea
        id={`${id}-text`}
        name="text"
        label={m.followUpText}
        defaultValue={refusal?.values["text"] ?? asked.text}
        limit={longestText}
        rows={3}
        problem={refusal?.fields["text"]}
        counter={(n) => `${n} / ${longestText}`}
        lang={dataLang}
      />
      <div>
        <Button kind="secondary" pending={pending} name="intent" value="followUp">
          {m.saveFollowUp}
        </Button>
      </div>
    </Form>
  );
}
