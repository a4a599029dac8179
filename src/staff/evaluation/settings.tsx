import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { evaluationParts } from "../../core/cycle/evaluationForm.ts";
import { typedEvaluationForm } from "../../core/cycle/typedEvaluationForm.ts";
import { saveEvaluationSettings, viewEvaluationSettings } from "../../usecases/cycle/evaluationSettings.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { ChoiceRows } from "./ChoiceRows.tsx";
import { PartRows } from "./PartRows.tsx";
import { SettingsContext } from "./SettingsContext.ts";

export const loader = staffLoader(["editReviewSettings"], async ({ context, actor, locale, url }) => {
  const { form, version } = await viewEvaluationSettings(context, actor);
  return {
    words: wordsOf(locale, "evaluationSettings").evaluationSettings,
    homeTitle: wordsOf(locale, "home").home.title,
    stored: typedEvaluationForm(form),
    version,
    isSaved: url.searchParams.has("saved"),
  };
});

// Also after a refusal: what somebody else saved meanwhile is shown beside what was typed.
export const shouldRevalidate = () => true;

export const action = staffAction(["editReviewSettings"], async ({ context, actor }, form) => {
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  await saveEvaluationSettings(context, actor, { typed, basedOn: Number(form.get("version")) });
  return redirect("/evaluation-settings?saved");
});

/** What evaluations ask for in the reviews that are opened from now on. */
export default function EvaluationSettings() {
  const { words, homeTitle, stored, version, isSaved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const { words: shellWords } = useShell();
  const pending = useNavigation().state === "submitting";
  const typed = refusal?.values ?? stored;
  const problems = refusal?.fields ?? {};
  const faults = Object.entries(problems);
  const isClash = refusal !== null && faults.length === 0;
  return (
    <Page
      title={words.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: homeTitle, href: "/" }, { text: words.title }]}
        />
      }
    >
      <p className="mb-6 max-w-4xl">
        {words.lead} {version === 0 && words.isDefault}
      </p>
      {isSaved && !refusal && <Banner tone="success" title={words.saved} announce />}
      {isClash && <Banner tone="error" title={words.clash} announce />}
      {faults.length > 0 && (
        <ErrorSummary
          key={faults.map(([name]) => name).join()}
          title={fill(words.problems, { n: faults.length })}
          problems={faults.map(([name, message]) => ({
            fieldId: name,
            message: `${partName(words, name)}${message}`,
          }))}
        />
      )}
      <SettingsContext value={{ words, typed, problems, stored: isClash ? stored : null }}>
        <Form method="post" key={version} noValidate>
          <input type="hidden" name="version" value={version} />
          <Section id="parts" title={words.parts}>
            <PartRows />
          </Section>
          <Section id="directions" title={words.directions}>
            <ChoiceRows list="direction" />
          </Section>
          <Section id="resources" title={words.resources}>
            <ChoiceRows list="resource" />
          </Section>
          <label className="mt-8 flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              name="showsPromise"
              defaultChecked={(typed["showsPromise"] ?? "") !== ""}
              className="size-5 shrink-0 accent-key-900"
            />
            {words.showsPromise}
          </label>
          <div className="mt-8">
            <Button pending={pending}>{words.save}</Button>
          </div>
        </Form>
      </SettingsContext>
    </Page>
  );
}

/** Which row a fault is about: `limit.causes` → 要因分析. */
function partName(words: Readonly<Record<string, string>>, field: string): string {
  const part = evaluationParts.find((id) => field.endsWith(`.${id}`));
  return part ? `${words[`part_${part}`]}: ` : "";
}
