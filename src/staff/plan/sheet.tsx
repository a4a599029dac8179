import { useLoaderData } from "react-router";
import { may } from "../../core/permission/permission.ts";
import { listHints } from "../../usecases/contradictions/listHints.ts";
import { viewSheet } from "../../usecases/plan/viewSheet.ts";
import { numberParam, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { loadOpinionsAbout } from "../opinion/loadOpinionsAbout.ts";
import { OpinionsAbout } from "../opinion/OpinionsAbout.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StateTag } from "../ui/StateTag.tsx";
import { useShell } from "../useShell.ts";
import { HintSection } from "./HintSection.tsx";
import { presentHints } from "./presentHints.ts";
import { presentSheetPage } from "./presentSheetPage.ts";
import { SheetBasics } from "./SheetBasics.tsx";
import { SheetChecks } from "./SheetChecks.tsx";
import { SheetDoubts } from "./SheetDoubts.tsx";
import { SheetResults } from "./SheetResults.tsx";
import { YearPicker } from "./YearPicker.tsx";

export const loader = staffLoader(["viewPlan"], async (staff) => {
  const { context, actor, locale } = staff;
  const words = wordsOf(locale, "sheet", "entry", "states", "time", "plans", "hints", "evaluation");
  const view = await viewSheet(context, actor, {
    planId: textParam(staff, "planId"),
    fiscalYear: numberParam(staff, "year"),
    sheetNo: numberParam(staff, "sheetNo"),
  });
  const { entry: _, ...pageWords } = words;
  const { plan, nodeId } = view.sheet;
  const hints = may(actor, "viewDoubts")
    ? await listHints(context, actor, { planId: plan.id, fiscalYear: view.sheet.fiscalYear })
    : null;
  return {
    words: pageWords,
    opinions: await loadOpinionsAbout(
      staff,
      { nodeId },
      { planId: plan.id, fiscalYear: view.sheet.fiscalYear },
    ),
    page: presentSheetPage(view, locale, words),
    hints: hints && presentHints(hints, locale, words, ({ nodeIds }) => nodeIds.includes(nodeId)),
    mayPrint: may(actor, "printSheets"),
  };
});

/** The printed form of one sheet, with what was unclear in the source and who works on it. */
export default function Sheet() {
  const { words, opinions, page, hints, mayPrint } = useLoaderData<typeof loader>();
  const { dataLang, words: shellWords } = useShell();
  const plan = `/plans/${page.planId}/${page.fiscalYear}`;
  const print = `/staff${plan}/print/${page.sheetNo}`;
  const items = [
    { text: words.plans.title, href: "/plans" },
    { text: page.planTitle, href: plan, lang: dataLang },
    { text: `${page.number} ${page.title}`, lang: dataLang },
  ];
  return (
    <Page
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      title={`${page.number} ${page.title} ${page.year.full}`}
      heading={
        <span lang={dataLang}>
          {page.number} {page.title}
        </span>
      }
      over={
        <p>
          {words.sheet.title}{" "}
          <strong className="ms-2">{fill(words.time.underReview, { year: page.year.full })}</strong>（
          {fill(words.time.work, { year: page.work.full })}）
        </p>
      }
      aside={
        mayPrint && (
          <>
            <ButtonLink size="small" href={`${print}/pdf`}>
              {words.sheet.pdf}
            </ButtonLink>
            <ButtonLink size="small" href={`${print}/xlsx`}>
              {words.sheet.xlsx}
            </ButtonLink>
          </>
        )
      }
    >
      <YearPicker
        planId={page.planId}
        years={page.years}
        current={page.fiscalYear}
        label={words.sheet.otherYears}
        rest={`/sheets/${page.sheetNo}`}
      />
      <div className="mt-8">
        <SheetBasics page={page} words={words.sheet} />
        <SheetResults page={page} words={words} />
        <SheetChecks page={page} words={words.sheet} />
        <OpinionsAbout opinions={opinions} />
        <HintSection hints={hints} words={words.hints} />
        <SheetDoubts doubts={page.doubts} words={words.sheet} />
        {page.submissions.length > 0 && (
          <Section id="submissions" title={words.sheet.submissions}>
            <ul className="flex flex-wrap gap-x-10 gap-y-2">
              {page.submissions.map(({ id, department, state, stateWord, mayView }) => (
                <li key={id} className="flex items-center gap-2">
                  {mayView ? (
                    <a href={`/staff/submissions/${id}`} className="link-plain" lang={dataLang}>
                      {department}
                    </a>
                  ) : (
                    <span lang={dataLang}>{department}</span>
                  )}
                  <StateTag state={state} word={stateWord} />
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </Page>
  );
}
