import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { budgetAmounts } from "../../core/council/budgetItem.ts";
import { formatReading } from "../../core/text/formatReading.ts";
import { saveBudget, viewBudget } from "../../usecases/opinions/budget.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { describedBy, inputLook, Problem } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import { ReportLinks } from "./ReportLinks.tsx";

export const loader = staffLoader(["manageCouncil"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "budget", "opinions", "board", "time");
  const { heading, items, text } = await viewBudget(context, actor, textParam(staff, "reviewId"));
  return {
    words: { budget: words.budget, opinions: words.opinions, board: words.board },
    board: { planId: heading.planId, fiscalYear: heading.fiscalYear, reviewId: heading.reviewId },
    heading: headingText(heading, { locale, now: context.now(), words: words.time }),
    text,
    rows: items.map(({ kan, kou, moku, programme, department, sheetNo, amounts }) => ({
      code: [kan, kou, moku].filter(Boolean).join(" / "),
      programme,
      department,
      sheet: sheetNo === null ? "–" : String(sheetNo).padStart(2, "0"),
      amounts: budgetAmounts.map((name) => formatReading(amounts[name], locale)),
    })),
    saved: url.searchParams.get("saved"),
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["manageCouncil"], async (staff, form) => {
  const reviewId = textParam(staff, "reviewId");
  const { items } = await saveBudget(staff.context, staff.actor, {
    reviewId,
    text: String(form.get("text") ?? ""),
    before: String(form.get("before") ?? ""),
  });
  return redirect(`/reviews/${reviewId}/budget?saved=${items}`);
});

/** The settled accounts by budget code, pasted from a spreadsheet. */
export default function Budget() {
  const { words, board, heading, text, rows, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const pending = useNavigation().state === "submitting";
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const m = words.budget;
  const problem = refusal?.fields["text"];
  return (
    <Page
      title={m.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: words.board.title, href: `/reviews/${board.reviewId}` }, { text: m.title }]}
        />
      }
      over={<ReviewLine heading={heading} lang={dataLang} />}
      aside={<ReportLinks board={board} words={words.opinions} />}
    >
      {saved !== null && !refusal && (
        <Banner tone="success" title={fill(m.saved, { n: Number(saved) })} announce />
      )}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <p className="max-w-4xl">{m.lead}</p>
      <Form method="post" noValidate className="my-6">
        <input type="hidden" name="before" value={text} />
        <label htmlFor="text" className="block font-bold">
          {m.text}
        </label>
        <p id="text-hint" className="max-w-4xl text-solid-gray-700">
          {m.columns}
        </p>
        <textarea
          id="text"
          name="text"
          rows={10}
          wrap="off"
          lang={dataLang}
          defaultValue={refusal?.values["text"] ?? text}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy("text", m.columns, problem)}
          className={`mt-1 font-mono text-[0.875rem] ${inputLook}`}
        />
        <div className="whitespace-pre-line">
          <Problem id="text" problem={problem} />
        </div>
        <div className="mt-4">
          <Button pending={pending}>{m.save}</Button>
        </div>
      </Form>
      <Section id="now" title={m.now}>
        {rows.length === 0 ? (
          <p>{m.none}</p>
        ) : (
          <Table caption={m.now} hiddenCaption hint={words.opinions.hint}>
            <thead>
              <tr>
                <Head>{m.programme}</Head>
                <Head>{m.code}</Head>
                <Head>{m.department}</Head>
                <Head>{m.sheet}</Head>
                {budgetAmounts.map((name) => (
                  <Head key={name} figure>
                    {m[name]}
                  </Head>
                ))}
              </tr>
            </thead>
            <tbody lang={dataLang}>
              {rows.map((row, index) => (
                <tr key={index}>
                  <RowHead>{row.programme}</RowHead>
                  <Cell>{row.code}</Cell>
                  <Cell>{row.department}</Cell>
                  <Cell>{row.sheet}</Cell>
                  {row.amounts.map((amount, at) => (
                    <Cell key={budgetAmounts[at]} figure>
                      {amount}
                    </Cell>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Section>
    </Page>
  );
}
