import { Form, useLoaderData } from "react-router";
import { listGrantProjects } from "../../usecases/grant/listGrantProjects.ts";
import { may } from "../../core/permission/permission.ts";
import { staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { yearLabel } from "../present/year.ts";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Resource, ResourceList } from "../ui/ResourceList.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";

export const loader = staffLoader(["viewPlan"], async ({ context, actor, locale }) => {
  const { projects, plans, marked } = await listGrantProjects(context, actor);
  const words = wordsOf(locale, "grants", "plans");
  return {
    words: words.grants,
    plansTitle: words.plans.title,
    mayEdit: may(actor, "editGrants"),
    plans: plans.map(({ id, title }) => ({ value: id, label: title })),
    projects: projects.map(({ id, title, scheme, planTitle, department, fromFiscalYear, years }) => ({
      id,
      title,
      scheme,
      planTitle,
      department,
      period: `${yearLabel(fromFiscalYear, locale).full} ${fill(words.grants.yearsCount, { n: years })}`,
    })),
    marked,
  };
});

/** The grant projects of the city, and the programmes from which planning may make more. */
export default function Grants() {
  const { words, plansTitle, mayEdit, plans, projects, marked } = useLoaderData<typeof loader>();
  const { words: shellWords, dataLang } = useShell();
  return (
    <Page
      title={words.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: plansTitle, href: "/plans" }, { text: words.title }]}
        />
      }
      aside={
        mayEdit &&
        plans.length > 0 && (
          <Form method="get" action="/grants/new" className="flex flex-wrap items-end gap-3">
            <Select id="plan" name="plan" label={words.plan} options={plans} lang={dataLang} />
            <Button kind="secondary">{words.make}</Button>
          </Form>
        )
      }
    >
      <p className="mb-8 max-w-4xl">{words.lead}</p>
      {projects.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{mayEdit ? words.noneHelp : words.noneHelpReader}</p>
        </EmptyState>
      ) : (
        <ResourceList>
          {projects.map(({ id, title, scheme, planTitle, department, period }) => (
            <Resource
              key={id}
              title={
                <a href={`/staff/grants/${id}`} className="link-plain" lang={dataLang}>
                  {title}
                </a>
              }
              details={
                <p lang={dataLang}>
                  {scheme} ／ {planTitle} ／ {department} ／ {period}
                </p>
              }
              action={
                mayEdit && (
                  <ButtonLink size="small" href={`/staff/grants/${id}/edit`}>
                    {words.edit}
                  </ButtonLink>
                )
              }
            />
          ))}
        </ResourceList>
      )}
      {marked.length > 0 && (
        <Section id="marked" title={words.marked}>
          <p className="mb-3">{words.markedHelp}</p>
          <ResourceList>
            {marked.map(({ planId, planTitle, programmeId, name, marks, departments, projectId }) => (
              <Resource
                key={`${planId} ${programmeId}`}
                title={<span lang={dataLang}>{name}</span>}
                details={
                  <p lang={dataLang}>
                    {marks.map((mark) => `【${mark}】`).join("")} {planTitle} {departments.join("・")}
                  </p>
                }
                action={
                  projectId ? (
                    <a href={`/staff/grants/${projectId}`} className="link-plain">
                      <Tag look="plain">{words.made}</Tag>
                    </a>
                  ) : (
                    <ButtonLink
                      size="small"
                      href={`/staff/grants/new?plan=${encodeURIComponent(planId)}&programme=${encodeURIComponent(programmeId)}`}
                    >
                      {words.makeFrom}
                    </ButtonLink>
                  )
                }
              />
            ))}
          </ResourceList>
        </Section>
      )}
    </Page>
  );
}
