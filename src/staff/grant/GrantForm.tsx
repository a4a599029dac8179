import { Form, useNavigation } from "react-router";
import { mostKpis, mostYears } from "../../core/grant/grantProject.ts";
import type { GrantFormView } from "../../usecases/grant/grantForm.ts";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { Field, Problem } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import { YearFields } from "./YearFields.tsx";

/** The form of a grant project: what it is, its KPI with their plan year by year, its planned cost. */
export function GrantForm({
  view,
  words,
  refusal,
  title,
}: {
  readonly view: GrantFormView;
  readonly words: Dictionary["grants"];
  readonly refusal: Refusal | null;
  readonly title: string;
}) {
  const { words: shellWords, dataLang } = useShell();
  const pending = useNavigation().state === "submitting";
  const typed = refusal?.values ?? view.typed;
  const problems = refusal?.fields ?? {};
  const faults = Object.entries(problems);
  const field = (name: string) => ({
    id: name,
    name,
    defaultValue: typed[name] ?? "",
    problem: problems[name],
    lang: dataLang,
  });
  return (
    <Page
      title={title}
      over={<p lang={dataLang}>{view.planTitle}</p>}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: words.title, href: "/grants" }, { text: title }]}
        />
      }
    >
      {refusal && faults.length === 0 && <Banner tone="error" title={refusal.message} announce />}
      {faults.length > 0 && (
        <ErrorSummary
          key={faults.map(([name]) => name).join()}
          title={fill(words.problems, { n: faults.length })}
          problems={faults.map(([name, message]) => ({
            fieldId: name,
            message: `${labelOf(words, name)}${message}`,
          }))}
        />
      )}
      {view.places.length === 0 ? (
        <EmptyState title={words.noPlace} />
      ) : (
        <Form method="post" noValidate>
          <input type="hidden" name="id" value={view.id} />
          <input type="hidden" name="planId" value={view.planId} />
          <input type="hidden" name="version" value={view.version} />
          <div className="grid gap-6">
            <Field {...field("title")} label={words.name} />
            <div>
              <Field {...field("scheme")} label={words.scheme} hint={words.schemeHint} list="schemes" />
              <datalist id="schemes">
                {view.schemes.map((scheme) => (
                  <option key={scheme} value={scheme}>
                    {scheme}
                  </option>
                ))}
              </datalist>
            </div>
            <Field
              {...field("revitalisationPlan")}
              label={`${words.revitalisationPlan}（${words.optional}）`}
            />
            <div className="flex flex-wrap gap-6">
              <Field {...field("fromFiscalYear")} label={words.fromYear} />
              <Field {...field("years")} label={words.years} />
            </div>
            <div className="max-w-2xl">
              <Select
                id="place"
                name="place"
                label={words.place}
                lang={dataLang}
                defaultValue={typed["place"] ?? ""}
                options={[{ value: "", label: "－" }, ...view.places]}
              />
              <Problem id="place" problem={problems["place"]} />
            </div>
            <fieldset>
              <legend className="font-bold">{words.programmes}</legend>
              <p className="text-solid-gray-700">{words.programmesHelp}</p>
              <div className="max-h-72 max-w-3xl overflow-y-auto border border-solid-gray-420 p-2">
                {view.programmes.map(({ id, name, marks }) => (
                  <label key={id} className="flex min-h-9 cursor-pointer items-center gap-2" lang={dataLang}>
                    <input
                      type="checkbox"
                      name={`programme.${id}`}
                      defaultChecked={(typed[`programme.${id}`] ?? "") !== ""}
                      className="size-5 shrink-0 accent-key-900"
                    />
                    {name}
                    {marks.map((mark) => `【${mark}】`)}
                  </label>
                ))}
              </div>
            </fieldset>
          </div>
          <Section id="kpis" title={words.kpis}>
            <p className="mb-4">{words.kpisHelp}</p>
            {Array.from({ length: mostKpis }, (_, place) => (
              <fieldset key={place} className="border-t border-solid-gray-420 py-5 first-of-type:border-t-0">
                <legend className="float-left w-full text-std-18B-160">
                  {fill(words.kpi, { n: place + 1 })}
                </legend>
                <input type="hidden" name={`kpi.${place}.id`} value={typed[`kpi.${place}.id`] ?? ""} />
                <div className="clear-both grid gap-4">
                  <div className="grid gap-4 md:grid-cols-[minmax(0,3fr)_minmax(0,1fr)_minmax(0,1fr)]">
                    <Field {...field(`kpi.${place}.name`)} label={words.kpiName} />
                    <Field {...field(`kpi.${place}.unit`)} label={words.unit} />
                    <Field {...field(`kpi.${place}.start`)} label={words.start} />
                  </div>
                  <YearFields
                    name={`kpi.${place}.planned`}
                    label={words.planned}
                    typed={typed}
                    problems={problems}
                    words={words}
                  />
                  <YearFields
                    name={`kpi.${place}.actual`}
                    label={words.actualsBefore}
                    typed={typed}
                    problems={problems}
                    words={words}
                  />
                  <div className="max-w-2xl">
                    <Select
                      id={`kpi.${place}.link`}
                      name={`kpi.${place}.link`}
                      label={words.link}
                      lang={dataLang}
                      defaultValue={typed[`kpi.${place}.link`] ?? ""}
                      options={[{ value: "", label: words.noLink }, ...view.series]}
                    />
                    <p className="text-solid-gray-700">{words.linkHelp}</p>
                    <Problem id={`kpi.${place}.link`} problem={problems[`kpi.${place}.link`]} />
                  </div>
                </div>
              </fieldset>
            ))}
          </Section>
          <Section id="costs" title={words.plannedCosts}>
            <YearFields
              name="cost"
              label={words.plannedCosts}
              typed={typed}
              problems={problems}
              words={words}
            />
          </Section>
          <div className="mt-4">
            <YearFields
              name="costActual"
              label={words.costsBefore}
              typed={typed}
              problems={problems}
              words={words}
            />
          </div>
          <div className="mt-8">
            <Button pending={pending}>{words.save}</Button>
          </div>
        </Form>
      )}
    </Page>
  );
}

/** Which KPI and year a fault is about: `kpi.0.planned.2` → KPI 1 増加分の計画 3年目. */
function labelOf(words: Dictionary["grants"], name: string): string {
  const [, kpi, year] = /^(?:kpi\.(\d)\.\w+|cost|costActual)(?:\.(\d))?$/.exec(name) ?? [];
  const parts = [
    kpi === undefined ? "" : fill(words.kpi, { n: Number(kpi) + 1 }),
    year === undefined || Number(year) >= mostYears ? "" : fill(words.nth, { n: Number(year) + 1 }),
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(" ")}: ` : "";
}
