import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { StepNavigation } from "../ui/StepNavigation.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { useShell } from "../useShell.ts";
import type { SubmissionPage } from "./present.ts";

type Words = Pick<Dictionary, "entry" | "view">;

/** What stands above every page of a submission: the way back, both years, the sheet, its neighbours. */
export function sheetHead(page: SubmissionPage, words: Words, shell: ReturnType<typeof useShell>) {
  const number = String(page.sheetNo).padStart(2, "0");
  const plan = `/staff/plans/${page.planId}/${page.fiscalYear}`;
  return {
    title: `${number} ${page.title}`,
    heading: (
      <>
        <span lang={shell.dataLang}>
          {number} {page.title}
        </span>
        <span
          className="ms-3 inline-block text-std-18B-160 text-solid-gray-800"
          lang={shell.langOf(page.department)}
        >
          {fill(words.entry.part, { department: page.department })}
        </span>
      </>
    ),
    over: <ReviewLine heading={page.heading} lang={shell.dataLang} />,
    aside: (
      <nav aria-label={words.entry.jump} className="flex flex-wrap gap-x-5">
        {page.previousId && (
          <a className="link-plain py-1" href={`/staff/submissions/${page.previousId}`}>
            ‹ {words.entry.previous}
          </a>
        )}
        {page.nextId && (
          <a className="link-plain py-1" href={`/staff/submissions/${page.nextId}`}>
            {words.entry.next} ›
          </a>
        )}
        <a className="link-plain py-1" href={`${plan}/sheets/${page.sheetNo}`}>
          {words.entry.wholeSheet}
        </a>
        <a className="link-plain py-1" href={`${plan}/print/${page.sheetNo}/pdf`}>
          {words.entry.printPdf}
        </a>
      </nav>
    ),
  };
}

/** The way to this page. */
export function SheetWay({ page, words, last }: { page: SubmissionPage; words: Words; last?: string }) {
  const { words: shellWords, dataLang } = useShell();
  const here = { text: `${String(page.sheetNo).padStart(2, "0")} ${page.title}`, lang: dataLang };
  const items = last ? [{ ...here, href: `/submissions/${page.id}` }, { text: last }] : [here];
  return (
    <Breadcrumb
      label={shellWords.shell.breadcrumb}
      items={[{ text: words.entry.back, href: "/" }, ...items]}
    />
  );
}

/** The steps from filling in to approval, with the one that the page is about. */
export function SheetSteps({ words, current }: { readonly words: Words; readonly current: number }) {
  const { steps, stepEnter, stepCheck, stepApprove } = words.entry;
  return <StepNavigation label={steps} steps={[stepEnter, stepCheck, stepApprove]} current={current} />;
}

/** Why the sheet came back. */
export function ReturnedBanner({ page, words }: { page: SubmissionPage; words: Words }) {
  const { dataLang } = useShell();
  if (page.state !== "returned" || !page.returned) return null;
  const { reason, by, at } = page.returned;
  return (
    <Banner tone="warning" title={words.entry.returnedTitle}>
      <p lang={dataLang} className="whitespace-pre-line">
        {reason}
      </p>
      <p className="text-solid-gray-700">{fill(words.entry.returnedBy, { by, time: at })}</p>
    </Banner>
  );
}
