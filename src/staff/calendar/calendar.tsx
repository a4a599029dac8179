import { Link, useLoaderData } from "react-router";
import { fiscalYearOf, todayInJapan } from "../../core/calendar/days.ts";
import { may } from "../../core/permission/permission.ts";
import { viewCalendar } from "../../usecases/calendar/viewCalendar.ts";
import { staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { yearLabel } from "../present/year.ts";
import { Banner } from "../ui/Banner.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { calendarYear } from "./calendarYear.ts";
import { MonthTable } from "./MonthTable.tsx";
import { presentCalendar } from "./presentCalendar.ts";
import { YearTable } from "./YearTable.tsx";

export const loader = staffLoader(["viewCalendar"], async ({ context, actor, locale, url }) => {
  const words = wordsOf(locale, "calendar", "phases", "phaseStates");
  const asked = url.searchParams.get("year");
  const year = calendarYear(asked ? Number(asked) : fiscalYearOf(todayInJapan(context.now())));
  const calendar = presentCalendar(await viewCalendar(context, actor, year), { locale, words });
  return {
    words: words.calendar,
    year,
    yearText: yearLabel(year, locale).full,
    previous: yearLabel(year - 1, locale).full,
    next: yearLabel(year + 1, locale).full,
    calendar,
    mayEdit: may(actor, "editReviewSettings"),
  };
});
export type CalendarPage = Awaited<ReturnType<typeof loader>>;

/** What happens in a year of work, of all plans of the city: month by month from April, and at a glance. */
export default function Calendar() {
  const { words, year, yearText, previous, next, calendar, mayEdit } = useLoaderData<typeof loader>();
  return (
    <Page
      title={fill(words.heading, { year: yearText })}
      aside={
        <>
          <ButtonLink href={`/staff/calendar/${year}/file`}>{words.file}</ButtonLink>
          {mayEdit && <ButtonLink href="/staff/review-settings">{words.settings}</ButtonLink>}
        </>
      }
    >
      <p className="-mt-4 mb-4">{fill(words.lead, { year: yearText })}</p>
      <nav aria-label={words.title} className="mb-6 flex flex-wrap gap-x-8 gap-y-2 print:hidden">
        <Link to={`?year=${year - 1}`} className="link-plain py-1">
          {words.previous} {previous}
        </Link>
        <Link to={`?year=${year + 1}`} className="link-plain py-1">
          {words.next} {next}
        </Link>
      </nav>
      {calendar.isUsual && <Banner tone="info" title={words.usualLead} />}
      <YearTable calendar={calendar} words={words} />
      <nav aria-label={words.jump} className="mt-10 flex flex-wrap gap-x-4 print:hidden">
        {calendar.months.map(({ id, short, isNow }) => (
          <a key={id} href={`#m-${id}`} aria-current={isNow ? "date" : undefined} className="link-plain py-1">
            {short}
          </a>
        ))}
      </nav>
      {calendar.months.map((month) => (
        <MonthTable key={month.id} month={month} words={words} />
      ))}
    </Page>
  );
}
