import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { may } from "../../core/permission/permission.ts";
import { listPeriodReviews } from "../../usecases/cycle/listPeriodReviews.ts";
import { openPeriodReview } from "../../usecases/cycle/openPeriodReview.ts";
import { staffAction, staffLoader, textParam, type Refusal } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { yearField } from "../planEditor/readPlanForm.ts";
import { headingText } from "../present/heading.ts";
import { yearLabel } from "../present/year.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";

export const loader = staffLoader(["viewPlan"], async (staff) => {
  const { context, actor, locale } = staff;
  const words = wordsOf(locale, "periodReviews", "plans", "time", "states");
  const { plan, reviews } = await listPeriodReviews(context, actor, textParam(staff, "planId"));
  const now = context.now();
  return {
    words: { periodReviews: words.periodReviews, plans: words.plans },
    plan: { id: plan.id, title: plan.title },
    firstYear: plan.period ? yearLabel(plan.period.start, locale).full : "",
    reviews: reviews.map((review) => ({
      id: review.reviewId,
      heading: headingText(review, { locale, now, words: words.time }),
      stateWord: review.state === "locked" ? words.states.reviewLocked : words.states.open,
      stageWord: fill(words.periodReviews.publishedStage, {
        stage: words.states[review.published ?? "unpublished"],
      }),
    })),
    may: { open: may(actor, "openReview"), board: may(actor, "viewBoard") },
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["openReview"], async (staff, form) => {
  const { reviewId, submissions } = await openPeriodReview(staff.context, staff.actor, {
    planId: textParam(staff, "planId"),
    kind: form.get("kind") === "final" ? "final" : "midTerm",
    fromFiscalYear: yearField(form, "fromFiscalYear"),
    fiscalYear: yearField(form, "fiscalYear"),
    dueOn: String(form.get("dueOn") ?? "").trim(),
  });
  return redirect(`/reviews/${reviewId}?opened=${submissions}`);
});

/** The mid-term and final reviews of a plan, and the form that opens one. */
export default function PeriodReviews() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const { words: all, plan, reviews } = page;
  const words = all.periodReviews;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const items = [
    { text: all.plans.title, href: "/plans" },
    { text: plan.title, href: `/plans/${plan.id}`, lang: dataLang },
    { text: words.title },
  ];
  return (
    <Page
      title={`${words.title} ${plan.title}`}
      heading={words.title}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      over={<p lang={dataLang}>{plan.title}</p>}
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <p className="-mt-2 mb-8 max-w-4xl">{words.lead}</p>
      <Section id="list" title={words.list}>
        {reviews.length === 0 ? (
          <EmptyState title={words.none} />
        ) : (
          <ul className="border-b border-solid-gray-420">
            {reviews.map(({ id, heading, stateWord, stageWord }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-4 border-t border-solid-gray-420 py-4"
              >
                <div>
                  <ReviewLine heading={heading} lang={dataLang} />
                  <p className="flex gap-x-6 text-solid-gray-700">
                    <span>{stateWord}</span>
                    <span>{stageWord}</span>
                  </p>
                </div>
                <p className="flex flex-wrap gap-3">
                  {page.may.board && (
                    <ButtonLink size="small" href={`/staff/reviews/${id}`}>
                      {words.board}
                    </ButtonLink>
                  )}
                  <ButtonLink size="small" href={`/staff/reviews/${id}/result`}>
                    {words.result}
                  </ButtonLink>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {page.may.open && <OpenForm page={page} refusal={refusal} />}
    </Page>
  );
}

function OpenForm({
  page,
  refusal,
}: {
  readonly page: Awaited<ReturnType<typeof loader>>;
  readonly refusal: Refusal | null;
}) {
  const pending = useNavigation().state === "submitting";
  const words = page.words.periodReviews;
  const field = (name: string, first = "") => ({
    id: name,
    name,
    defaultValue: refusal?.values[name] ?? first,
    problem: refusal?.fields[name],
    required: true,
  });
  return (
    <Section id="open" title={words.open}>
      <Form method="post" noValidate className="grid gap-5">
        <div className="max-w-md">
          <Select
            id="kind"
            name="kind"
            label={words.kind}
            defaultValue={refusal?.values["kind"] ?? "midTerm"}
            options={(["midTerm", "final"] as const).map((value) => ({
              value,
              label: words[`kind_${value}`],
            }))}
          />
        </div>
        <Field {...field("fromFiscalYear", page.firstYear)} label={words.from} hint={words.yearHint} />
        <Field {...field("fiscalYear")} label={words.to} hint={words.yearHint} />
        <Field {...field("dueOn")} type="date" label={words.dueOn} hint={words.dueHint} />
        <p>{words.creates}</p>
        <div>
          <Button pending={pending}>{words.submit}</Button>
        </div>
      </Form>
    </Section>
  );
}
