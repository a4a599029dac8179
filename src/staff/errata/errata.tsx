import { useLoaderData } from "react-router";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { publicationPath } from "../../core/publication/publication.ts";
import { viewErrata } from "../../usecases/errata/viewErrata.ts";
import { numberParam, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import { ErrataList } from "./ErrataList.tsx";
import { PublishedFields } from "./PublishedFields.tsx";

export const loader = staffLoader(["correctPublication"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "errata", "plans", "time");
  const planId = textParam(staff, "planId");
  const fiscalYear = numberParam(staff, "year");
  const sheetNo = Number(url.searchParams.get("sheet")) || null;
  const view = await viewErrata(context, actor, { planId, fiscalYear, sheetNo });
  const address = `/staff/plans/${planId}/${fiscalYear}/errata`;
  const number = (sheet: number) => String(sheet).padStart(2, "0");
  const chosen = view.sheets.find((sheet) => sheet.sheetNo === sheetNo);
  const issued = url.searchParams.get("issued");
  const documents = Number(url.searchParams.get("documents"));
  return {
    words: words.errata,
    plansTitle: words.plans.title,
    planId,
    fiscalYear,
    address,
    heading: headingText(view.heading, { locale, now: context.now(), words: words.time }),
    isFinal: view.stage === "final",
    publicList: `/${publicationPath.errata(actor.municipalityId, planId, fiscalYear)}/`,
    sheetNo,
    chosen: chosen ? `${number(chosen.sheetNo)} ${chosen.title}` : null,
    sheets: view.sheets.map(({ sheetNo: value, title }) => ({
      value: String(value),
      label: `${number(value)} ${title}`,
    })),
    parts: view.parts.map(({ submissionId, department, fields }) => ({
      submissionId,
      department,
      fields: fields.map(({ name, what, printed }) => ({
        name,
        label: what[locale],
        printed,
        href: `${address}/new?${new URLSearchParams({ submission: submissionId, field: name })}`,
      })),
    })),
    errata: view.errata.map(({ number: n, issuedOn, place, what, wrong, correct, reason }) => ({
      number: fill(words.errata.number, { n }),
      date: formatDate(issuedOn, locale, "full"),
      place: place[locale],
      what: what[locale],
      wrong,
      correct,
      reason,
    })),
    done:
      issued === null
        ? null
        : fill(documents > 0 ? words.errata.done : words.errata.again, { n: issued, m: documents }),
  };
});
export type ErrataPage = ReturnType<typeof useLoaderData<typeof loader>>;

/** The errata of a published year, and the way to a new one: choose a sheet, then a field. */
export default function Errata() {
  const page = useLoaderData<typeof loader>();
  const { dataLang, words: shellWords } = useShell();
  const { words: m, heading } = page;
  const plan = `/plans/${page.planId}/${page.fiscalYear}`;
  return (
    <Page
      title={m.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: page.plansTitle, href: "/plans" },
            { text: heading.planTitle, href: plan, lang: dataLang },
            { text: m.title },
          ]}
        />
      }
      over={
        <p>
          <span lang={dataLang}>{heading.planTitle}</span>{" "}
          <strong className="ms-3">{heading.underReview}</strong>（{heading.work}）
        </p>
      }
      aside={page.isFinal && <ButtonLink href={`/staff${plan}/withdraw`}>{m.withdraw}</ButtonLink>}
    >
      {page.done && (
        <Banner tone="success" title={page.done} announce>
          <p>
            <a href={page.publicList} className="link-plain">
              {m.seeList}
            </a>
          </p>
        </Banner>
      )}
      <p className="mb-8 max-w-4xl">{m.lead}</p>
      {page.isFinal ? (
        <Section id="choose" title={m.choose}>
          <form method="get" className="flex max-w-3xl flex-wrap items-end gap-4">
            <div className="min-w-0 grow">
              <Select
                id="sheet"
                name="sheet"
                label={m.sheet}
                lang={dataLang}
                defaultValue={page.sheetNo === null ? "" : String(page.sheetNo)}
                options={page.sheets}
              />
            </div>
            <Button kind="secondary">{m.show}</Button>
          </form>
          {page.chosen && <PublishedFields page={page} sheet={page.chosen} />}
        </Section>
      ) : (
        <EmptyState title={m.notFinal}>
          <p>{m.notFinalHelp}</p>
        </EmptyState>
      )}
      <div className="mt-12">
        <ErrataList page={page} />
      </div>
    </Page>
  );
}
