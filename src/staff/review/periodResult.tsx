import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { may } from "../../core/permission/permission.ts";
import { publicationPath } from "../../core/publication/publication.ts";
import { viewPeriodReview } from "../../usecases/cycle/viewPeriodReview.ts";
import { publishPeriodReview } from "../../usecases/publication/publishPeriodReview.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { PeriodCounts } from "./PeriodCounts.tsx";
import { PeriodTable } from "./PeriodTable.tsx";
import { PeriodTexts } from "./PeriodTexts.tsx";
import { presentPeriodResult } from "./presentPeriodResult.ts";

export const loader = staffLoader(["viewPlan"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "periodResult", "periodReviews", "entry", "time", "states", "evaluation");
  const { heading, result, published } = await viewPeriodReview(context, actor, textParam(staff, "reviewId"));
  const documents = url.searchParams.get("documents");
  const { reviewKind, fiscalYear, plan } = result;
  const path = publicationPath.periodReview(actor.municipalityId, plan.id, reviewKind, fiscalYear);
  return {
    words: {
      periodResult: words.periodResult,
      periodReviews: words.periodReviews,
      evaluation: words.evaluation,
    },
    reviewId: heading.reviewId,
    planId: heading.planId,
    heading: headingText(heading, { locale, now: context.now(), words: words.time }),
    isLocked: heading.state === "locked",
    isFinal: published === "final",
    stageWord: words.states[published ?? "unpublished"],
    publicPage: published ? `/${path}/` : null,
    result: presentPeriodResult(result, locale, words),
    may: { board: may(actor, "viewBoard"), publish: may(actor, "publish"), edit: may(actor, "editPlan") },
    done:
      documents === null
        ? null
        : { n: Number(documents), changed: Number(url.searchParams.get("changed") ?? 0) },
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["publish"], async (staff, form) => {
  const reviewId = textParam(staff, "reviewId");
  const stage = form.get("stage") === "final" ? "final" : "comment";
  const { documents, changed } = await publishPeriodReview(staff.context, staff.actor, { reviewId, stage });
  return redirect(`/reviews/${reviewId}/result?documents=${documents}&changed=${changed}`);
});

/** What a mid-term or final review found, and how it is published. */
export default function PeriodResultPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const { periodResult: words, periodReviews } = page.words;
  const { result, heading, planId } = page;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const items = [
    { text: heading.planTitle, href: `/plans/${planId}`, lang: dataLang },
    { text: periodReviews.title, href: `/plans/${planId}/reviews` },
    { text: words.title },
  ];
  return (
    <Page
      title={`${words.title} ${heading.underReview}`}
      heading={words.title}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      over={<ReviewLine heading={heading} lang={dataLang} />}
      aside={
        page.may.board && (
          <ButtonLink href={`/staff/reviews/${page.reviewId}`}>{periodReviews.board}</ButtonLink>
        )
      }
    >
      {page.done && <Banner tone="success" title={fill(words.published, page.done)} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <PeriodCounts result={result} words={words} />
      <Section id="rows" title={words.rows}>
        {result.noData && <p className="mb-3">{result.noData}</p>}
        <PeriodTable result={result} words={words} gradeWords={page.words.evaluation} />
      </Section>
      <Section id="texts" title={words.texts}>
        <PeriodTexts texts={result.texts} words={words} />
      </Section>
      {result.achievements.length > 0 && (
        <Section id="achievements" title={words.achievements}>
          <ul lang={dataLang}>
            {result.achievements.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
          {page.may.edit && (
            <p className="mt-3">
              <ButtonLink size="small" href={`/staff/plans/${planId}/versions`}>
                {words.toPlan}
              </ButtonLink>
            </p>
          )}
        </Section>
      )}
      {page.may.publish && <PublishSection page={page} />}
    </Page>
  );
}

function PublishSection({ page }: { readonly page: Awaited<ReturnType<typeof loader>> }) {
  const pending = useNavigation().state === "submitting";
  const words = page.words.periodResult;
  return (
    <Section id="publish" title={words.publish}>
      <p>
        {fill(words.state, { stage: page.stageWord })}
        {page.publicPage && (
          <a href={page.publicPage} className="link-plain ms-4">
            {words.see}
          </a>
        )}
      </p>
      <p className="mb-4">
        {words.publishLead} {!page.isLocked && words.finalNeedsAll}
      </p>
      <Form method="post" className="flex flex-wrap gap-4">
        {!page.isFinal && (
          <Button
            kind={page.isLocked ? "secondary" : "primary"}
            pending={pending}
            name="stage"
            value="comment"
          >
            {words.asComment}
          </Button>
        )}
        {page.isLocked && (
          <Button pending={pending} name="stage" value="final">
            {words.asFinal}
          </Button>
        )}
      </Form>
    </Section>
  );
}
