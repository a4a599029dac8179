import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { UserError } from "../../core/userError.ts";
import { viewPublished, withdrawPublication } from "../../usecases/publication/withdrawPublication.ts";
import { numberParam, staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { momentText } from "../present/moment.ts";
import { yearLabel } from "../present/year.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Field, Problem } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { DocumentChoice } from "./DocumentChoice.tsx";

/** The kinds of documents of a year, in the order in which they are offered. */
const kinds = [
  ["review", "review"],
  ["sheet", "sheets"],
  ["indicator", "indicators"],
  ["errata", "errata"],
] as const;

export const loader = staffLoader(["correctPublication"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "withdrawal", "plans", "time");
  const planId = textParam(staff, "planId");
  const fiscalYear = numberParam(staff, "year");
  const { planTitle, documents } = await viewPublished(context, actor, { planId, fiscalYear });
  const m = words.withdrawal;
  const done = url.searchParams.get("withdrawn");
  const year = (one: number) => yearLabel(one, locale).full;
  return {
    words: m,
    plansTitle: words.plans.title,
    planTitle,
    planPage: `/plans/${planId}/${fiscalYear}`,
    underReview: fill(words.time.underReview, { year: year(fiscalYear) }),
    work: fill(words.time.work, { year: year(fiscalYear + 1) }),
    current: documents.filter(({ withdrawn }) => withdrawn === null).length,
    groups: kinds.map(([kind, name]) => ({
      name: m[name],
      documents: documents
        .filter((one) => one.kind === kind && one.withdrawn === null)
        .map(({ path, title }) => ({ path, title: numbered(path, title) })),
    })),
    withdrawn: documents.flatMap(({ path, title, withdrawn }) =>
      withdrawn === null
        ? []
        : [
            {
              path,
              title: numbered(path, title),
              why: fill(m.withdrawnOn, {
                at: momentText(withdrawn.at, locale, context.now()),
                reason: withdrawn.reason,
              }),
            },
          ],
    ),
    done: done === null ? null : fill(Number(done) > 0 ? m.done : m.noneDone, { n: done }),
  };
});
export type WithdrawPage = ReturnType<typeof useLoaderData<typeof loader>>;

/** Sheets are called by their number. */
function numbered(path: string, title: string): string {
  const [, number] = /\/sheets\/(\d+)$/.exec(path) ?? [];
  return number ? `${number} ${title}` : title;
}

export const action = staffAction(["correctPublication"], async (staff, form) => {
  const planId = textParam(staff, "planId");
  const fiscalYear = numberParam(staff, "year");
  if (form.get("confirm") !== "yes") {
    const words = { ja: "確認の欄にしるしを付けてください。", en: "Tick the box to confirm." };
    throw new UserError("bad-input", words, { confirm: words });
  }
  const { withdrawn } = await withdrawPublication(staff.context, staff.actor, {
    planId,
    fiscalYear,
    paths: form.get("scope") === "whole" ? null : form.getAll("path").map(String),
    reason: String(form.get("reason") ?? ""),
  });
  return redirect(`/plans/${planId}/${fiscalYear}/withdraw?withdrawn=${withdrawn}`);
});

/** Takes a published year down, or single documents of it. */
export default function Withdraw() {
  const page = useLoaderData<typeof loader>();
  const { dataLang, words: shellWords } = useShell();
  const { words: m } = page;
  return (
    <Page
      title={m.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: page.plansTitle, href: "/plans" },
            { text: page.planTitle, href: page.planPage, lang: dataLang },
            { text: m.title },
          ]}
        />
      }
      over={
        <p>
          <span lang={dataLang}>{page.planTitle}</span> <strong className="ms-3">{page.underReview}</strong>（
          {page.work}）
        </p>
      }
      aside={<ButtonLink href={`/staff${page.planPage}/publish`}>{m.toPublish}</ButtonLink>}
    >
      {page.done && <Banner tone="success" title={page.done} announce />}
      <p className="max-w-4xl">{m.lead}</p>
      <p className="mt-2 mb-8 max-w-4xl">{m.note}</p>
      {page.current === 0 ? (
        <EmptyState title={m.nothing}>
          <p>{m.nothingHelp}</p>
        </EmptyState>
      ) : (
        <WithdrawForm page={page} />
      )}
      {page.withdrawn.length > 0 && (
        <div className="mt-12">
          <Section id="withdrawn" title={m.withdrawn}>
            <ul>
              {page.withdrawn.map(({ path, title, why }) => (
                <li key={path} className="border-t border-solid-gray-300 py-2 first:border-t-0">
                  <a href={`/${path}/`} className="link-plain" lang={dataLang}>
                    {title}
                  </a>
                  <span className="ms-4 text-solid-gray-700">{why}</span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      )}
    </Page>
  );
}

function WithdrawForm({ page }: { readonly page: WithdrawPage }) {
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { words: m } = page;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <Section id="scope" title={m.scope}>
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <Form method="post" noValidate className="grid gap-6">
        <DocumentChoice
          page={page}
          scope={refusal?.values["scope"] ?? "chosen"}
          problem={refusal?.fields["paths"]}
        />
        <Field
          id="reason"
          name="reason"
          label={m.reason}
          defaultValue={refusal?.values["reason"]}
          problem={refusal?.fields["reason"]}
          required
        />
        <div>
          <label className="flex min-h-9 items-center gap-2">
            <input type="checkbox" name="confirm" value="yes" className="size-6 shrink-0 accent-key-900" />
            {m.confirm}
          </label>
          <Problem id="confirm" problem={refusal?.fields["confirm"]} />
        </div>
        <div>
          <Button kind="danger" pending={pending}>
            {m.submit}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
