import { randomUUID } from "node:crypto";
import { redirect, useActionData, useLoaderData } from "react-router";
import { issueErratum, previewErratum, type ErratumForm } from "../../usecases/errata/issueErratum.ts";
import { viewErratumField } from "../../usecases/errata/viewErrata.ts";
import { numberParam, staffAction, staffLoader, textParam, type Staff } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { headingText } from "../present/heading.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { Effect } from "./Effect.tsx";
import { ErratumFields } from "./ErratumFields.tsx";
import { presentEffect } from "./presentEffect.ts";

export const loader = staffLoader(["correctPublication"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "erratum", "errata", "plans", "time");
  const planId = textParam(staff, "planId");
  const fiscalYear = numberParam(staff, "year");
  const submissionId = url.searchParams.get("submission") ?? "";
  const asked = { planId, fiscalYear, submissionId, field: url.searchParams.get("field") ?? "" };
  const { heading, place, field, sheetNo } = await viewErratumField(context, actor, asked);
  return {
    words: { ...words, time: undefined },
    planId,
    fiscalYear,
    back: `/plans/${planId}/${fiscalYear}/errata?sheet=${sheetNo ?? ""}`,
    heading: headingText(heading, { locale, now: context.now(), words: words.time }),
    submissionId,
    field: field.name,
    place: place[locale],
    what: field.what[locale],
    was: field.text,
    printed: field.printed,
    limit: field.limit,
    formKey: randomUUID(),
  };
});
export type NewErratumPage = ReturnType<typeof useLoaderData<typeof loader>>;

export const action = staffAction(["correctPublication"], async (staff, form) => {
  const { context, actor, locale } = staff;
  const typed = readForm(staff, form);
  if (form.get("intent") !== "issue") {
    const effect = await previewErratum(context, actor, typed);
    return { effect: presentEffect(effect, locale), typed };
  }
  const { number, documents } = await issueErratum(context, actor, typed);
  const address = `/plans/${typed.planId}/${typed.fiscalYear}/errata`;
  return redirect(`${address}?issued=${number}&documents=${documents}`);
});

function readForm(staff: Staff, form: FormData): ErratumForm {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    planId: textParam(staff, "planId"),
    fiscalYear: numberParam(staff, "year"),
    submissionId: text("submission"),
    field: text("field"),
    was: text("was"),
    text: text("text"),
    reason: text("reason"),
    hidesWrong: form.get("hides") === "yes",
    formKey: text("formKey"),
  };
}

/** Corrects one published field: type what is right and why, look at what it changes, publish it. */
export default function NewErratum() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const { erratum: m, errata, plans } = page.words;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const shown = answer && "effect" in answer ? answer : null;
  return (
    <Page
      title={m.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: plans.title, href: "/plans" },
            {
              text: page.heading.planTitle,
              href: `/plans/${page.planId}/${page.fiscalYear}`,
              lang: dataLang,
            },
            { text: errata.title, href: page.back },
            { text: m.title },
          ]}
        />
      }
      over={
        <p>
          <span lang={dataLang}>{page.heading.planTitle}</span>{" "}
          <strong className="ms-3">{page.heading.underReview}</strong>（{page.heading.work}）
        </p>
      }
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <dl className="mb-8 grid max-w-4xl gap-y-2 border-y border-solid-gray-420 py-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <dt className="text-solid-gray-700">{m.place}</dt>
        <dd lang={dataLang}>
          {page.place}
          <br />
          <strong>{page.what}</strong>
        </dd>
        <dt className="text-solid-gray-700">{m.now}</dt>
        <dd lang={dataLang} className="[overflow-wrap:anywhere] whitespace-pre-wrap">
          {page.printed || errata.empty}
        </dd>
      </dl>
      {shown && <Effect effect={shown.effect} words={page.words} />}
      <ErratumFields
        page={page}
        typed={shown ? typedOf(shown.typed) : (refusal?.values ?? {})}
        problems={refusal?.fields ?? {}}
        mayIssue={shown !== null}
      />
    </Page>
  );
}

const typedOf = ({ text, reason, hidesWrong, formKey }: ErratumForm): Record<string, string> => ({
  text,
  reason,
  formKey,
  ...(hidesWrong && { hides: "yes" }),
});
