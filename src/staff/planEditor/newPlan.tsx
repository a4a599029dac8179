import { redirect, useActionData, useLoaderData } from "react-router";
import { planKinds } from "../../core/plan/plan.ts";
import { createPlan } from "../../usecases/planEdit/createPlan.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { periodFields } from "./readPlanForm.ts";
import { textOf } from "./rowsForm.ts";
import { NewPlanForm } from "./StartForms.tsx";

export const loader = staffLoader(["editPlan"], async ({ locale }) => ({
  words: wordsOf(locale, "versions", "plans"),
}));

export const action = staffAction(["editPlan"], async ({ context, actor }, form) => {
  const id = textOf(form, "id") ?? "";
  const levels = (textOf(form, "levels") ?? "").split(/[、，,]/u).map((name) => name.trim());
  const versionId = await createPlan(context, actor, {
    id,
    title: textOf(form, "title") ?? "",
    kind: planKinds.find((kind) => kind === form.get("kind")) ?? "sectoralPlan",
    period: periodFields(form),
    levels: levels.filter((name) => name !== "").map((name) => ({ ja: name, en: "" })),
  });
  return redirect(`/plans/${id}/versions/${versionId}/edit`);
});

/** An empty plan begins here. */
export default function NewPlan() {
  const { words } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words: shellWords } = useShell();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const title = words.versions.newPlan;
  return (
    <Page
      title={title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: words.plans.title, href: "/plans" }, { text: title }]}
        />
      }
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <NewPlanForm words={words.versions} refusal={refusal} />
    </Page>
  );
}
