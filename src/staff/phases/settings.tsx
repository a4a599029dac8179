import { redirect, useActionData, useLoaderData } from "react-router";
import { monthDayText } from "../../core/calendar/monthDay.ts";
import { UserError } from "../../core/userError.ts";
import { changeCityPhases } from "../../usecases/phases/changeCityPhases.ts";
import { saveApprovalSteps } from "../../usecases/phases/saveApprovalSteps.ts";
import { viewReviewSettings } from "../../usecases/phases/viewReviewSettings.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { CityPhases } from "./CityPhases.tsx";
import { phaseChange, textsOf } from "./phaseForm.ts";
import { StepsForm } from "./StepsForm.tsx";
import { TemplateList } from "./TemplateList.tsx";

export const loader = staffLoader(["editReviewSettings"], async ({ context, actor, locale, url }) => {
  const { phases, approvalSteps, stepsSeen, templates } = await viewReviewSettings(context, actor);
  return {
    words: wordsOf(locale, "reviewSettings", "phases", "phaseKinds", "calendar"),
    phases: phases.map(({ starts, ends, ...phase }) => ({
      ...phase,
      starts: monthDayText(starts, locale),
      ends: monthDayText(ends, locale),
    })),
    approvalSteps,
    stepsSeen,
    templates: templates.map(({ id, name, subject }) => ({ id, name, subject })),
    isSaved: url.searchParams.has("saved"),
  };
});
export type SettingsPage = Awaited<ReturnType<typeof loader>>;

export const shouldRevalidate = () => true;

export const action = staffAction(["editReviewSettings"], async ({ context, actor }, form) => {
  const typed = textsOf(form);
  if (typed["intent"] === "steps") {
    await saveApprovalSteps(context, actor, { typed, seen: typed["stepsSeen"] ?? "" });
    return redirect("/review-settings?saved=steps#approval");
  }
  const change = phaseChange(form);
  if (!change)
    throw new UserError("bad-input", { ja: "ボタンを選んでください。", en: "Choose one of the buttons." });
  await changeCityPhases(context, actor, change);
  return redirect("/review-settings?saved=phases#phases");
});

/** How the city runs its reviews: the usual year, the steps of approval, the templates of inquiries. */
export default function Settings() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words: shellWords } = useShell();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const words = page.words.reviewSettings;
  return (
    <Page
      title={words.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: page.words.calendar.title, href: "/calendar" }, { text: words.title }]}
        />
      }
    >
      {page.isSaved && !refusal && <Banner tone="success" title={page.words.phases.saved} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <p className="-mt-4 mb-8 max-w-4xl">{words.lead}</p>
      <CityPhases page={page} refusal={refusal} />
      <StepsForm page={page} refusal={refusal} />
      <TemplateList page={page} />
    </Page>
  );
}
