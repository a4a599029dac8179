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
export function SheetSteps({
  page,
  words,
  current,
}: {
  readonly page: SubmissionPage;
  readonly words: Words;
  readonly current: number;
}) {
  const { steps, stepEnter, stepCheck, stepApprove } = words.entry;
  const approvals = page.approval.map(({ name }) => fill(stepApprove, { step: name }));
  return <StepNavigation label={steps} steps={[stepEnter, stepCheck, ...approvals]} current={current} />;
}

/** Why the sheet came back: returned, or opened again for a correction. */
export function ReturnedBanner({
  page,
  words,
}: {
  readonly page: SubmissionPage;
  readonly words: Words & Pick<Dictionary, "approval">;
}) {
  const { dataLang } = useShell();
  const correction = page.correctionReason;
  const returned = page.state === "returned" ? page.returned : null;
  const fields = page.returnable.flatMap(({ name, label }) => {
    const reason = page.returnedFields[name];
    return reason ? [{ name, label, reason }] : [];
  });
  if (!returned && !correction) return null;
  return (
    <Banner tone="warning" title={correction ? words.approval.correcting : words.entry.returnedTitle}>
      {returned?.reason && returned.reason !== fields.map(({ reason }) => reason).join("、") && (
        <p lang={dataLang} className="whitespace-pre-line">
          {returned.reason}
        </p>
      )}
      {fields.length > 0 && (
        <ul aria-label={words.approval.returnedFields}>
          {fields.map(({ name, label, reason }) => (
            <li key={name} lang={dataLang}>
              <a href={`#f-${name}`} className="link-plain">
                {label}
              </a>
              : {reason}
            </li>
          ))}
        </ul>
      )}
      {correction && correction !== returned?.reason && (
        <p lang={dataLang} className="whitespace-pre-line">
          {words.approval.correctReason}: {correction}
        </p>
      )}
      {correction && <p>{words.approval.correctingHelp}</p>}
      {returned && (
        <p className="text-solid-gray-700">
          {fill(words.entry.returnedBy, { by: returned.by, time: returned.at })}
        </p>
      )}
    </Banner>
  );
}
