import { redirect, useActionData, useLoaderData } from "react-router";
import { UserError } from "../../core/userError.ts";
import { changeStatus } from "../../usecases/planEdit/changeStatus.ts";
import { startNextGeneration } from "../../usecases/planEdit/startNextGeneration.ts";
import { startRevision } from "../../usecases/planEdit/startRevision.ts";
import { viewVersions } from "../../usecases/planEdit/viewVersions.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { presentVersions } from "./presentVersions.ts";
import { periodFields, yearField } from "./readPlanForm.ts";
import { textOf } from "./rowsForm.ts";
import { NextForm, ReviseForm } from "./StartForms.tsx";
import { VersionItem } from "./VersionItem.tsx";

export const loader = staffLoader(["editPlan"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "versions", "plans", "pictures");
  const view = await viewVersions(context, actor, { planId: textParam(staff, "planId") });
  return {
    words,
    planId: view.plan.id,
    title: view.plan.title,
    versions: presentVersions(view, { locale, now: context.now(), words }),
    changed: url.searchParams.get("done") === "changed",
  };
});

// After a refusal too: it may come from a state that has changed.
export const shouldRevalidate = () => true;

const statuses = ["draft", "outForComment", "adopted"] as const;

export const action = staffAction(["editPlan"], async (staff, form) => {
  const { context, actor } = staff;
  const planId = textParam(staff, "planId");
  switch (form.get("intent")) {
    case "revise": {
      const versionId = await startRevision(context, actor, {
        planId,
        effectiveYear: yearField(form, "effectiveYear"),
        reason: textOf(form, "reason") ?? "",
        label: textOf(form, "label") || null,
      });
      return redirect(`/plans/${planId}/versions/${versionId}/edit`);
    }
    case "next": {
      const period = periodFields(form);
      if (!period) throw missingYears();
      const newPlanId = textOf(form, "newPlanId") ?? "";
      const versionId = await startNextGeneration(context, actor, {
        planId,
        newPlanId,
        title: textOf(form, "title") ?? "",
        period,
      });
      return redirect(`/plans/${newPlanId}/versions/${versionId}/edit`);
    }
    default: {
      const status = statuses.find((one) => one === form.get("status"));
      if (!status) throw noStatus();
      await changeStatus(context, actor, { versionId: textOf(form, "versionId") ?? "", status });
      return redirect(`/plans/${planId}/versions?done=changed`);
    }
  }
});

const missingYears = () => {
  const words = { ja: "計画期間の年度を入力してください。", en: "Enter the fiscal years of the period." };
  return new UserError("bad-input", words, { start: words });
};
const noStatus = () => new UserError("bad-input", { ja: "状態を選んでください。", en: "Choose a status." });

/** The versions of a plan: what each is, what can become of it, and how the next one begins. */
export default function Versions() {
  const { words: all, planId, title, versions, changed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const words = all.versions;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const items = [
    { text: all.plans.title, href: "/plans" },
    { text: title, href: `/plans/${planId}`, lang: dataLang },
    { text: words.title },
  ];
  return (
    <Page
      title={`${words.title} ${title}`}
      heading={words.title}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      over={<p lang={dataLang}>{title}</p>}
      aside={
        <>
          <ButtonLink href={`/staff/plans/${planId}`}>{words.toPlan}</ButtonLink>
          <ButtonLink href={`/staff/plans/${planId}/pictures`}>{all.pictures.title}</ButtonLink>
          <ButtonLink href={`/staff/plans/${planId}/publish`}>{words.publish}</ButtonLink>
        </>
      }
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {changed && !refusal && <Banner tone="success" title={words.changed} announce />}
      <ul className="mb-12 border-b border-solid-gray-420">
        {versions.map((version) => (
          <VersionItem key={version.id} version={version} planId={planId} words={words} />
        ))}
      </ul>
      {versions.some(({ isInForce }) => isInForce) && (
        <>
          <Section id="revise" title={words.revise}>
            <ReviseForm words={words} refusal={refusal} />
          </Section>
          <Section id="next" title={words.next}>
            <NextForm words={words} refusal={refusal} />
          </Section>
        </>
      )}
    </Page>
  );
}
