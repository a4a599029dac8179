import { redirect, useActionData, useLoaderData } from "react-router";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { recallInquiry } from "../../usecases/inquiry/recallInquiry.ts";
import { saveInquiry } from "../../usecases/inquiry/saveInquiry.ts";
import { viewInquiry } from "../../usecases/inquiry/viewInquiry.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { textsOf } from "../phases/phaseForm.ts";
import { headingText } from "../present/heading.ts";
import { momentText } from "../present/moment.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { useShell } from "../useShell.ts";
import { InquiryForm } from "./InquiryForm.tsx";
import { IssuedPart } from "./IssuedPart.tsx";
import { LetterChoice } from "./LetterChoice.tsx";

export const loader = staffLoader(["openReview"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "inquiry", "time", "board");
  const now = context.now();
  const templateId = url.searchParams.get("template");
  const view = await viewInquiry(context, actor, { reviewId: textParam(staff, "reviewId"), templateId });
  const wanted = url.searchParams.get("department");
  const [first] = view.letters;
  const done = url.searchParams.get("done");
  return {
    words: { inquiry: words.inquiry, board: { title: words.board.title } },
    reviewId: view.heading.reviewId,
    heading: headingText(view.heading, { locale, now, words: words.time }),
    templates: view.templates,
    templateId: templateId ?? "",
    draft: view.draft,
    version: view.version,
    savedBy:
      view.savedBy &&
      fill(words.inquiry.savedBy, { by: view.savedBy.name, time: momentText(view.savedBy.at, locale, now) }),
    issued: view.issuedOn && fill(words.inquiry.issued, { day: formatDate(view.issuedOn, locale) }),
    departments: view.letters.map(({ orgUnitId, department }) => ({ value: orgUnitId, label: department })),
    letter: view.letters.find(({ orgUnitId }) => orgUnitId === wanted) ?? first ?? null,
    done: done === "saved" || done === "issuedNow" || done === "recalled" ? words.inquiry[done] : null,
  };
});
export type InquiryPage = Awaited<ReturnType<typeof loader>>;

export const shouldRevalidate = () => true;

export const action = staffAction(["openReview"], async (staff, form) => {
  const { context, actor } = staff;
  const reviewId = textParam(staff, "reviewId");
  const typed = textsOf(form);
  const address = `/reviews/${reviewId}/inquiry`;
  if (typed["intent"] === "recall") {
    await recallInquiry(context, actor, reviewId);
    return redirect(`${address}?done=recalled`);
  }
  const issue = typed["intent"] === "issue";
  await saveInquiry(context, actor, { reviewId, version: Number(typed["version"]), typed }, { issue });
  return redirect(`${address}?done=${issue ? "issuedNow" : "saved"}`);
});

/** The inquiry of a review: its text, the letter to each department, and the record that it was sent. */
export default function InquiryPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const words = page.words.inquiry;
  return (
    <Page
      title={`${words.title} ${page.heading.title}`}
      heading={words.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: page.words.board.title, href: `/reviews/${page.reviewId}` }, { text: words.title }]}
        />
      }
      over={<ReviewLine heading={page.heading} lang={dataLang} />}
      aside={
        page.letter && (
          <>
            <ButtonLink href={`/staff/reviews/${page.reviewId}/inquiry/print`}>{words.print}</ButtonLink>
            <ButtonLink href={`/staff/reviews/${page.reviewId}/inquiry/file`}>{words.file}</ButtonLink>
          </>
        )
      }
    >
      {page.done && !refusal && <Banner tone="success" title={page.done} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {page.issued ? <IssuedPart page={page} /> : <InquiryForm page={page} refusal={refusal} />}
      {page.letter ? (
        <LetterChoice page={page} letter={page.letter} />
      ) : (
        <EmptyState title={words.noLetters} />
      )}
    </Page>
  );
}
