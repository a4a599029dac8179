import { KpiTable } from "../grant/GrantTable.tsx";
import type { Dictionary } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { FieldPage, SubmissionPage } from "./present.ts";

type Words = Pick<Dictionary, "entry" | "check" | "evaluation" | "grants">;

/** The grant projects to read, as they stand with what was typed. */
export function EnteredGrants({ page, words }: { readonly page: SubmissionPage; readonly words: Words }) {
  const { dataLang } = useShell();
  const m = words.grants;
  return page.grants.map((grant) => (
    <Section
      key={grant.id}
      id={`grant-${grant.id}`}
      title={
        <>
          {m.project}: <span lang={dataLang}>{grant.title}</span>
        </>
      }
      aside={<span lang={dataLang}>{grant.scheme}</span>}
    >
      {grant.kpis.map((kpi, place) => (
        <div key={kpi.name}>
          <KpiTable kpi={kpi} years={grant.years} words={m} />
          <Problem field={grant.increments[place] ?? null} words={words} />
        </div>
      ))}
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <dt className="text-solid-gray-700">{m.cost}</dt>
        <dd>
          {grant.cost.value || words.check.empty} <Problem field={grant.cost} words={words} />
        </dd>
        <dt className="text-solid-gray-700">{m.effect}</dt>
        <dd>
          {m.mechanical} {grant.mechanical ?? words.evaluation.noMechanical}
          {grant.effectChosen && (
            <>
              {" ／ "}
              {words.evaluation.own} <strong>{grant.effectChosen}</strong>
              {grant.effectReasonField.value && (
                <span lang={dataLang}>（{grant.effectReasonField.value}）</span>
              )}
            </>
          )}
          {grant.needsReason && <span className="block text-error-2">＊{grant.needsReason}</span>}
        </dd>
        <dt className="text-solid-gray-700">{m.future}</dt>
        <dd>{grant.futureChosen ?? words.check.empty}</dd>
      </dl>
    </Section>
  ));
}

/** What could not be read, with what was typed; the tables show only what could. */
function Problem({ field, words }: { readonly field: FieldPage | null; readonly words: Words }) {
  if (!field) return null;
  const problem = field.problem ?? (field.value === "" ? words.check.empty : null);
  return (
    problem && (
      <p className="text-error-2">
        ＊{field.value} {problem}
      </p>
    )
  );
}
