import { redirect, Form, useActionData, useLoaderData, useNavigation } from "react-router";
import { publicationPath } from "../../core/publication/publication.ts";
import { UserError } from "../../core/userError.ts";
import { viewBoard } from "../../usecases/cycle/viewBoard.ts";
import { viewPlan } from "../../usecases/plan/viewPlan.ts";
import { publishReview } from "../../usecases/publication/publishReview.ts";
import { numberParam, staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { itemLine } from "../present/item.ts";
import { yearLabel } from "../present/year.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StateTag } from "../ui/StateTag.tsx";
import { useShell } from "../useShell.ts";

export const loader = staffLoader(["publish"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "publish", "plans", "states", "time", "home");
  const now = context.now();
  const plan = await viewPlan(context, actor, {
    planId: textParam(staff, "planId"),
    fiscalYear: numberParam(staff, "year"),
  });
  const reviewId = plan.years.find(({ fiscalYear }) => fiscalYear === plan.fiscalYear)?.reviewId;
  const board = reviewId ? await viewBoard(context, actor, reviewId) : null;
  const waiting = (board?.departments ?? [])
    .flatMap(({ items }) => items)
    .filter(({ state }) => state !== "approved" && state !== "locked");
  const done = url.searchParams.get("documents");
  return {
    words,
    planId: plan.id,
    title: plan.title,
    fiscalYear: plan.fiscalYear,
    year: yearLabel(plan.fiscalYear, locale).full,
    heading: board && headingText(board.heading, { locale, now, words: words.time }),
    sheets: plan.nodes.filter(({ sheetNo }) => sheetNo !== null).length,
    isLocked: board?.heading.state === "locked",
    stageWord: words.states[board?.publishedStage ?? "unpublished"],
    isPublished: Boolean(board?.publishedStage),
    isFinal: board?.publishedStage === "final",
    publicPage: `/${publicationPath.review(actor.municipalityId, plan.id, plan.fiscalYear)}`,
    waiting: waiting.map((item) => itemLine(item, { locale, now, words })),
    done: done === null ? null : { n: Number(done), changed: Number(url.searchParams.get("changed") ?? 0) },
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["publish"], async (staff, form) => {
  const planId = textParam(staff, "planId");
  const fiscalYear = numberParam(staff, "year");
  if (form.get("confirm") !== "yes") {
    const words = { ja: "確認の欄にしるしを付けてください。", en: "Tick the box to confirm." };
    throw new UserError("bad-input", words, { confirm: words });
  }
  const stage = form.get("stage") === "final" ? "final" : "comment";
  const { documents, changed } = await publishReview(staff.context, staff.actor, {
    planId,
    fiscalYear,
    stage,
  });
  return redirect(`/plans/${planId}/${fiscalYear}/publish?documents=${documents}&changed=${changed}`);
});

/** Says what will be public and to whom, what would be missing, and asks once more. */
export default function Publish() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const words = page.words.publish;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const items = [
    { text: page.words.plans.title, href: "/plans" },
    { text: page.title, href: `/plans/${page.planId}/${page.fiscalYear}`, lang: dataLang },
    { text: words.title },
  ];
  return (
    <Page
      title={`${words.title} ${page.year}`}
      heading={words.title}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      over={
        <p>
          <span lang={dataLang}>{page.title}</span>{" "}
          <strong className="ms-3">{page.heading?.underReview ?? page.year}</strong>
          {page.heading && `（${page.heading.work}）`}
        </p>
      }
    >
      {page.done && <Banner tone="success" title={fill(words.done, page.done)} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <dl className="grid max-w-4xl gap-y-3 border-y border-solid-gray-420 py-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <dt className="text-solid-gray-700">{words.state}</dt>
        <dd>
          {page.stageWord}
          {page.isPublished && (
            <a href={page.publicPage} className="link-plain ms-4">
              {words.see}
            </a>
          )}
        </dd>
        {page.isPublished && (
          <>
            <dt className="text-solid-gray-700">{words.later}</dt>
            <dd className="flex flex-wrap gap-x-6">
              {page.isFinal && (
                <a href={`/staff/plans/${page.planId}/${page.fiscalYear}/errata`} className="link-plain">
                  {words.correct}
                </a>
              )}
              <a href={`/staff/plans/${page.planId}/${page.fiscalYear}/withdraw`} className="link-plain">
                {words.withdraw}
              </a>
            </dd>
          </>
        )}
        <dt className="text-solid-gray-700">{words.contents}</dt>
        <dd>{fill(words.contentsText, { n: page.sheets })}</dd>
        <dt className="text-solid-gray-700">{words.readers}</dt>
        <dd>{words.readersText}</dd>
      </dl>
      <div className="mt-10">
        <Section id="missing" title={words.incomplete}>
          {page.waiting.length === 0 ? (
            <p>{words.complete}</p>
          ) : (
            <>
              <p className="mb-3 font-bold">{fill(words.incompleteText, { n: page.waiting.length })}</p>
              <ul className="gap-x-12 md:columns-2">
                {page.waiting.map((item) => (
                  <li key={item.id} className="flex break-inside-avoid gap-3 py-1">
                    <span className="min-w-20">
                      <StateTag state={item.state} word={item.stateWord} />
                    </span>
                    <span lang={dataLang}>
                      {item.number} {item.title}（{item.department}）
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
        <PublishForm page={page} problem={refusal?.fields["confirm"]} />
      </div>
    </Page>
  );
}

function PublishForm({
  page,
  problem,
}: {
  readonly page: ReturnType<typeof useLoaderData<typeof loader>>;
  readonly problem: string | undefined;
}) {
  const pending = useNavigation().state === "submitting";
  const words = page.words.publish;
  return (
    <Section id="choose" title={words.choose}>
      <Form method="post" noValidate>
        <fieldset>
          <legend className="sr-only">{words.choose}</legend>
          {!page.isFinal && (
            <Stage value="comment" label={words.comment} lead={words.commentLead} checked={!page.isLocked} />
          )}
          <Stage
            value="final"
            label={words.final}
            lead={page.isLocked ? words.finalLead : words.finalNeedsAll}
            checked={page.isLocked}
            disabled={!page.isLocked}
          />
        </fieldset>
        <label className="mt-6 flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            name="confirm"
            value="yes"
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "confirm-problem" : undefined}
            className="size-6 shrink-0 accent-key-900"
          />
          {words.confirm}
        </label>
        {problem && (
          <p id="confirm-problem" className="text-error-2">
            ＊{problem}
          </p>
        )}
        <div className="mt-6">
          <Button pending={pending}>{page.isLocked ? words.submitFinal : words.submitComment}</Button>
        </div>
      </Form>
    </Section>
  );
}

function Stage({
  value,
  label,
  lead,
  checked,
  disabled = false,
}: {
  readonly value: string;
  readonly label: string;
  readonly lead: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
}) {
  return (
    <label className={`flex gap-3 py-2 ${disabled ? "text-solid-gray-700" : ""}`}>
      <input
        type="radio"
        name="stage"
        value={value}
        defaultChecked={checked}
        disabled={disabled}
        className="mt-1 size-6 shrink-0 accent-key-900"
      />
      <span>
        <strong className="block">{label}</strong>
        {lead}
      </span>
    </label>
  );
}
