import { redirect, useActionData, useLoaderData } from "react-router";
import { grantYears } from "../../core/grant/grantProject.ts";
import { recordVerdict } from "../../usecases/grant/recordVerdict.ts";
import { viewGrant } from "../../usecases/grant/viewGrant.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { presentGrantTables } from "../present/grant.ts";
import { yearLabel } from "../present/year.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { CostTable, KpiTable } from "./GrantTable.tsx";
import { GrantFacts } from "./GrantFacts.tsx";
import { GrantResults } from "./GrantResults.tsx";
import { VerdictForm } from "./VerdictForm.tsx";

export const loader = staffLoader(["viewPlan"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const detail = await viewGrant(context, actor, textParam(staff, "grantId"));
  const words = wordsOf(locale, "grants", "entry", "evaluation");
  const years = grantYears(detail.project);
  return {
    words: { grants: words.grants, evaluation: words.evaluation },
    isSaved: url.searchParams.has("saved"),
    isKept: url.searchParams.has("kept"),
    mayEdit: detail.mayEdit,
    planId: detail.project.planId,
    planTitle: detail.planTitle,
    sheet: detail.sheet,
    grant: presentGrantTables(detail.grant, locale, words),
    results: detail.results.map(({ evaluation, grant }) => ({
      fiscalYear: evaluation.fiscalYear,
      year: yearLabel(evaluation.fiscalYear, locale).full,
      grant: presentGrantTables(grant, locale, words),
    })),
    verdicts: years.map((fiscalYear) => {
      const known = detail.results.find(({ evaluation }) => evaluation.fiscalYear === fiscalYear)?.evaluation;
      return {
        fiscalYear,
        year: yearLabel(fiscalYear, locale).full,
        verdict: known?.verdict ?? "",
        opinion: known?.opinion ?? "",
        assembly: known?.assembly ?? "",
        version: known?.version ?? 0,
        isReported: known !== undefined,
      };
    }),
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["editGrants"], async (staff, form) => {
  const projectId = textParam(staff, "grantId");
  const text = (name: string) => String(form.get(name) ?? "");
  await recordVerdict(staff.context, staff.actor, {
    projectId,
    fiscalYear: Number(text("fiscalYear")),
    verdict: text("verdict"),
    opinion: text("opinion"),
    assembly: text("assembly"),
    basedOn: Number(text("version")),
  });
  return redirect(`/grants/${projectId}?kept`);
});

/** A grant project: what was planned and what came of it, every figure explained, and how it was judged. */
export default function Grant() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const { words: shellWords, dataLang } = useShell();
  const { grant, results, mayEdit } = page;
  const words = page.words.grants;
  return (
    <Page
      title={grant.title}
      heading={<span lang={dataLang}>{grant.title}</span>}
      over={
        <p lang={dataLang}>
          {grant.scheme} ／ {page.planTitle}
        </p>
      }
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: words.title, href: "/grants" },
            { text: grant.title, lang: dataLang },
          ]}
        />
      }
      aside={mayEdit && <ButtonLink href={`/staff/grants/${grant.id}/edit`}>{words.edit}</ButtonLink>}
    >
      {page.isSaved && <Banner tone="success" title={words.saved} announce />}
      {page.isKept && !refusal && <Banner tone="success" title={words.kept} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <GrantFacts grant={grant} sheet={page.sheet} words={words} />
      <Section id="kpis" title="KPI">
        {grant.kpis.map((kpi) => (
          <KpiTable key={kpi.name} kpi={kpi} years={grant.years} words={words} />
        ))}
      </Section>
      <Section id="costs" title={words.costs}>
        <CostTable grant={grant} words={words} />
      </Section>
      <Section id="results" title={words.results}>
        <GrantResults results={results} words={page.words} />
      </Section>
      {mayEdit && (
        <Section id="council" title={words.council}>
          <VerdictForm verdicts={page.verdicts} words={words} refusal={refusal} />
        </Section>
      )}
      <p className="mt-8 text-solid-gray-700 print:hidden">{words.print}</p>
    </Page>
  );
}
