import { Form, useNavigation } from "react-router";
import { longestText } from "../../core/council/opinion.ts";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Field, inputLook, Problem } from "../ui/Field.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useShell } from "../useShell.ts";
import type { Answer, OpinionPage } from "./presentOpinionPage.ts";

/** The answer of one department. After a clash with a colleague, both texts stand here. */
export function AnswerForm({
  answer,
  page,
  words: m,
  refusal,
}: {
  readonly answer: Answer;
  readonly page: OpinionPage;
  readonly words: Dictionary["opinionPage"];
  readonly refusal: Refusal | null;
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const isOwn =
    refusal !== null && refusal.values["text"] !== undefined && refusal.values["review"] === undefined;
  const typed = isOwn ? refusal.values : {};
  const problem = (name: string) => (isOwn ? refusal.fields[name] : undefined);
  const id = (name: string) => `${name}-${answer.orgUnitId}`;
  const year = answer.change?.fiscalYear ?? null;
  return (
    <Form method="post" noValidate className="grid gap-5">
      <input type="hidden" name="department" value={answer.orgUnitId} />
      <input type="hidden" name="version" value={answer.version} />
      {isOwn && answer.text !== "" && typed["text"] !== answer.text && (
        <blockquote className="border-s-4 border-solid-gray-420 ps-4">
          <p className="font-bold">{fill(m.nowStands, { by: answer.updatedBy ?? "" })}</p>
          <p lang={dataLang} className="whitespace-pre-line">
            {answer.text}
          </p>
        </blockquote>
      )}
      <fieldset>
        <legend className="font-bold">{m.category}</legend>
        <div className="flex flex-wrap gap-x-8 gap-y-1">
          {page.categories.map(({ value, label }) => (
            <label key={value} className="flex min-h-9 items-center gap-2">
              <input
                type="radio"
                name="category"
                value={value}
                defaultChecked={(typed["category"] ?? answer.categoryId) === value}
                aria-describedby={problem("category") ? `${id("category")}-problem` : undefined}
                className="size-6 shrink-0 accent-key-900"
              />
              <span lang={dataLang}>{label}</span>
            </label>
          ))}
        </div>
        <Problem id={id("category")} problem={problem("category")} />
      </fieldset>
      <TextArea
        id={id("text")}
        name="text"
        label={m.answerText}
        defaultValue={typed["text"] ?? answer.text}
        limit={longestText}
        rows={5}
        problem={problem("text")}
        counter={(n) => `${n} / ${longestText}`}
        lang={dataLang}
      />
      <fieldset className="grid gap-4 border-s-4 border-solid-gray-300 ps-4">
        <legend className="sr-only">{m.change}</legend>
        <div>
          <label htmlFor={id("change")} className="block font-bold">
            {m.change}
          </label>
          <p id={`${id("change")}-hint`} className="text-solid-gray-700">
            {m.changeHint}
          </p>
          <select
            id={id("change")}
            name="change"
            defaultValue={typed["change"] ?? answer.changeCode}
            lang={dataLang}
            aria-describedby={`${id("change")}-hint`}
            className={`mt-1 max-w-3xl ${inputLook}`}
          >
            <option value="">{m.noChange}</option>
            {page.changes.map(({ group, options }) => (
              <optgroup key={group} label={groupWord(m, group)}>
                {options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <Problem id={id("change")} problem={problem("change")} />
        </div>
        <Field
          id={id("changeText")}
          name="changeText"
          label={m.changeText}
          defaultValue={typed["changeText"] ?? answer.change?.text ?? ""}
          problem={problem("changeText")}
          lang={dataLang}
        />
        <Field
          id={id("changeYear")}
          name="changeYear"
          label={m.changeYear}
          defaultValue={typed["changeYear"] ?? (year === null ? "" : String(year))}
          problem={problem("changeYear")}
        />
      </fieldset>
      <div className="flex flex-wrap gap-4">
        <Button kind="secondary" pending={pending} name="intent" value="save">
          {m.saveDraft}
        </Button>
        <Button pending={pending} name="intent" value="submit">
          {m.submitAnswer}
        </Button>
      </div>
    </Form>
  );
}

const groupWord = (m: Dictionary["opinionPage"], group: "submission" | "version" | "programme") =>
  ({ submission: m.changeSubmission, version: m.changeVersion, programme: m.changeProgramme })[group];
