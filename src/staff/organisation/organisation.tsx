import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { reorganisationKinds } from "../../core/organisation/reorganisation.ts";
import { viewOrganisation } from "../../usecases/organisation/viewOrganisation.ts";
import { withdrawReorganisation } from "../../usecases/organisation/withdrawReorganisation.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { changeLine } from "./changeText.ts";
import { ChangeTable } from "./ChangeTable.tsx";
import { Planned } from "./Planned.tsx";
import { UnitTable } from "./UnitTable.tsx";

export const loader = staffLoader(["viewOrganisation"], async ({ context, actor, locale, url }) => {
  const words = wordsOf(locale, "organisation").organisation;
  const view = await viewOrganisation(context, actor, { day: url.searchParams.get("day") });
  const done = url.searchParams.get("done");
  const isDone = done === "applied" || done === "planned" || done === "withdrawn" || done === "corrected";
  return {
    words,
    day: view.day,
    asOf: fill(words.asOf, { date: formatDate(view.day, locale), n: view.units.length }),
    units: view.units.map(({ id, name, shortName, depth, validFrom, validTo }) => ({
      id,
      name,
      shortName,
      depth,
      since: formatDate(validFrom, locale),
      until: validTo && formatDate(validTo, locale),
    })),
    planned: view.planned.map((line) => changeLine(line, locale, words)),
    history: view.history.map((line) => changeLine(line, locale, words)),
    mayEdit: view.mayEdit,
    done: isDone ? words[`did_${done}`] : null,
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["editOrganisation"], async ({ context, actor }, form) => {
  await withdrawReorganisation(context, actor, String(form.get("id") ?? ""));
  return redirect("/organisation?done=withdrawn");
});

/** The departments of a day as a tree, what will change and what has changed. */
export default function Organisation() {
  const { words, day, asOf, units, planned, history, mayEdit, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  return (
    <Page
      title={words.title}
      aside={
        <>
          <ButtonLink href="/staff/organisation/posts">{words.posts}</ButtonLink>
          {mayEdit && <ButtonLink href="/staff/organisation/transfers">{words.transfers}</ButtonLink>}
        </>
      }
    >
      {done && <Banner tone="success" title={done} announce />}
      {answer && "refusal" in answer && <Banner tone="error" title={answer.refusal.message} announce />}
      <Form method="get" className="mb-8 flex flex-wrap items-end gap-4">
        <Field id="day" name="day" type="date" label={words.day} defaultValue={day} />
        <Button kind="secondary">{words.show}</Button>
      </Form>
      {units.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyHelp}</p>
        </EmptyState>
      ) : (
        <UnitTable caption={asOf} units={units} words={words} />
      )}
      {mayEdit && (
        <Section id="change" title={words.change}>
          <p className="mb-4 max-w-3xl">{words.changeLead}</p>
          <ul>
            {reorganisationKinds.map((kind) => (
              <li key={kind} className="border-t border-solid-gray-300 py-2 first:border-t-0">
                <a href={`/staff/organisation/reorganise/${kind}`} className="link-plain font-bold">
                  {words[`kind_${kind}`]}
                </a>
                <p className="text-solid-gray-800">{words[`lead_${kind}`]}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="planned" title={words.planned}>
        <Planned planned={planned} mayEdit={mayEdit} pending={pending} words={words} />
      </Section>
      <Section id="history" title={words.history}>
        {history.length === 0 ? (
          <p>{words.noHistory}</p>
        ) : (
          <ChangeTable caption={words.history} changes={history} words={words} />
        )}
      </Section>
    </Page>
  );
}
