import { useLoaderData } from "react-router";
import { may } from "../../core/permission/permission.ts";
import { listHints } from "../../usecases/contradictions/listHints.ts";
import { viewIndicator } from "../../usecases/indicator/viewIndicator.ts";
import { staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { loadOpinionsAbout } from "../opinion/loadOpinionsAbout.ts";
import { OpinionsAbout } from "../opinion/OpinionsAbout.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { HintSection } from "../plan/HintSection.tsx";
import { presentHints } from "../plan/presentHints.ts";
import { IndicatorFacts } from "./IndicatorFacts.tsx";
import { PartsTable } from "./PartsTable.tsx";
import { presentIndicatorPage } from "./presentIndicatorPage.ts";
import { SeriesHistory } from "./SeriesHistory.tsx";
import { ValueLog } from "./ValueLog.tsx";

export const loader = staffLoader(["viewPlan"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "indicator", "indicators", "entry", "plans", "hints");
  const view = await viewIndicator(context, actor, {
    planId: textParam(staff, "planId"),
    indicatorId: textParam(staff, "indicatorId"),
    fiscalYear: Number(url.searchParams.get("year")) || null,
  });
  const { entry, ...pageWords } = words;
  const { plan, fiscalYear } = view.indicator;
  const indicatorId = textParam(staff, "indicatorId");
  const hints = may(actor, "viewDoubts")
    ? await listHints(context, actor, {
        planId: plan.id,
        fiscalYear: view.years.includes(fiscalYear) ? fiscalYear : null,
      })
    : null;
  return {
    words: pageWords,
    opinions: await loadOpinionsAbout(staff, { indicatorId }, { planId: plan.id, fiscalYear }),
    page: presentIndicatorPage(view, locale, words, entry, context.now()),
    hints: hints && presentHints(hints, locale, words, (hint) => hint.indicatorIds.includes(indicatorId)),
  };
});

/** One indicator: where it stands, its history with the target line, where it is printed, what it means, and who
 * recorded which value when. */
export default function Indicator() {
  const { words, opinions, page, hints } = useLoaderData<typeof loader>();
  const { dataLang, words: shellWords } = useShell();
  const m = words.indicator;
  const plan = `/plans/${page.planId}`;
  return (
    <Page
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: words.plans.title, href: "/plans" },
            { text: page.planTitle, href: plan, lang: dataLang },
            { text: words.indicators.title, href: `${plan}/indicators` },
            { text: page.name, lang: dataLang },
          ]}
        />
      }
      title={page.name}
      heading={<span lang={dataLang}>{page.name}</span>}
      over={<p lang={dataLang}>{page.department}</p>}
    >
      {page.years.length === 0 ? (
        <p className="mb-6">{m.noReview}</p>
      ) : (
        <nav aria-label={m.reviewed} className="mb-8 print:hidden">
          <ul className="flex flex-wrap border-b border-solid-gray-420">
            {page.years.map(({ fiscalYear, label }) => (
              <li key={fiscalYear}>
                <a
                  href={`?year=${fiscalYear}`}
                  aria-current={fiscalYear === page.fiscalYear ? "page" : undefined}
                  className="block border-b-4 border-transparent px-4 py-2 hover:bg-key-50 aria-[current=page]:border-key-900 aria-[current=page]:font-bold"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {page.series.map((series) => (
        <SeriesHistory key={series.id} series={series} words={words} showStanding={page.years.length > 0} />
      ))}
      <PartsTable page={page} words={m} />
      <Section id="placements" title={m.placements}>
        <ul className="space-y-2">
          {page.placements.map((placement) => (
            <li key={placement.nodeId}>
              {placement.href ? (
                <a href={placement.href} className="link-plain" lang={dataLang}>
                  {placement.title}
                </a>
              ) : (
                <span lang={dataLang}>{placement.title}</span>
              )}{" "}
              <span className="text-[0.875rem] text-solid-gray-700">
                {placement.isRepeat ? m.repeat : m.home}
              </span>
              {placement.name !== page.name && <span lang={dataLang}>「{placement.name}」</span>}
              {placement.otherwise.length > 0 && (
                <ul className="ms-6 list-disc text-[0.875rem]">
                  {placement.otherwise.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <OpinionsAbout opinions={opinions} />
      <HintSection hints={hints} words={words.hints} />
      <IndicatorFacts page={page} words={m} />
      <ValueLog page={page} words={m} />
    </Page>
  );
}
