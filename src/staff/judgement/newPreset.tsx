import { Form, useActionData, useLoaderData } from "react-router";
import { formOf } from "../../core/judgementForm/presetForm.ts";
import { UserError } from "../../core/userError.ts";
import { listPresets } from "../../usecases/judgement/listPresets.ts";
import { viewPreset } from "../../usecases/judgement/viewPreset.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import { formAction } from "./formAction.ts";
import { ImportForm } from "./ImportForm.tsx";
import { loadForm } from "./loadForm.ts";
import { PresetEditor } from "./PresetEditor.tsx";

export const loader = staffLoader(["editJudgement"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const from = url.searchParams.get("from") ?? "default5";
  const { preset } = await viewPreset(context, actor, { id: from });
  const form = formOf(preset);
  if (!form) {
    throw new UserError("wrong-state", {
      ja: wordsOf("ja", "judgement").judgement.tooRich,
      en: wordsOf("en", "judgement").judgement.tooRich,
    });
  }
  const { own, shipped } = await listPresets(context, actor);
  return {
    from,
    sources: [...own, ...shipped].map(({ preset: one }) => ({ value: one.id, label: one.title[locale] })),
    plansTitle: wordsOf(locale, "plans").plans.title,
    // Two scales of one name could not be told apart where a plan chooses.
    start: await loadForm(staff, {
      ...form,
      titleJa: `${form.titleJa}（写し）`,
      titleEn: form.titleEn && `${form.titleEn} (copy)`,
    }),
  };
});

// The preview while one types comes with the answer itself.
export const shouldRevalidate = ({ formData }: { formData?: FormData }) => formData === undefined;

export const action = staffAction(["editJudgement"], (staff, form) => formAction(staff, form, null));

/** A new scale, begun as a copy of another or from a file. */
export default function NewPreset() {
  const { from, sources, plansTitle, start } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words: shellWords } = useShell();
  const { words } = start;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const items = [
    { text: plansTitle, href: "/plans" },
    { text: words.title, href: "/judgement" },
    { text: words.newTitle },
  ];
  return (
    <Page
      title={words.newTitle}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      aside={
        <Form method="get" className="flex flex-wrap items-end gap-3">
          <Select id="from" name="from" label={words.from} options={sources} defaultValue={from} />
          <Button kind="secondary">{words.fromDo}</Button>
        </Form>
      }
    >
      <PresetEditor key={from} start={start} answer={answer && "form" in answer ? answer : undefined} />
      <ImportForm words={words} refusal={refusal} />
    </Page>
  );
}
