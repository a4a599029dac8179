import { useLoaderData } from "react-router";
import { may } from "../../core/permission/permission.ts";
import { listPlans } from "../../usecases/plan/listPlans.ts";
import { staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { PlanList } from "./PlanList.tsx";
import { presentPlans } from "./presentPlans.ts";

export const loader = staffLoader(["viewPlan"], async ({ context, actor, locale }) => {
  const words = wordsOf(locale, "plans", "states");
  return {
    words,
    plans: presentPlans(await listPlans(context, actor), locale, words),
    newPlan: may(actor, "editPlan") ? wordsOf(locale, "versions").versions.newPlan : null,
    grants: wordsOf(locale, "grants").grants.title,
    evaluation: may(actor, "editReviewSettings")
      ? wordsOf(locale, "evaluationSettings").evaluationSettings.title
      : null,
    scales: may(actor, "editJudgement") ? wordsOf(locale, "judgement").judgement.link : null,
  };
});

export default function Plans() {
  const { words, plans, newPlan, grants, evaluation, scales } = useLoaderData<typeof loader>();
  return (
    <Page
      title={words.plans.title}
      aside={
        <>
          <ButtonLink href="/staff/grants">{grants}</ButtonLink>
          {evaluation && <ButtonLink href="/staff/evaluation-settings">{evaluation}</ButtonLink>}
          {scales && <ButtonLink href="/staff/judgement">{scales}</ButtonLink>}
          {newPlan && <ButtonLink href="/staff/plans/new">{newPlan}</ButtonLink>}
        </>
      }
    >
      {plans.length === 0 ? (
        <EmptyState title={words.plans.empty}>
          <p>{words.plans.emptyHelp}</p>
        </EmptyState>
      ) : (
        <PlanList plans={plans} words={words} heading={null} />
      )}
    </Page>
  );
}
