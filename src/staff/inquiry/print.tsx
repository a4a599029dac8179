import { useLoaderData } from "react-router";
import { viewInquiry } from "../../usecases/inquiry/viewInquiry.ts";
import { staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { headingText } from "../present/heading.ts";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useShell } from "../useShell.ts";
import { LetterSheet } from "./LetterSheet.tsx";

export const loader = staffLoader(["openReview"], async (staff) => {
  const { context, actor, locale } = staff;
  const words = wordsOf(locale, "inquiry", "time");
  const view = await viewInquiry(context, actor, { reviewId: textParam(staff, "reviewId") });
  return {
    words: words.inquiry,
    reviewId: view.heading.reviewId,
    heading: headingText(view.heading, { locale, now: context.now(), words: words.time }),
    isIssued: view.issuedOn !== null,
    letters: view.letters,
  };
});

/** The letters to all departments, each on a sheet of paper of its own. */
export default function PrintInquiry() {
  const { words, letters, reviewId, heading, isIssued } = useLoaderData<typeof loader>();
  const { words: shellWords } = useShell();
  return (
    <>
      <title>{`${words.print} ${heading.title} – Shirube`}</title>
      <div className="mb-6 print:hidden">
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: words.title, href: `/reviews/${reviewId}/inquiry` }, { text: words.print }]}
        />
        <h1 className="mt-4 text-std-24B-150">{`${words.title} ${heading.title}`}</h1>
        <p>
          {words.printNote} {!isIssued && words.draftMark}
        </p>
        <p className="mt-3">
          <ButtonLink href={`/staff/reviews/${reviewId}/inquiry/file`}>{words.file}</ButtonLink>
        </p>
      </div>
      {letters.length === 0 && <EmptyState title={words.noLetters} />}
      <div className="grid gap-8 print:block">
        {letters.map((letter) => (
          <div key={letter.orgUnitId} className="print:break-after-page print:last:break-after-auto">
            <LetterSheet letter={letter} undated={words.undated} />
          </div>
        ))}
      </div>
    </>
  );
}
