import { useLoaderData } from "react-router";
import { listPlans } from "../../usecases/plan/listPlans.ts";
import { staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { PlanList } from "./PlanList.tsx";
import { presentPlans } from "./presentPlans.ts";

export const loader = staffLoader(["viewPlan"], async ({ context, actor, locale }) => {
  const words = wordsOf(locale, "plans", "states");
  return { words, plans: presentPlans(await listPlans(context, actor), locale, words) };
});

export default function Plans() {
  const { words, plans } = useLoaderData<typeof loader>();
  return (
    <Page title={words.plans.title}>
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
