import { useLoaderData } from "react-router";
import { may } from "../../core/permission/permission.ts";
import { fiscalYearOf, todayInJapan } from "../../core/calendar/days.ts";
import { UserError } from "../../core/userError.ts";
import { listHints } from "../../usecases/contradictions/listHints.ts";
import { listPlans } from "../../usecases/plan/listPlans.ts";
import { viewOutline } from "../../usecases/plan/viewOutline.ts";
import { viewPlan } from "../../usecases/plan/viewPlan.ts";
import { numberParam, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { yearLabel } from "../present/year.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { HintSection } from "./HintSection.tsx";
import { PlanCounts } from "./PlanCounts.tsx";
import { PlanTree } from "./PlanTree.tsx";
import { presentHints } from "./presentHints.ts";
import { presentCounts, presentTree } from "./presentTree.ts";
import { YearPicker } from "./YearPicker.tsx";

export const loader = staffLoader(["viewPlan"], async (staff) => {
  const { context, actor, locale } = staff;
  const words = wordsOf(locale, "plan", "plans", "states", "time", "publishPlan", "hints", "periodReviews");
  const planId = textParam(staff, "planId");
  const plan = (await listPlans(context, actor)).find(({ id }) => id === planId);
  if (!plan)
    throw new UserError("not-found", {
      ja: "この計画はありません。計画の一覧から選んでください。",
      en: "There is no such plan. Choose one from the list.",
    });
  const opened = plan.years.filter(({ state }) => state !== "closed");
  const asked = staff.params["year"] ? numberParam(staff, "year") : null;
  const fiscalYear = asked ?? opened.at(-1)?.fiscalYear ?? plan.years[0]?.fiscalYear;
  const year = plan.years.find((one) => one.fiscalYear === fiscalYear);
  if (asked !== null && !year)
    throw new UserError("not-found", {
      ja: "この年度は計画期間の外です。",
      en: "This year is outside the period of the plan.",
    });
  const view =
    year && year.state !== "closed"
      ? await viewPlan(context, actor, { planId, fiscalYear: year.fiscalYear })
      : null;
  const hints = may(actor, "viewDoubts")
    ? await listHints(context, actor, { planId, fiscalYear: view?.fiscalYear ?? null })
    : null;
  return {
    words,
    planId,
    hints: hints && presentHints(hints, locale, words),
    title: plan.title,
    // A plan without a period has no year until planning opens one.
    year: year && {
      fiscalYear: year.fiscalYear,
      reviewId: year.reviewId,
      label: yearLabel(year.fiscalYear, locale),
      work: yearLabel(year.workYear, locale).full,
    },
    years: plan.years.map((one) => ({
      fiscalYear: one.fiscalYear,
      label: yearLabel(one.fiscalYear, locale),
      stateWord: one.state === "locked" ? words.states.reviewLocked : words.states[one.state],
    })),
    // A plan without a period can be reviewed in any year; the one that has just ended comes first.
    lastYear: fiscalYearOf(todayInJapan(context.now())) - 1,
    counts: view && presentCounts(view, locale),
    // What the plan wants stands here until its first review; later a year that is not open has nothing to show.
    tree:
      view || opened.length === 0
        ? presentTree(view ?? (await viewOutline(context, actor, planId)), locale)
        : [],
    may: {
      open: may(actor, "openReview"),
      board: may(actor, "viewBoard"),
      publish: may(actor, "publish"),
      print: may(actor, "printSheets"),
      edit: may(actor, "editPlan"),
    },
  };
});

export default function Plan() {
  const page = useLoaderData<typeof loader>();
  const { dataLang, words: shellWords } = useShell();
  const { words, planId, title, year, counts } = page;
  const base = year ? `/staff/plans/${planId}/${year.fiscalYear}` : null;
  return (
    <Page
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: words.plans.title, href: "/plans" },
            { text: title, lang: dataLang },
          ]}
        />
      }
      title={[title, year?.label.full].filter(Boolean).join(" ")}
      heading={
        <>
          <span lang={dataLang}>{title}</span>{" "}
          {year && (
            <span className="inline-block text-std-20B-150">
              {fill(words.time.underReview, { year: year.label.full })}
            </span>
          )}
        </>
      }
      over={year && <p>{fill(words.plan.workNote, { work: year.work, year: year.label.full })}</p>}
      aside={
        <>
          {counts && page.may.board && year?.reviewId && (
            <ButtonLink href={`/staff/reviews/${year.reviewId}`}>{words.plan.board}</ButtonLink>
          )}
          {counts && page.may.publish && (
            <ButtonLink href={`${base}/publish`}>{words.plan.publish}</ButtonLink>
          )}
          {page.may.publish && (
            <ButtonLink href={`/staff/plans/${planId}/publish`}>{words.publishPlan.title}</ButtonLink>
          )}
          <ButtonLink href={`/staff/plans/${planId}/indicators`}>{words.plan.indicatorList}</ButtonLink>
          <ButtonLink href={`/staff/plans/${planId}/reviews`}>{words.periodReviews.title}</ButtonLink>
          {page.may.edit && (
            <ButtonLink href={`/staff/plans/${planId}/versions`}>{words.plan.versions}</ButtonLink>
          )}
        </>
      }
    >
      {year && (
        <YearPicker planId={planId} years={page.years} current={year.fiscalYear} label={words.plan.years} />
      )}
      {counts && base ? (
        <PlanCounts counts={counts} base={base} words={words.plan} mayPrint={page.may.print} />
      ) : (
        <Closed page={page} />
      )}
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-1 print:hidden">
        <span className="text-solid-gray-700">{words.plan.book}</span>
        {(["pdf", "docx", "summary"] as const).map((edition) => (
          <a key={edition} className="link-plain py-0.5" href={`/staff/plans/${planId}/book/${edition}`}>
            {words.plan[`book_${edition}`]}
          </a>
        ))}
      </p>
      <PlanTree tree={page.tree} base={counts && base} words={words.plan} />
      <HintSection hints={page.hints} words={words.hints} folded />
    </Page>
  );
}

/** Before a year is under review: what can be done about it. The plan itself stands below. */
function Closed({ page }: { readonly page: Awaited<ReturnType<typeof loader>> }) {
  const { words, year, may: allowed, planId } = page;
  if (!year)
    return (
      <Banner tone="info" title={words.plan.noPeriodTitle}>
        {allowed.open && (
          <p className="mt-4">
            <ButtonLink kind="primary" href={`/staff/plans/${planId}/${page.lastYear}/open`}>
              {fill(words.plan.openReview, { year: String(page.lastYear) })}
            </ButtonLink>
          </p>
        )}
      </Banner>
    );
  return (
    <Banner tone="info" title={fill(words.plan.closedTitle, { year: year.label.full })}>
      <p>{allowed.open ? words.plan.closedPlanning : words.plan.closedHelp}</p>
      {allowed.open && (
        <p className="mt-4">
          <ButtonLink kind="primary" href={`/staff/plans/${planId}/${year.fiscalYear}/open`}>
            {fill(words.plan.openReview, { year: year.label.full })}
          </ButtonLink>
        </p>
      )}
    </Banner>
  );
}
