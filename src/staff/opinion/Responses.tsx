import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Field } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { FollowUpForm } from "./FollowUpForm.tsx";
import type { Answer, OpinionPage } from "./presentOpinionPage.ts";
import { ResponseText } from "./ResponseText.tsx";
import { StandingTag } from "./StandingTag.tsx";

interface Shown {
  readonly page: OpinionPage;
  readonly words: Pick<Dictionary, "opinions" | "opinionPage">;
  readonly refusal: Refusal | null;
}

/** The answers of the departments, each with what can be done about it. */
export function Responses({ page, words, refusal }: Shown) {
  const m = words.opinionPage;
  if (page.item.standing === "given" || page.item.standing === "withdrawn") return null;
  return (
    <Section id="answers" title={m.answers}>
      {page.answers.length === 0 && <p>{m.noAnswers}</p>}
      {page.answers.map((answer) => (
        <OneAnswer
          key={answer.orgUnitId}
          answer={answer}
          page={page}
          words={words}
          refusal={refusal?.values["department"] === answer.orgUnitId ? refusal : null}
        />
      ))}
    </Section>
  );
}

function OneAnswer({ answer, page, words, refusal }: Shown & { readonly answer: Answer }) {
  const { dataLang } = useShell();
  const m = words.opinionPage;
  const isTyping = answer.canSave;
  return (
    <section className="mt-6 border-t border-solid-gray-420 pt-4 first:mt-0 first:border-t-0">
      <h3 className="mb-2 flex flex-wrap items-baseline gap-x-4 text-std-18B-160">
        <span lang={dataLang}>{fill(m.answerOf, { department: answer.department })}</span>
        <StandingTag standing={answer.state} word={answer.stateWord} />
        {answer.due && (
          <span className={`text-[1rem] font-normal ${answer.isOverdue ? "font-bold text-error-2" : ""}`}>
            {fill(m.dueDate, { date: answer.due })}
            {answer.isOverdue && ` ${words.opinions.late}`}
          </span>
        )}
      </h3>
      {answer.returnedReason && (
        <p className="mb-3 font-bold text-error-2">
          {fill(m.returnedBecause, { reason: answer.returnedReason })}
        </p>
      )}
      {!isTyping && <ResponseText response={answer} words={m} />}
      {isTyping && <AnswerForm answer={answer} page={page} words={m} refusal={refusal} />}
      <Moves answer={answer} words={m} refusal={refusal} />
      {answer.followUp.map((one) => (
        <FollowUpForm
          key={one.reviewId}
          answer={answer}
          asked={one}
          page={page}
          words={m}
          refusal={refusal?.values["review"] === one.reviewId ? refusal : null}
        />
      ))}
    </section>
  );
}

function Moves({
  answer,
  words: m,
  refusal,
}: {
  readonly answer: Answer;
  readonly words: Dictionary["opinionPage"];
  readonly refusal: Refusal | null;
}) {
  const pending = useNavigation().state === "submitting";
  const hidden = (
    <>
      <input type="hidden" name="department" value={answer.orgUnitId} />
      <input type="hidden" name="version" value={answer.version} />
    </>
  );
  return (
    <div className="mt-4 flex flex-wrap items-start gap-4 print:hidden">
      {answer.canApprove && (
        <Form method="post">
          {hidden}
          <Button size="small" pending={pending} name="intent" value="approve">
            {m.approve}
          </Button>
        </Form>
      )}
      {answer.canTakeBack && !answer.canApprove && (
        <Form method="post">
          {hidden}
          <Button kind="secondary" size="small" pending={pending} name="intent" value="takeBack">
            {m.takeBack}
          </Button>
        </Form>
      )}
      {answer.canReturn && (
        <Disclosure summary={m.returnAnswer} open={refusal?.fields["reason"] !== undefined}>
          <Form method="post" className="grid gap-3">
            {hidden}
            <Field
              id={`reason-${answer.orgUnitId}`}
              name="reason"
              label={m.reason}
              problem={refusal?.fields["reason"]}
              defaultValue={refusal?.values["reason"]}
            />
            <div>
              <Button kind="danger" size="small" pending={pending} name="intent" value="return">
                {m.returnAnswer}
              </Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </div>
  );
}
