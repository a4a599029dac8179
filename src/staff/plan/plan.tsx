import { useLoaderData } from "react-router";
import { may } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { listPlans } from "../../usecases/plan/listPlans.ts";
import { viewPlan } from "../../usecases/plan/viewPlan.ts";
import { numberParam, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { yearLabel } from "../present/year.ts";
import { Banner } from "../ui/Banner.tsx";
import { BandChip } from "../ui/BandChip.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { PlanTree } from "./PlanTree.tsx";
import { presentTree } from "./presentTree.ts";
import { YearPicker } from "./YearPicker.tsx";

export const loader = staffLoader(["viewPlan"], async (staff) => {
  const { context, actor, locale } = staff;
  const words = wordsOf(locale, "plan", "plans", "states", "time", "shell");
  const planId = textParam(staff, "planId");
  const plan = (await listPlans(context, actor)).find(({ id }) => id === planId);
  if (!plan)
    throw new UserError("not-found", {
      ja: "この計画はありません。計画の一覧から選んでください。",
      en: "There is no such plan. Choose one from the list.",
    });
  const open = plan.years.filter(({ state }) => state !== "closed");
  const fiscalYear = staff.params["year"]
    ? numberParam(staff, "year")
    : (open.at(-1)?.fiscalYear ?? plan.years[0]?.fiscalYear);
  const year = plan.years.find((one) => one.fiscalYear === fiscalYear);
  if (!year)
    throw new UserError("not-found", {
      ja: "この年度は計画期間の外です。",
      en: "This year is outside the period of the plan.",
    });
  const view =
    year.state === "closed" ? null : await viewPlan(context, actor, { planId, fiscalYear: year.fiscalYear });
  return {
    words,
    planId,
    title: plan.title,
    fiscalYear: year.fiscalYear,
    reviewId: year.reviewId,
    label: yearLabel(year.fiscalYear, locale),
    work: yearLabel(year.workYear, locale).full,
    years: plan.years.map((one) => ({
      fiscalYear: one.fiscalYear,
      label: yearLabel(one.fiscalYear, locale),
      stateWord: one.state === "locked" ? words.states.reviewLocked : words.states[one.state],
    })),
    tree: view && presentTree(view, locale),
    may: {
      open: may(actor, "openReview"),
      board: may(actor, "viewBoard"),
      publish: may(actor, "publish"),
      print: may(actor, "printSheets"),
    },
  };
});

export default function Plan() {
  const page = useLoaderData<typeof loader>();
  const { dataLang, words: shellWords } = useShell();
  const { words, planId, title, fiscalYear, reviewId, label, work, tree } = page;
  const base = `/staff/plans/${planId}/${fiscalYear}`;
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
      title={`${title} ${label.full}`}
      heading={
        <>
          <span lang={dataLang}>{title}</span>{" "}
          <span className="inline-block text-std-20B-150">
            {fill(words.time.underReview, { year: label.full })}
          </span>
        </>
      }
      over={<p>{fill(words.plan.workNote, { work, year: label.full })}</p>}
      aside={
        tree && (
          <>
            {page.may.board && reviewId && (
              <ButtonLink href={`/staff/reviews/${reviewId}`}>{words.plan.board}</ButtonLink>
            )}
            {page.may.publish && <ButtonLink href={`${base}/publish`}>{words.plan.publish}</ButtonLink>}
          </>
        )
      }
    >
      <YearPicker planId={planId} years={page.years} current={fiscalYear} label={words.plan.years} />
      {tree === null ? (
        <Banner tone="info" title={fill(words.plan.closedTitle, { year: label.full })}>
          <p>{page.may.open ? words.plan.closedPlanning : words.plan.closedHelp}</p>
          {page.may.open && (
            <p className="mt-4">
              <ButtonLink kind="primary" href={`${base}/open`}>
                {fill(words.plan.openReview, { year: label.full })}
              </ButtonLink>
            </p>
          )}
        </Banner>
      ) : (
        <>
          <div className="my-8">
            <h2 className="font-bold">{fill(words.plan.count, { n: tree.total })}</h2>
            <ul className="mt-1 flex flex-wrap gap-x-8 gap-y-1 text-std-18N-160">
              {tree.counts.map(({ band, count }) => (
                <li key={band.symbol}>
                  <BandChip {...band} count={count} />
                </li>
              ))}
            </ul>
            <div className="mt-2 flex flex-wrap gap-x-10 gap-y-1">
              <Disclosure summary={words.plan.legend}>
                <dl className="grid gap-y-1">
                  {tree.counts.map(({ band, rule }) => (
                    <div key={band.symbol} className="flex flex-wrap gap-x-4">
                      <dt className="min-w-36">
                        <BandChip {...band} />
                      </dt>
                      <dd>{rule}</dd>
                    </div>
                  ))}
                </dl>
              </Disclosure>
              {page.may.print && (
                <p className="flex flex-wrap gap-x-6 print:hidden">
                  <a className="link-plain py-0.5" href={`${base}/print/all/pdf`}>
                    {words.plan.printPdf}
                  </a>
                  <a className="link-plain py-0.5" href={`${base}/print/all/xlsx`}>
                    {words.plan.printXlsx}
                  </a>
                </p>
              )}
            </div>
          </div>
          <PlanTree tree={tree} base={base} words={words.plan} />
        </>
      )}
    </Page>
  );
}
