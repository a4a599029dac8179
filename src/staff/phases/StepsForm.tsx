import { Form, useNavigation } from "react-router";
import { approvalRoles } from "../../core/cycle/approvalStep.ts";
import { mostApprovalSteps } from "../../core/cycle/readApprovalSteps.ts";
import type { Refusal } from "../guard.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Field, Problem } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import type { SettingsPage } from "./settings.tsx";

/** One to four steps of approval: who gives it, and what the city calls that. */
export function StepsForm({
  page: { approvalSteps, stepsSeen, words: all },
  refusal,
}: {
  readonly page: SettingsPage;
  readonly refusal: Refusal | null;
}) {
  const pending = useNavigation().state === "submitting";
  const words = all.reviewSettings;
  const refused = refusal?.values["intent"] === "steps" ? refusal : null;
  const options = [
    { value: "", label: words.roleNone },
    ...approvalRoles.map((role) => ({ value: role, label: words[`role_${role}`] })),
  ];
  const way = [words.clerk, ...approvalSteps.map(({ name }) => name)].join(" → ");
  return (
    <Section id="approval" title={words.approval}>
      <p>{words.approvalLead}</p>
      <p className="mb-4 font-bold">{fill(words.way, { way })}</p>
      <Form key={`${stepsSeen} ${refused === null}`} method="post" noValidate>
        <input type="hidden" name="stepsSeen" value={stepsSeen} />
        <ol className="mb-4 grid gap-4">
          {Array.from({ length: mostApprovalSteps }, (_, place) => {
            const at = `step.${place}`;
            const typed = (name: string, now: string | undefined) =>
              refused?.values[`${at}.${name}`] ?? now ?? "";
            const problem = refused?.fields[`${at}.role`];
            return (
              <li
                key={at}
                className="grid items-start gap-x-6 gap-y-2 md:grid-cols-[4rem_16rem_minmax(0,1fr)]"
              >
                <p className="font-bold md:pt-9">{fill(words.step, { n: place + 1 })}</p>
                <div>
                  <Select
                    id={`${at}.role`}
                    name={`${at}.role`}
                    label={words.role}
                    defaultValue={typed("role", approvalSteps[place]?.role)}
                    options={options}
                  />
                  <Problem id={`${at}.role`} problem={problem} />
                </div>
                <Field
                  id={`${at}.name`}
                  name={`${at}.name`}
                  label={words.stepName}
                  defaultValue={typed("name", approvalSteps[place]?.name)}
                  problem={refused?.fields[`${at}.name`]}
                />
              </li>
            );
          })}
        </ol>
        <Button kind="secondary" name="intent" value="steps" pending={pending}>
          {words.saveSteps}
        </Button>
      </Form>
    </Section>
  );
}
