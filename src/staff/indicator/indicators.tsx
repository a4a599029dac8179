import { useLoaderData } from "react-router";
import { directions } from "../../core/indicator/indicator.ts";
import { listIndicators, pageSize } from "../../usecases/indicator/listIndicators.ts";
import { staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { bandLook } from "../present/band.ts";
import { cellText } from "../present/cell.ts";
import { yearLabel } from "../present/year.ts";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { CountTable } from "./CountTable.tsx";
import { IndicatorFilters } from "./IndicatorFilters.tsx";
import { IndicatorTable } from "./IndicatorTable.tsx";
import { PageLinks } from "./PageLinks.tsx";

export const loader = staffLoader(["viewPlan"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "indicators", "plans", "entry");
  const asked = (name: string) => url.searchParams.get(name)?.trim() || undefined;
  const planId = textParam(staff, "planId");
  const list = await listIndicators(context, actor, {
    planId,
    fiscalYear: Number(asked("year")) || null,
    page: Number(asked("page")) || 1,
    filter: {
      text: asked("q"),
      band: asked("band"),
      goalId: asked("goal"),
      departmentId: asked("department"),
      direction: directions.find((direction) => direction === asked("direction")),
      isGrant: asked("grant") !== undefined,
    },
  });
  const { entry, ...pageWords } = words;
  const lookOf = new Map(list.bands.map((band) => [band.id, bandLook(band, locale)]));
  return {
    words: pageWords,
    planId,
    planTitle: list.planTitle,
    year: yearLabel(list.fiscalYear, locale).full,
    query: Object.fromEntries(url.searchParams),
    bands: list.bands.map((band) => ({
      id: band.id,
      look: bandLook(band, locale),
      count: list.counts.find((count) => count.band === band.id)?.count ?? 0,
    })),
    goals: list.goals,
    departments: list.departments,
    levelName: list.levelName[locale],
    size: pageSize,
    total: list.total,
    page: list.page,
    pages: list.pages,
    rows: list.rows.map((row) => ({
      ...row,
      baseline: cellText(row.baseline, row.unit, locale, entry),
      actual: cellText(row.actual, row.unit, locale, entry),
      target: cellText(row.target, row.unit, locale, entry),
      band: lookOf.get(row.band) ?? null,
    })),
  };
});

/** Every indicator of a plan in a year, narrowed down as the person likes, fifty rows at a time. */
export default function Indicators() {
  const page = useLoaderData<typeof loader>();
  const { dataLang, words: shellWords } = useShell();
  const { words, planId, planTitle, rows, total } = page;
  const isFiltered = Object.keys(page.query).some((name) => name !== "page" && name !== "year");
  return (
    <Page
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: words.plans.title, href: "/plans" },
            { text: planTitle, href: `/plans/${planId}`, lang: dataLang },
            { text: words.indicators.title },
          ]}
        />
      }
      title={words.indicators.title}
      over={<p>{fill(words.indicators.inYear, { year: page.year })}</p>}
    >
      {total === 0 && !isFiltered ? (
        <EmptyState title={words.indicators.empty} />
      ) : (
        <>
          <p className="mb-6">{words.indicators.lead}</p>
          <IndicatorFilters page={page} />
          <p className="mt-8 mb-2 font-bold" role="status">
            {fill(words.indicators.found, { n: total })}
          </p>
          {rows.length === 0 ? <EmptyState title={words.indicators.none} /> : <IndicatorTable page={page} />}
          <PageLinks page={page} />
          <CountTable
            id="by-goal"
            title={fill(words.indicators.byGoal, { level: page.levelName })}
            rows={page.goals.map(({ id, title, counts }) => ({ id, name: title, counts }))}
            parameter="goal"
            page={page}
          />
          <CountTable
            id="by-department"
            title={words.indicators.byDepartment}
            note={words.indicators.byDepartmentNote}
            rows={page.departments}
            parameter="department"
            page={page}
          />
        </>
      )}
    </Page>
  );
}

export type IndicatorsPage = Awaited<ReturnType<typeof loader>>;
