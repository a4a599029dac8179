import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { todayInJapan } from "../../core/calendar/days.ts";
import { UserError } from "../../core/userError.ts";
import { viewOpening } from "../../usecases/phases/viewOpening.ts";
import { openReview } from "../../usecases/cycle/openReview.ts";
import { listPlans } from "../../usecases/plan/listPlans.ts";
import { numberParam, staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { textsOf } from "../phases/phaseForm.ts";
import { yearLabel } from "../present/year.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { AskedDepartments } from "./AskedDepartments.tsx";
import { CopiedParts } from "./CopiedParts.tsx";
import { OpeningHints } from "./OpeningHints.tsx";
import { presentOpening, readOpening } from "./presentOpening.ts";

export const loader = staffLoader(["openReview"], async (staff) => {
  const { context, actor, locale } = staff;
  const planId = textParam(staff, "planId");
  const fiscalYear = numberParam(staff, "year");
  const plan = (await listPlans(context, actor)).find(({ id }) => id === planId);
  const known = plan?.years.find((one) => one.fiscalYear === fiscalYear);
  // A plan without a period can be reviewed in any year.
  const year = known ?? (plan && !plan.period ? { workYear: fiscalYear + 1, reviewId: null } : undefined);
  if (!plan || !year)
    throw new UserError("not-found", {
      ja: "この計画と年度はありません。計画のページから選んでください。",
      en: "There is no such plan and year. Choose one from the page of the plan.",
    });
  const words = wordsOf(
    locale,
    "openReview",
    "plans",
    "opening",
    "phases",
    "reviewSettings",
    "evaluationSettings",
  );
  const opening = year.reviewId ? null : await viewOpening(context, actor, { planId, fiscalYear });
  return {
    words: {
      openReview: words.openReview,
      plans: words.plans,
      opening: words.opening,
      evaluationSettings: words.evaluationSettings,
    },
    opening: opening && presentOpening(opening, locale, words),
    planId,
    title: plan.title,
    fiscalYear,
    year: yearLabel(fiscalYear, locale).full,
    work: yearLabel(year.workYear, locale).full,
    reviewId: year.reviewId,
    today: todayInJapan(context.now()),
  };
});

export type OpeningPage = Awaited<ReturnType<typeof loader>>;

export const action = staffAction(["openReview"], async (staff, form) => {
  const { reviewId, submissions } = await openReview(staff.context, staff.actor, {
    planId: textParam(staff, "planId"),
    fiscalYear: numberParam(staff, "year"),
    ...readOpening(textsOf(form)),
  });
  return redirect(`/reviews/${reviewId}?opened=${submissions}`);
});

/** Says what opening a review will do before it is done: both years, what is created, until when nobody sees it. */
export default function OpenReview() {
  const page = useLoaderData<typeof loader>();
  const { words: all, planId, title, fiscalYear, year, work, reviewId, opening } = page;
  const words = all.openReview;
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const items = [
    { text: all.plans.title, href: "/plans" },
    { text: title, href: `/plans/${planId}/${fiscalYear}`, lang: dataLang },
    { text: words.title },
  ];
  return (
    <Page
      title={words.title}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      over={<p lang={dataLang}>{title}</p>}
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {reviewId ? (
        <Banner tone="info" title={words.already}>
          <p className="mt-3">
            <ButtonLink href={`/staff/reviews/${reviewId}`}>{words.toBoard}</ButtonLink>
          </p>
        </Banner>
      ) : (
        <>
          <p className="mb-6">{words.lead}</p>
          {opening && <OpeningHints opening={opening} words={all.opening} />}
          <dl className="mb-8 grid max-w-3xl gap-y-2 border-y border-solid-gray-420 py-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <dt className="text-solid-gray-700">{words.underReview}</dt>
            <dd className="text-std-20B-150">{year}</dd>
            <dt className="text-solid-gray-700">{words.workYear}</dt>
            <dd className="text-std-20B-150">{work}</dd>
            <dt className="text-solid-gray-700">{words.creates}</dt>
            <dd>{words.createsText}</dd>
            <dt className="text-solid-gray-700">{all.evaluationSettings.title}</dt>
            <dd>
              {all.evaluationSettings.copied}{" "}
              <a href="/staff/evaluation-settings" className="link-plain">
                {all.evaluationSettings.look}
              </a>
            </dd>
          </dl>
          {opening && <CopiedParts opening={opening} words={all.opening} />}
          <Form method="post" noValidate className="mt-10 grid gap-6">
            <Field
              id="dueOn"
              name="dueOn"
              type="date"
              label={words.dueOn}
              hint={[words.dueHint, opening?.weekendHint].filter(Boolean).join(" ")}
              defaultValue={refusal?.values["dueOn"] ?? opening?.usualDueOn ?? ""}
              problem={refusal?.fields["dueOn"]}
              required
            />
            {opening && <AskedDepartments opening={opening} refusal={refusal} words={all.opening} />}
            <p>{words.until}</p>
            <div>
              <Button pending={pending}>{fill(words.submit, { year })}</Button>
            </div>
          </Form>
        </>
      )}
    </Page>
  );
}
